"""What the office knows: values and rules. Pure Python; imports nothing of ours; no file, clock, database or Qt."""
