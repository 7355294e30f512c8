"""File names are for people to read."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.files.names import LENGTH, InvalidNameError, checked, extension


@given(st.text() | st.from_regex(r"(\.\.|[a-z/\\:\x00\u202e.]){1,12}", fullmatch=True))
def test_what_is_taken_is_no_path(name: str) -> None:
    try:
        taken = checked(name)
    except InvalidNameError:
        return
    assert len(taken) <= LENGTH
    assert "\0" not in taken
    assert taken in ("", PurePosixPath(taken).name)
    assert "\\" not in PureWindowsPath(taken).name
    assert extension(taken) == extension(name)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("a.png", "png"),
        ("a.tar.GZ", "gz"),
        (".profile", ""),
        ("a", ""),
        ("a.", ""),
        ("a.b c", ""),
        ("a.ü", ""),
        ("a." + "x" * 33, ""),
    ],
)
def test_an_extension_is_a_short_word(name: str, wanted: str) -> None:
    assert extension(name) == wanted
