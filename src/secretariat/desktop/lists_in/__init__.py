"""A list read into the register in three steps."""
