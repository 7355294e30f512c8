"""What an embedded database answers when it cannot run."""


class EmbeddedPostgresError(Exception):
    """The database server cannot run here; the message says what is in the way and what to do."""


class ClusterLostError(EmbeddedPostgresError):
    """There was a database here, and it is gone: another one in its place would be empty."""
