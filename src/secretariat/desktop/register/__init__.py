"""The register as a file: checked, copied, brought back, taken over."""
