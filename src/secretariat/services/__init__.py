"""What a clerk can do: one function for each verb. Imports domain, storage, documents; papers.py also printing."""
