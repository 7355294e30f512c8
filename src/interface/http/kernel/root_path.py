"""The path below which browsers reach us, where a proxy gives us only a part of a host."""

from collections.abc import MutableMapping
from contextvars import ContextVar
from typing import Any
from urllib.parse import urlsplit

_ROOT: ContextVar[str] = ContextVar("root_path", default="")


def root_of(public_url: str | None) -> str:
    """Return the path of the address under which people reach us: `/placet`, or empty where that is the whole host."""
    return "" if public_url is None else urlsplit(public_url).path.rstrip("/")


def enter(scope: MutableMapping[str, Any], root: str) -> None:
    """Begin a request below that root, whether the proxy has kept it in the path or taken it away."""
    _ROOT.set(root)
    if not root:
        return
    scope["root_path"] = root
    if not scope["path"].startswith(f"{root}/"):
        scope["path"] = f"{root}/" if scope["path"] == root else root + scope["path"]


def address(path: str) -> str:
    """Return where a browser finds that path of ours; to be asked while a request is answered."""
    return _ROOT.get() + path


def own_path(scope: MutableMapping[str, Any]) -> str:
    """Return the path that is asked for, as our routes know it."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))
