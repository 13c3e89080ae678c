"""What people need to take part and what is arranged for it, apart from everything else (decision 0024)."""
