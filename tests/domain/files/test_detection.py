"""What files are by their content, and what may be said of them."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.files.detection import HEAD_BYTES, TEXTUAL, detect, second_nature
from domain.files.formats import FORMATS, contents_agree, declaration_agrees, kind, mime_type


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a", "a")
    return packed.getvalue()


class TestDetect:
    @pytest.mark.parametrize(
        ("head", "content"),
        [
            (b"\x89PNG\r\n\x1a\n", "png"),
            (b"\xff\xd8\xff\xe1", "jpeg"),
            (b"GIF89a", "gif"),
            (b"RIFF\1\2\3\4WEBP", "webp"),
            (b"RIFF\1\2\3\4WAVEfmt ", "wav"),
            (b"RIFF\1\2\3\4AVI ", "avi"),
            (b"\0\0\0\x18ftypmp42", "mp4"),
            (b"\0\0\0\x18ftypM4A ", "mp4"),
            (b"\0\0\0\x14ftypqt  ", "mov"),
            (b"\0\0\0\x14ftypheic", "heif"),
            (b"\0\0\0\x08wide\0\0\0\0mdat", "mov"),
            (b"ID3\4\0", "mp3"),
            (b"\xff\xfb\x90\x44\0", "mp3"),
            (b"\xff\xf1\x50\x80\0", "aac"),
            (b"#!AMR\n", "amr"),
            (b"\0\0\1\xba", "mpeg"),
            (b"\x1aE\xdf\xa3", "webm"),
            (b"%PDF-1.4", "pdf"),
            (b"PK\3\4", "zip"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
            (b"\x7fELF\2", "program"),
            (b"MZ\x90\0\3", "program"),
            (b"MZ is how this text begins", "text"),
            (b"BM", "text"),
            (b"plain", "text"),
            ("Grüße".encode("latin-1"), "text"),
            ("Grüße".encode("utf-16"), "text"),
            (b"\xef\xbb\xbf<svg>", "svg"),
            (b'<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n<svg xmlns="x">', "svg"),
            (b"\n <!DOCTYPE html><p>", "html"),
            (b"<!-- x --><script>", "html"),
            (b"<?xml version='1.0'?><a/>", "xml"),
            (b"\0\1\2\3", "unknown"),
            (b"", "text"),
        ],
    )
    def test_knows_beginnings(self, head: bytes, content: str) -> None:
        assert detect(head) == content

    @given(st.binary(max_size=HEAD_BYTES))
    def test_says_one_word_of_anything(self, head: bytes) -> None:
        assert detect(head)
        assert second_nature(detect(head), head, head) in (None, "pdf", "zip", "html")

    def test_is_not_slowed_down_by_markup(self) -> None:
        for head in (b"<!--" * 1024, b"<!-- -->" * 512, b"<!DOCTYPE" * 400, b" " * 4096, b"<?xml" * 800):
            assert detect(head[:HEAD_BYTES]) in TEXTUAL


class TestSecondNature:
    def test_finds_an_archive_behind_other_things(self) -> None:
        for content in ("png", "jpeg", "gif", "mp4", "mp3", "pdf"):
            assert second_nature(content, b"", b"x" * 1000 + archive()) == "zip"
        assert second_nature("png", b"", archive() + b"more") == "zip"

    def test_lets_a_document_be_attached_to_a_pdf(self) -> None:
        assert second_nature("pdf", b"%PDF-", archive() + b"\nendstream\nendobj\n%%EOF") is None

    def test_finds_nothing_in_what_is_itself(self) -> None:
        assert second_nature("zip", archive(), archive()) is None
        assert second_nature("text", b"about %PDF- and <script>", b"") is None
        assert second_nature("png", b"\x89PNG\r\n\x1a\n", b"PK\5\6" + bytes(4)) is None

    def test_finds_markup_and_documents_in_pictures(self) -> None:
        assert second_nature("gif", b"GIF89a/*<ScRiPt>*/", b"") == "html"
        assert second_nature("jpeg", b"\xff\xd8\xff<?php ?>", b"") == "html"
        assert second_nature("png", b"\x89PNG\r\n\x1a\n%PDF-1.4", b"") == "pdf"


class TestFormats:
    @pytest.mark.parametrize(
        ("extension", "content", "agrees"),
        [
            ("png", "png", True),
            ("png", "jpeg", False),
            ("png", "text", False),
            ("txt", "html", True),
            ("txt", "program", False),
            ("docx", "zip", True),
            ("docx", "ole", True),  # with a password
            ("docx", "text", False),
            ("doc", "zip", False),
            ("zip", "zip", True),
            ("", "program", True),
        ],
    )
    def test_say_what_an_extension_promises(self, extension: str, content: str, agrees: bool) -> None:
        assert contents_agree(extension, content) is agrees

    @pytest.mark.parametrize(
        ("declared", "content", "agrees"),
        [
            ("application/octet-stream", "png", True),
            ("IMAGE/PNG; charset=binary", "png", True),
            ("image/png", "jpeg", False),
            ("image/x-unheard-of", "bmp", True),
            ("image/x-unheard-of", "unknown", True),
            ("image/x-unheard-of", "text", False),
            ("text/x-python", "text", True),
            ("text/plain", "png", False),
            ("application/json", "text", True),
            ("application/pdf", "text", False),
            ("application/vnd.ms-excel", "text", True),  # what Windows calls CSV
            ("video/mp2t", "text", True),  # what some call TypeScript
            ("audio/mp4", "mp4", True),
            ("video/mp4", "mp4", True),
        ],
    )
    def test_say_which_declarations_are_true(self, declared: str, content: str, agrees: bool) -> None:
        assert declaration_agrees(declared, content) is agrees

    def test_give_each_file_a_kind_and_a_media_type(self) -> None:
        assert (kind("png", "png"), mime_type("png", "png")) == ("image", "image/png")
        assert (kind("bmp", "bmp"), kind("bmp", "text")) == ("image", "custom")
        assert (kind("json", "text"), mime_type("json", "text")) == ("custom", "application/json")
        assert mime_type("", "text") == mime_type("unheard-of", "text") == "text/plain"
        assert (kind("", "unknown"), mime_type("", "unknown")) == ("custom", "application/octet-stream")
        assert {known.kind for known in FORMATS.values()} == {"image", "audio", "video", "document"}
