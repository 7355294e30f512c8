import pytest
from fields import SEALED

from domain.values.variables import MISSING, Variables

PHOTO = {
    "dify_model_identity": "__dify__file__",
    "filename": "cat.png",
    "type": "image",
    "remote_url": "https://example.org/cat.png",
}
VARIABLES = Variables(
    {
        "start": {
            "name": "Ann",
            "nothing": None,
            "order": {"id": 7, "lines": [{"sku": "a"}]},
            "photo": PHOTO,
        },
        "sys": {"user_id": "u-1"},
    }
)


def test_a_variable_is_found_by_node_and_name() -> None:
    assert VARIABLES.get(("start", "name")) == "Ann"


def test_namespaces_are_looked_up_like_nodes() -> None:
    assert VARIABLES.get(("sys", "user_id")) == "u-1"


def test_further_parts_walk_the_keys_of_objects() -> None:
    assert VARIABLES.get(("start", "order", "id")) == 7


def test_null_is_a_value_and_not_missing() -> None:
    assert VARIABLES.get(("start", "nothing")) is None


@pytest.mark.parametrize(
    "parts", [("__placet_secret__",), ("__placet_secret__", "key"), ("__placet_secret__", "sealed")]
)
def test_nothing_leads_into_a_secret(parts: tuple[str, ...]) -> None:
    variables = Variables({"ask": {"pin": SEALED, "all": {"pin": SEALED}}})
    assert variables.get(("ask", "pin")) == variables.get(("ask", "all", "pin")) == SEALED
    assert variables.get(("ask", "pin", *parts)) is MISSING
    assert variables.get(("ask", "all", "pin", *parts)) is MISSING


def test_what_leads_nowhere_is_missing() -> None:
    for selector in (
        (),
        ("start",),
        ("start", "nope"),
        ("nope", "name"),
        ("start", "name", "upper"),
        ("start", "nothing", "x"),
        ("start", "order", "nope"),
        ("start", "order", "lines", "0"),
        ("start", "order", "lines", "0", "sku"),
    ):
        assert VARIABLES.get(selector) is MISSING


def test_missing_counts_as_false() -> None:
    assert not MISSING


def test_the_attributes_of_a_file_go_by_the_names_that_workflows_use() -> None:
    assert VARIABLES.get(("start", "photo", "name")) == "cat.png"
    assert VARIABLES.get(("start", "photo", "url")) == "https://example.org/cat.png"
    assert VARIABLES.get(("start", "photo", "size")) is None
    assert VARIABLES.get(("start", "photo", "secret")) is MISSING
