"""What a clerk sees. The only place with QtWidgets. Imports services and domain values."""
