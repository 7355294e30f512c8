"""The people of the workspace over our own API."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from installation import Installation
from service import Service
from stored import ASKING


@pytest.fixture
def api(house: Installation, services: tuple[Service, Service]) -> Iterator[httpx2.Client]:
    """A client with a key of the workspace."""
    headers = {"Authorization": f"Bearer {house.workspace_key()}"}
    with httpx2.Client(base_url=services[0].url, headers=headers, trust_env=False) as client:
        yield client


def added(api: httpx2.Client, **members: Any) -> dict[str, Any]:
    """A new member."""
    answer = api.post("/v1/members", json={"email": f"{uuid4().hex}@example.com"} | members)
    assert answer.status_code == 201
    item: dict[str, Any] = answer.json()
    return item


def listed(api: httpx2.Client, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.get("/v1/members", params=query).json()["data"]
    return found


class TestMembers:
    def test_are_added_changed_and_removed(self, api: httpx2.Client) -> None:
        ann = added(api, name="Ann Lee")
        assert (ann["name"], ann["role"]) == ("Ann Lee", "member")
        assert ann in listed(api)
        changed = api.patch(f"/v1/members/{ann['id']}", json={"name": "Ann"})
        assert (changed.status_code, changed.json()) == (200, ann | {"name": "Ann"})
        removed = api.delete(f"/v1/members/{ann['id']}")
        assert (removed.status_code, removed.json()) == (200, ann | {"name": "Ann"})
        assert ann["id"] not in [member["id"] for member in listed(api)]
        assert api.delete(f"/v1/members/{ann['id']}").status_code == 404

    def test_are_listed_page_by_page(self, api: httpx2.Client) -> None:
        for _ in range(3):
            added(api)
        seen, after = [], {}
        while True:
            page = api.get("/v1/members", params={"limit": 2} | after).json()
            seen += page["data"]
            assert len(page["data"]) <= 2 and page["has_more"] == (page["next"] is not None)
            if not page["has_more"]:
                break
            after = {"after": page["next"]}
        assert seen == listed(api)

    @pytest.mark.parametrize(
        ("body", "status", "code", "pointer"),
        [
            ({"email": "ann"}, 422, "invalid_address", "/email"),
            ({"email": "ann@example.com\r\nBcc: eve@example.com"}, 422, "invalid_address", "/email"),
            ({"email": "ann@example.com", "name": "\u202eeve"}, 422, "invalid_name", "/name"),
            ({"email": "ann@example.com", "role": "owner"}, 400, "invalid_param", "/role"),
            ({"email": 7}, 400, "invalid_param", "/email"),
            ({}, 400, "invalid_param", "/email"),
            ({"email": "ann@example.com", "admin": True}, 400, "invalid_param", "/admin"),
        ],
    )
    def test_are_refused_with_what_is_wrong(
        self, api: httpx2.Client, body: dict[str, Any], status: int, code: str, pointer: str
    ) -> None:
        refused = api.post("/v1/members", json=body)
        assert (refused.status_code, refused.json()["code"]) == (status, code)
        assert [fault["pointer"] for fault in refused.json()["errors"]] == [pointer]
        assert refused.headers["content-type"] == "application/problem+json"

    def test_have_an_address_of_their_own(self, api: httpx2.Client) -> None:
        ann = added(api)
        refused = api.post("/v1/members", json={"email": ann["email"].upper()})
        assert (refused.status_code, refused.json()["code"]) == (409, "address_taken")
        assert ann["id"] in refused.json()["detail"]

    def test_keep_an_admin_among_them(self, api: httpx2.Client) -> None:
        admins = [member["id"] for member in listed(api) if member["role"] == "admin"]
        admins.append(added(api, role="admin")["id"])
        *others, last = admins
        for other in others:
            assert api.patch(f"/v1/members/{other}", json={"role": "member"}).status_code == 200
        for refused in (
            api.delete(f"/v1/members/{last}"),
            api.patch(f"/v1/members/{last}", json={"role": "member"}),
        ):
            assert (refused.status_code, refused.json()["code"]) == (409, "last_admin")

    def test_need_a_key_of_the_workspace(self, house: Installation, api: httpx2.Client) -> None:
        ann, key = added(api), house.key(ASKING)
        for method, path, body in (
            ("GET", "/v1/members", None),
            ("POST", "/v1/members", {"email": "eve@example.com"}),
            ("PATCH", f"/v1/members/{ann['id']}", {"role": "admin"}),
            ("DELETE", f"/v1/members/{ann['id']}", None),
        ):
            for headers, status, code in (
                ({"Authorization": f"Bearer {key}"}, 403, "forbidden"),
                ({"Authorization": "Bearer ws-nothing"}, 401, "unauthorized"),
            ):
                refused = api.request(method, path, json=body, headers=headers)
                assert (refused.status_code, refused.json()["code"]) == (status, code)
        assert ann in listed(api)

    @pytest.mark.parametrize("member_id", ["*", "%25", "..", "null", str(uuid4())])
    def test_are_not_there_under_another_id(self, api: httpx2.Client, member_id: str) -> None:
        before = listed(api)
        assert api.patch(f"/v1/members/{member_id}", json={"role": "admin"}).status_code == 404
        assert api.delete(f"/v1/members/{member_id}").status_code == 404
        assert listed(api) == before

    @pytest.mark.parametrize("query", ["limit=0", "limit=x", "after=x", f"after={uuid4()}", "role=admin"])
    def test_are_not_listed_by_what_is_not_known(self, api: httpx2.Client, query: str) -> None:
        refused = api.get(f"/v1/members?{query}")
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_param")
