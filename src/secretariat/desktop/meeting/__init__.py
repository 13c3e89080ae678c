"""The page of a meeting with its steps, all but the board of step 4."""
