"""What any page or dialog is put together from: lists, fields, buttons, lines that say how far work is."""
