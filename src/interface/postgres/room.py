"""Whether the database has room for more."""

from typing import Final

TAKE_ROOM: Final = """
CREATE TEMPORARY TABLE placet_room ON COMMIT DROP AS SELECT repeat(md5(n::text), 100) FROM generate_series(1, 3000) n
"""
"""Takes some room for a moment; nothing of it stays."""
