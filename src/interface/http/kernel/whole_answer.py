"""Answers to clients of the versions of HTTP that know no chunks: the end of the connection ends them."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import RequestResponseCycle


class _WholeAnswer(RequestResponseCycle):
    """An answer that goes out as it comes, and may have any length."""

    async def send(self, message: Any) -> None:
        """Send it; whatever comes is all there was to come."""
        if message["type"] == "http.response.body":
            self.expected_content_length = len(message.get("body", b""))
        await super().send(message)


def answer_whole(cycle: RequestResponseCycle) -> None:
    """Let the request, which nobody has begun to answer, be answered without chunks."""
    cycle.__class__ = _WholeAnswer
    cycle.chunked_encoding = False
