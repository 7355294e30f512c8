"""The people of the workspace over our own API; it takes a key of the workspace."""

from dataclasses import dataclass
from uuid import UUID

from pydantic import BaseModel
from starlette.requests import Request
from starlette.types import ASGIApp

from application.ports.clock import Clock
from application.ports.people import Member, MemberNotFoundError, Roster
from application.scopes import Scope
from interface.http.api.models import MemberChange, MemberItem, MemberItems, MemberQuery, MemberRequest
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import path_uuid


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberEndpoints:
    """The endpoints of members."""

    keys: ApiKeys
    members: Roster
    clock: Clock
    body_limit: int

    async def page(self, request: Request) -> ASGIApp:
        """GET /v1/members: the people of the workspace, the oldest first."""
        await self._admit(request, "read")
        query = MemberQuery.model_validate({k: text for k, text in request.query_params.items() if text})
        known = list(await self.members.current())
        ids = [member.id for member in known]
        if query.after is not None and query.after not in ids:
            raise RefusedError(400, "invalid_param", "after: it is no `next` of this list")
        start = 0 if query.after is None else ids.index(query.after) + 1
        shown = known[start : start + query.limit]
        has_more = len(known) > start + query.limit
        following = str(shown[-1].id) if has_more else None
        return _shown(MemberItems(data=list(map(_item, shown)), has_more=has_more, next=following))

    async def add(self, request: Request) -> ASGIApp:
        """POST /v1/members: a new member. E-mails to members reach them, and they can sign in."""
        await self._admit(request, "author")
        asked = MemberRequest.model_validate(await read_object(request, limit=self.body_limit))
        member = await self.members.add(
            email=asked.email, name=asked.name, role=asked.role, now=self.clock.now()
        )
        return _shown(_item(member), 201)

    async def change(self, request: Request) -> ASGIApp:
        """PATCH /v1/members/{member_id}: change what is given; with another address they have to sign in again."""
        await self._admit(request, "author")
        asked = MemberChange.model_validate(await read_object(request, limit=self.body_limit))
        member = await self.members.change(_id(request), email=asked.email, name=asked.name, role=asked.role)
        return _shown(_item(member))

    async def remove(self, request: Request) -> ASGIApp:
        """DELETE /v1/members/{member_id}: they are signed out at once and get no more e-mails as a member."""
        await self._admit(request, "author")
        return _shown(_item(await self.members.remove(_id(request), now=self.clock.now())))

    async def _admit(self, request: Request, scope: Scope) -> None:
        """:raises RefusedError: if the key is for something else, or for one workflow only"""
        if (await authenticate(request, self.keys, scope)).workflow_id is not None:
            raise RefusedError(403, "forbidden", "Members need a key of the workspace")


def _id(request: Request) -> UUID:
    member_id = path_uuid(request, "member_id")
    if member_id is None:
        raise MemberNotFoundError
    return member_id


def _item(member: Member) -> MemberItem:
    return MemberItem(id=member.id, email=member.email, name=member.name, role=member.role)


def _shown(document: BaseModel, status: int = 200) -> JsonResponse:
    return JsonResponse(document.model_dump(mode="json"), status)
