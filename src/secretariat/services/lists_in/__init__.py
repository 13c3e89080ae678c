"""A list on its way into the register: planned first, written in one step."""
