"""The two sample committees with invented people, built by a clerk's own services."""
