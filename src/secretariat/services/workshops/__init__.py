"""Workshop groups: who comes into which, why, and what they bring back."""
