"""What paths and queries say."""

from uuid import UUID

from starlette.requests import Request


def path_uuid(request: Request, name: str) -> UUID | None:
    """Return the part of the path as a UUID, or None if it is none, so that it names nothing."""
    try:
        return UUID(request.path_params[name])
    except ValueError:
        return None


def flag(request: Request, name: str) -> bool:
    """Return whether the query sets the flag: `true`, in any case."""
    return request.query_params.get(name, "").lower() == "true"
