"""How the register is kept. The only place with SQLAlchemy. Imports domain."""
