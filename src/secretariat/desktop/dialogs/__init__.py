"""What dialogs have in common: asked, bound to a record, refused at the field, nothing typed is lost."""
