"""What belongs to a committee and to no single meeting: seats, rules, cadence, delegations, houses, its year."""
