"""Where browsers find us below a path of a host that we share."""

from typing import Any

import pytest
from in_process import InProcess
from pydantic import ValidationError

from interface.http.kernel import root_path
from interface.main.settings import OWN_PATHS, Settings


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("/placet/inbox", "/inbox"),
        ("/inbox", "/inbox"),
        ("/placet", "/"),
        ("/placet/", "/"),
        ("/", "/"),
        ("/placetinbox", "/placetinbox"),
        ("/placet/placet", "/placet"),
    ],
)
def test_is_the_same_whether_the_proxy_keeps_it_or_strips_it(asked: str, own: str) -> None:
    scope: dict[str, Any] = {"path": asked}
    root_path.enter(scope, "/placet")
    assert root_path.own_path(scope) == own
    assert scope["path"] == f"/placet{own}"
    assert root_path.address("/inbox") == "/placet/inbox"


def test_is_none_where_the_host_is_ours_alone() -> None:
    scope: dict[str, Any] = {"path": "/inbox"}
    root_path.enter(scope, root_path.root_of("https://placet.example"))
    assert (scope, root_path.own_path(scope)) == ({"path": "/inbox"}, "/inbox")
    assert root_path.address("/inbox") == "/inbox"


class TestSetting:
    @pytest.mark.parametrize(
        "given",
        ["https://a.example", "http://a.example:8/", "https://a.example/x", "https://a.example/x/y-z/"],
    )
    def test_takes_addresses_with_a_path(self, given: str) -> None:
        assert Settings(public_url=given).public_url == given.rstrip("/")

    @pytest.mark.parametrize(
        "given",
        [
            "https://a.example/inbox",
            "https://a.example/v1/x",
            "https://a.example//x",
            "https://a.example/a b",
            "https://a.example/%41",
            "https://a.example/x?y",
            "https://a.example/x#y",
            "https://a.example/<x>",
        ],
    )
    def test_refuses_paths_that_could_be_taken_for_others(self, given: str) -> None:
        with pytest.raises(ValidationError, match="public_url"):
            Settings(public_url=given)

    def test_knows_what_addresses_of_ours_begin_with(self, service: InProcess) -> None:
        assert {route.path.split("/")[1] for route in service.routes} - {""} == OWN_PATHS
