"""What leaves the house: letters, sheets, cards, lists and drafts of mail, gathered, checked and made."""
