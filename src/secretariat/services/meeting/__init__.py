"""A meeting from its first date to its minutes: who is invited, answers, sits in, signs, decides."""
