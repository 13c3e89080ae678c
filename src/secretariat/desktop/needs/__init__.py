"""What people need and what is arranged for it, a step away from everything else (decision 0024)."""
