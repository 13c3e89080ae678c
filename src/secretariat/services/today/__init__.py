"""What is due over all committees, most urgent first."""
