"""Why something could not be fetched."""

from enum import StrEnum


class Reason(StrEnum):
    """What whoever named the address is told: too little to explore a network with."""

    ADDRESS = "Only https addresses on the usual port, and without a user name, can be fetched."
    UNREACHABLE = "The address could not be fetched."
    TOO_SLOW = "The address took too long to answer."
    TOO_LARGE = "What is at the address is larger than allowed."


class FetchRefusedError(Exception):
    """Nothing was fetched, or not all of it: what the sink has received is to be thrown away."""

    def __init__(self, reason: Reason, *, context: str) -> None:
        """
        :param reason: a sentence that may be shown to anybody
        :param cause: what happened, for the log only
        """
        super().__init__(str(reason))
        self.reason = reason
        self.context = context


class AddressRefusedError(Exception):
    """The address as such is not one to fetch from; the text says why, for the log only."""


class UnreachableError(Exception):
    """There is no connection, or no answer that makes sense; the text says why, for the log only."""
