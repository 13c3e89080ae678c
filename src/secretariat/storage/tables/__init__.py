"""The tables of the register, one file a noun, the same nouns as in `domain`."""
