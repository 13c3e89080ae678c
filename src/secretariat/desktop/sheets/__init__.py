"""Pages as they will be printed: seen, printed, saved; cards, signs and labels on their sheets."""
