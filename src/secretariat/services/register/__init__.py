"""The register as a whole: its steps, its place, its safety copies, its exchange with others."""
