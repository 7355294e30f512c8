"""The ports kept in memory: small, and held to the same promises as those in PostgreSQL (tests/application/ports)."""
