"""Letters about forms, as they travel."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailing import NOON, URL, email
from vectors import vector

from application.ports.mail import Email
from interface.mail.email import BODY_LIMIT, body, composed

HEADERS = {
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"
}  # fmt: skip
TAGS = {
    "a",
    "br",
    "code",
    "em",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
OURS = {"html", "head", "meta", "title", "style", "body", "div", "h1"}


def made(written: Email) -> EmailMessage:
    """The letter as it is composed."""
    return composed(written, body(written.body), sender="a@example.org")


def sent(written: Email) -> EmailMessage:
    """The letter as it arrives."""
    content = composed(written, body(written.body), sender="placet@example.org").as_bytes()
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert content.isascii() and b"\0" not in content
    assert b"\n" not in content.replace(b"\r\n", b"") and b"\r" not in content.replace(b"\r\n", b"")
    read = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(read, EmailMessage)
    return read


def part(written: Email, subtype: str) -> str:
    body = sent(written).get_body((subtype,))
    assert body is not None
    return str(body.get_content())


class Reader(HTMLParser):
    """Reads HTML as a mail program does: its tags with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def links(self) -> Iterator[str]:
        for tag, attributes in self.tags:
            if tag == "a":
                yield attributes.get("href") or ""


def assert_harmless(written: Email) -> None:
    """Nothing of it runs, loads, or says that it is for somebody else."""
    message = sent(written)
    shown = message.get_body(("html",))
    assert shown is not None and set(message.keys()) == HEADERS
    assert [address.addr_spec for address in message["To"].addresses] == [written.address]
    assert str(message["From"]) == "Placet <placet@example.org>"
    assert len(list(message.iter_parts())) == 2
    for tag, attributes in Reader(str(shown.get_content())).tags:
        assert tag in TAGS | OURS
        allowed = (
            {"href", "title", "align", "style", "role"} if tag in TAGS | {"div", "h1", "body"} else set()
        )
        assert tag in ("meta", "html") or attributes.keys() <= allowed
        assert re.match(r"(https?|mailto):", attributes.get("href") or "https:", re.IGNORECASE)


class TestLetter:
    def test_has_what_its_recipient_wants_to_know(self) -> None:
        written = email(closes_at=NOON + timedelta(days=2, hours=3))
        message = sent(written)
        assert str(message["Subject"]) == "Please review"
        assert str(message["To"]) == "Ann Lee <ann@example.com>"
        assert message["Date"].datetime == NOON
        assert str(message["Message-ID"]) == f"<{written.message_id}>"
        assert str(message["Auto-Submitted"]) == "auto-generated"
        assert message.get_content_type() == "multipart/alternative"
        for words in (part(written, "plain"), Reader(part(written, "html")).text):
            for said in (
                "Your answer is needed", "Review", "Content review", "Wednesday 4 March 2026, 15:00 UTC",
                "The first answer closes the form", "Replies to this e-mail are not read", URL,
            ):  # fmt: skip
                assert said in words

    def test_is_the_same_to_the_byte_each_time(self) -> None:
        first, second = (made(email()).as_bytes() for _ in range(2))
        assert first == second
        other = made(email(message_id="2@placet.example"))
        assert other.get_boundary() != made(email()).get_boundary()

    @pytest.mark.parametrize(
        ("kind", "subject", "opening"),
        [
            ("reminder", "Reminder: Please review", "A reminder: your answer is still needed"),
            (
                "escalation",
                "Still open: Please review",
                "Nobody has answered yet, so we are asking you as well",
            ),
        ],
    )
    def test_says_why_it_comes_again(self, kind: str, subject: str, opening: str) -> None:
        written = email(kind=kind)
        assert str(sent(written)["Subject"]) == subject
        assert opening in part(written, "plain") and opening in part(written, "html")

    @pytest.mark.parametrize(
        ("given", "shown"),
        [
            ("a\r\nBcc: eve@example.com", "a Bcc: eve@example.com"),
            ("<b>Big</b> \t  news\n<script>x</script>", "Big news x"),
            ("", "Review"),
            ("<p>", "Review"),
            ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
            ("ö" * 300, "ö" * 199 + "…"),
            ("pay\u202edab", "pay⟨U+202E⟩dab"),
        ],
    )
    def test_has_a_subject_of_one_line(self, given: str, shown: str) -> None:
        assert str(sent(email(subject=given))["Subject"]) == shown

    def test_is_for_nobody_in_particular_without_a_name(self) -> None:
        assert str(sent(email(name=None))["To"]) == "ann@example.com"

    def test_is_cut_where_it_is_endless(self) -> None:
        written = email(body="x " * BODY_LIMIT)
        assert URL in part(written, "plain") and URL in part(written, "html")


class TestLink:
    @pytest.mark.parametrize(
        ("body", "links"),
        [
            ("Open {{#url#}}, or {{#url#}}", [URL, URL]),
            ("[Have a look]({{#url#}})", [URL]),
            ("[{{#url#}}]({{#url#}})", [URL]),
            ("Nothing", [URL]),
            ("", [URL]),
            ("`{{#url#}}`", [URL]),
            (
                "[elsewhere](https://example.com/?to={{#url#}})",
                ["https://example.com/?to=%7B%7B#url#%7D%7D", URL],
            ),
            ("[{{#url#}}](https://example.com/)", ["https://example.com/", URL]),
            ("![{{#url#}}](https://example.com/a.png)", ["https://example.com/a.png", URL]),
            ("<a href='https://example.com/{{#url#}}'>x</a>", [URL]),
            ("<https://example.com/{{#url#}}>", ["https://example.com/%7B%7B#url#%7D%7D", URL]),
            ("[x]: https://example.com/{{#url#}}\n\n[x]", ["https://example.com/%7B%7B#url#%7D%7D", URL]),
        ],
    )
    def test_stands_where_the_author_put_it_and_in_no_address_of_another(
        self, body: str, links: list[str]
    ) -> None:
        read = Reader(part(email(body=body), "html"))
        assert list(read.links()) == links
        assert not [tag for tag in read.tags if tag[0] == "img"]

    @pytest.mark.parametrize(
        "body",
        [
            "https://example.com/?to={{#url#}}", "[x](https://example.com/?to={{#url#}})", "x{{#url#}}x",
            "<https://example.com/{{#url#}}>", "Nothing", "{{#url#}}{{#url#}}", "[Look]({{#url#}})",
        ],
    )  # fmt: skip
    def test_stands_apart_in_the_text(self, body: str) -> None:
        text = part(email(body=body), "plain")
        assert URL in text
        assert [word for word in text.split() if URL in word and word != URL] == []

    def test_has_a_button_only_where_the_body_does_not_show_it(self) -> None:
        assert "Open the form" not in part(email(body="Open {{#url#}}"), "html")
        assert "Open the form" in part(email(body="Please."), "html")
        assert "Open the form" in part(email(body="Please."), "plain")


class TestMarkup:
    def test_is_what_mail_programs_show(self) -> None:
        body = (
            "# Draft\n\none\ntwo *three* **four** `five`\n\n- a\n- b\n\n1. c\n\n> said\n\n"
            '| x | y |\n|:--|--:|\n| 1 | 2 |\n\n[to](mailto:ann@example.com "Ann")\n'
        )
        shown = part(email(body=body), "html")
        for piece in (
            "<p><strong>Draft</strong></p>", "one<br>", "<em>three</em>", "<strong>four</strong>",
            "<code>five</code>", "<li>a</li>", "<ol>", '<th align="left">x</th>', '<td align="right">2</td>',
            '<a href="mailto:ann@example.com" title="Ann">to</a>', "<p>said</p>",
        ):  # fmt: skip
            assert piece in shown

    def test_has_neither_tags_of_the_body_nor_pictures(self) -> None:
        body = "<b onclick='x()'>bold</b> <img src=https://example.com/t.png> ![t](https://example.com/t.png)"
        shown = part(email(body=body), "html")
        assert "bold" in shown and "onclick" not in shown and "<img" not in shown and "<b>" not in shown
        assert "<b" not in part(email(body=body), "plain")


class TestStrangers:
    def test_run_nothing(self) -> None:
        for case in json.loads(vector("xss/dompurify-payloads.json").read_text()):
            payload = case["payload"]
            assert_harmless(
                email(body=payload, subject=payload, title=payload, workflow=payload, name=payload)
            )

    def test_inject_no_header(self) -> None:
        for naughty in json.loads(vector("strings/blns.json").read_text()):
            for hostile in (
                naughty,
                f"x\r\nBcc: eve@example.com\r\n\r\n{naughty}",
            ):
                assert_harmless(
                    email(body=hostile, subject=hostile, title=hostile, workflow=hostile, name=hostile)
                )

    @given(text=st.text(max_size=300) | st.text("<>[](){}#url:/\"'`\\\r\n\0\ud800ä \t*_|-=a", max_size=200))
    def test_write_what_they_like(self, text: str) -> None:
        assert_harmless(email(body=text, subject=text, title=text, workflow=text, name=text))

    @pytest.mark.parametrize(
        "bomb",
        [
            "[" * 60_000,
            "<!--" * 16_000,
            "<a " * 60_000,
            "[](" * 60_000,
            "{{#url#}}" * 8_000,
            "*_" * 30_000,
            "> " * 30_000,
        ],
    )
    def test_keep_nobody_busy(self, bomb: str) -> None:
        assert_harmless(email(body=bomb, subject=bomb, title=bomb, workflow=bomb, name=bomb))
