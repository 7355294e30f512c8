"""Where a page ended, as the caller keeps it: opaque, and good for one list only."""

import base64
import binascii
from datetime import datetime
from uuid import UUID

import orjson

from application.queries.form_list import FormCursor
from domain.run.state import FormStatus


class CursorError(ValueError):
    """The text is no cursor of this list."""


def written(place: FormCursor, *, status: FormStatus | None) -> str:
    """Return the cursor of a place in the list of the forms with that status, or of all."""
    packed = orjson.dumps([status or "", place.at.isoformat(), str(place.form_id)])
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read(cursor: str, *, status: FormStatus | None) -> FormCursor:
    """:raises CursorError: if it is none, or that of another list"""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        of, at, form_id = orjson.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        place = FormCursor(datetime.fromisoformat(at), UUID(form_id))
    except (binascii.Error, ValueError, TypeError, AttributeError):
        raise CursorError("it is no `next` of this list") from None
    if of != (status or "") or place.at.tzinfo is None:
        raise CursorError("it is no `next` of this list")
    return place
