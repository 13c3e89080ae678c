"""Compiled forms: `ui_*.py` made from `ui/*.ui` by `hatch_build.py`, never edited and never committed."""
