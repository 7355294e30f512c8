"""Starting a server on a cluster on which none runs."""

import hashlib
import os
import socket
from pathlib import Path

from interface.postgres.embedded.cluster import Cluster
from interface.postgres.embedded.error import EmbeddedPostgresError
from interface.postgres.embedded.postmaster import Postmaster, disown_pid_file
from interface.postgres.embedded.server_log import ServerLog
from interface.postgres.embedded.sharing import open_private
from interface.postgres.embedded.socket_directory import SOCKET

# On the command line, so that they hold for old clusters too. Fast where it costs no durability.
_SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "wal_compression": "on",
    "shared_buffers": "128MB",
    "max_connections": "100",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "autovacuum": "on",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "off",
    "log_destination": "stderr",
    "log_line_prefix": "%m [%p] ",
    "log_startup_progress_interval": "2s",
    # What people entered must not get into a log file: no statements, and no keys of refused rows.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}


def launch(cluster: Cluster, *, socket_directory: Path, log: ServerLog) -> Postmaster:
    """
    Return a server that has just begun to start; whether it gets ready is to be seen.

    :raises EmbeddedPostgresError: if it cannot be started here
    """
    cluster.check()
    _clear(socket_directory)
    disown_pid_file(cluster.directory)
    log.rotate()
    settings = {
        **_SETTINGS,
        "unix_socket_directories": str(socket_directory),
        "cluster_name": f"placet-{hashlib.sha256(os.fsencode(cluster.directory)).hexdigest()[:8]}",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    output = open_private(log.path)
    try:
        cluster.user.own(log.path)
        child = cluster.user.spawn(
            [cluster.binaries.program("postgres"), "-D", str(cluster.directory), *options],
            reaching=(cluster.directory, socket_directory, cluster.binaries.directory),
            output=output,
        )
    finally:
        os.close(output)
    return Postmaster(cluster.directory, child.pid, child=child)


def _clear(socket_directory: Path) -> None:
    """
    Remove the socket of a server that is gone.

    :raises EmbeddedPostgresError: if one answers: it is in another container, where we see no processes
    """
    with socket.socket(socket.AF_UNIX) as probe:
        if probe.connect_ex(str(socket_directory / SOCKET)) == 0:
            raise EmbeddedPostgresError(
                f"A database server that is not among the processes here answers in {socket_directory}, as if"
                " another container used it: stop that one, or let both use a server in PLACET_DATABASE_URL."
            )
    for name in (SOCKET, f"{SOCKET}.lock"):
        (socket_directory / name).unlink(missing_ok=True)
