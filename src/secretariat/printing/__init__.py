"""What is printed to the millimetre. QtGui only, no widgets. Imports domain."""
