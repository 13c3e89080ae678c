"""Secretariat: register, invitations, sign-in sheets and attendance lists for committee secretariats, offline."""

__version__ = "0.1.0"
