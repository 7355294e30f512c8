"""A database before and after keys were destroyed."""

import subprocess
from uuid import UUID

from stored import Stored

from interface.postgres.embedded.binaries import Binaries


def dumped(conninfo: str, *schemas: str) -> dict[str, bytes]:
    """The text of everything in these schemas."""
    command = [Binaries.at(None).program("pg_dump"), *(f"--schema={it}" for it in schemas), conninfo]
    return {"dump": subprocess.run(command, capture_output=True, check=True).stdout}


def destroy(s: Stored, stream_id: UUID) -> None:
    """Erase what a run or a conversation tells of people."""
    s.rows("UPDATE placet_keys.run SET key = NULL WHERE run_id = %s", stream_id)
