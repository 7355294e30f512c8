"""The operator's settings of what may be fetched."""

import pytest
from pydantic import ValidationError

from interface.main.settings import Settings


def test_permit_nothing_by_default() -> None:
    settings = Settings()
    assert (settings.outbound_allow, settings.outbound_http, settings.outbound_ports) == ("", False, "")


@pytest.mark.parametrize(
    ("name", "value", "blamed"),
    [
        ("PLACET_OUTBOUND_ALLOW", "minio, 10.0.0.0/99", "'10.0.0.0/99' is neither"),
        ("PLACET_OUTBOUND_PORTS", "9000,http", "'http' is not a port"),
        ("PLACET_OUTBOUND_HTTP", "perhaps", "boolean"),
    ],
)
def test_are_refused_before_anything_starts(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, blamed: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=blamed):
        Settings()
