"""Step 4: the board of workshop groups, the search for an allotment, what the groups brought back."""
