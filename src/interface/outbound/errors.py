"""Why something could not be fetched."""


class AddressRefusedError(Exception):
    """The address as such is not one to fetch from; the text says why, for the log only."""


class UnreachableError(Exception):
    """There is no connection, or no answer that makes sense; the text says why, for the log only."""
