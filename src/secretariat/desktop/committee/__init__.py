"""The page of a committee and its dialogs: seats, rules, cadence, delegations, places, sender."""
