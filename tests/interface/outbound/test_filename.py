"""Names of fetched files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interface.outbound.filename import from_disposition, from_path


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("", ""),
        ("attachment", ""),
        ("attachment; filename=report.pdf", "report.pdf"),
        ('attachment; filename="a report.pdf"', "a report.pdf"),
        ('attachment; FileName="say \\"hi\\".txt" ; x=y', 'say "hi".txt'),
        ("inline; filename*=UTF-8''%e2%82%ac%20rates.txt", "€ rates.txt"),
        ("inline; filename=plain.txt; filename*=utf-8'en'%e2%82%ac.txt", "€.txt"),
        ("inline; filename*=utf-7''x; filename=plain.txt", "plain.txt"),
        ("attachment; filename=../../etc/passwd", "passwd"),
        ('attachment; filename="C:\\\\temp\\\\x.exe"', "x.exe"),
        ("attachment; filename=..", ""),
        ("attachment; filename*=UTF-8''%2e%2e%2fx%00%0d%0ay.txt", "xy.txt"),
        ('attachment; filename="exe.\u202egnp"', "exe.gnp"),
        ('attachment; filename="' + "a" * 300 + '.pdf"', "a" * 251 + ".pdf"),
    ],
)
def test_reads_the_name_that_a_server_gives(header: str, name: str) -> None:
    assert from_disposition(header) == name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", ""),
        ("/a/b.pdf?c/d", "b.pdf"),
        ("/a/b%20c.pdf", "b c.pdf"),
        ("/a/..%2f..%2fpasswd", "passwd"),
        ("/%ff.txt", "\ufffd.txt"),
        ("/a/", ""),
        ("/..", ""),
    ],
)
def test_reads_the_name_from_a_path(path: str, name: str) -> None:
    assert from_path(path) == name


@given(text=st.text(max_size=400))
def test_gives_no_directory_and_nothing_long(text: str) -> None:
    for name in (from_disposition(f"attachment; filename={text}"), from_path(f"/{text}")):
        assert not set(name) & set("/\\\x00\r\n")
        assert len(name) <= 255
