"""Why something could not be fetched."""


class AddressRefusedError(Exception):
    """The address as such is not one to fetch from; the text says why, for the log only."""


class UnreachableError(Exception):
    """There is no connection, or no answer that makes sense; the text says why, for the log only."""


class BlockedError(UnreachableError):
    """The address leads to where nothing is sent to; the text says where, for the log only."""
