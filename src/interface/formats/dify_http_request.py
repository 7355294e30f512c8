"""The http-request node of Dify's DSL."""

from typing import Literal

from domain.workflow.nodes.http_authorization import Authorization, Scheme
from domain.workflow.nodes.http_body import Body, BodyItem, BodyType, items_of_text
from domain.workflow.nodes.http_request import HttpRequest
from interface.formats.dify_errors import read_error_handling
from interface.formats.part import Part

_AuthorizationType = Literal["no-auth", "api-key"]
_ItemType = Literal["text", "file"]
_NO_AUTH: _AuthorizationType = "no-auth"
_BEARER: Scheme = "bearer"
_NONE: BodyType = "none"
_TEXT: _ItemType = "text"


def read_http_request(id: str, title: str, data: Part) -> HttpRequest:
    """Return the node. :raises ImportRefusedError: if something in it has the wrong shape"""
    timeout = data.part("timeout")
    return HttpRequest(
        id=id,
        title=title,
        method=data.text("method", "get"),
        url=data.text("url"),
        headers=data.text("headers"),
        params=data.text("params"),
        authorization=_authorization(data.part("authorization")),
        body=_body(data.part("body")),
        connect_seconds=_seconds(timeout, "connect"),
        read_seconds=_seconds(timeout, "read"),
        write_seconds=_seconds(timeout, "write"),
        ssl_verify=data.flag("ssl_verify", default=True),
        **read_error_handling(data),
    )


def _authorization(part: Part | None) -> Authorization:
    if part is None:
        return Authorization()
    kind, config = part.choice("type", _AuthorizationType, _NO_AUTH), part.part("config")
    if kind == "no-auth" or config is None:
        return Authorization(type=kind)
    return Authorization(
        type=kind,
        scheme=config.choice("type", Scheme, _BEARER),
        api_key=config.text("api_key"),
        header=config.text("header"),
    )


def _body(part: Part | None) -> Body:
    if part is None:
        return Body()
    kind = part.choice("type", BodyType, _NONE)
    if kind == "none":
        return Body()
    if isinstance(part.values.get("data"), str):
        return Body(type=kind, data=items_of_text(kind, part.text("data")))
    items = (
        BodyItem(
            key=item.text("key"),
            type=item.choice("type", _ItemType, _TEXT),
            value=item.text("value"),
            file=item.texts("file"),
        )
        for item in part.parts("data")
    )
    return Body(type=kind, data=tuple(items))


def _seconds(part: Part | None, key: str) -> float | None:
    seconds = None if part is None else part.number(key)
    return None if seconds is None else float(seconds) or None
