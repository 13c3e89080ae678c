"""People and organisations: their lists, their dialogs, who stands twice, what is kept of somebody."""
