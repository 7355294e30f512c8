"""Why a request over HTTP is not even made."""


class HttpRefusalError(Exception):
    """What is to be sent makes no request; the message is that of the Dify contract."""

    def __init__(self, message: str, *, code: str, error_type: str) -> None:
        super().__init__(message)
        self.code = code
        self.error_type = error_type
        """What the contract calls this kind of error."""
