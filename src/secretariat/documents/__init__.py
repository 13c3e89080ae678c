"""What leaves the house as a file: Word, Excel, and the lists that come in. No Qt, no SQLAlchemy. Imports domain."""
