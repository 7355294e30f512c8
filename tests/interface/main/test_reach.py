"""Links that nobody could open are told of before they are sent."""

import pytest

from interface.main.reach import is_https_only, unreachable
from interface.main.settings import Settings

MAILING = {"smtp_url": "smtp://mail.example"}


@pytest.mark.parametrize(
    ("settings", "base", "is_told"),
    [
        ({}, "http://0.0.0.0:8000", True),
        ({}, "http://[::]:8000", True),
        ({}, "http://127.0.0.1:8000", False),
        ({}, "http://10.1.2.3:8000", False),
        (MAILING, "http://127.0.0.1:8000", True),
        (MAILING, "http://[::1]:8000", True),
        (MAILING, "http://localhost:8000", True),
        (MAILING, "http://10.1.2.3:8000", False),
        (MAILING, "http://forms.example:8000", False),
        (MAILING | {"public_url": "http://127.0.0.1:8000"}, "http://127.0.0.1:8000", False),
        ({"public_url": "https://forms.example"}, "https://forms.example", False),
    ],
)
def test_links_that_lead_nowhere_are_told_of(settings: dict[str, str], base: str, is_told: bool) -> None:
    problem = unreachable(Settings.model_validate(settings), base=base)
    assert (problem is not None) == is_told
    assert problem is None or (base in problem and "PLACET_PUBLIC_URL" in problem)


@pytest.mark.parametrize(
    ("public_url", "is_ours"),
    [
        (None, False),
        ("http://forms.example", False),
        ("https://forms.example", True),
        ("https://forms.example/", True),
        ("https://example.com/placet", False),
    ],
)
def test_browsers_are_bound_to_https_where_the_host_is_ours(public_url: str | None, is_ours: bool) -> None:
    assert is_https_only(Settings(public_url=public_url)) is is_ours
