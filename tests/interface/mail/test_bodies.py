"""A letter to many: its body is worked out once, and everybody gets their own link."""

import asyncio
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from labour import CountingProcessor
from mailing import email

from interface.mail.letters import Letters
from interface.mail.mailer import TransportMailer
from interface.mail.outbox import Outbox

TABLE = "|a|b|\n|-|-|\n" + "|1|2|\n" * 2000
BODY = f"{TABLE}\n\n[Open it]({{{{#url#}}}}) or {{{{#url#}}}}"


def link(number: int) -> str:
    return f"http://127.0.0.1:8000/form/ABCDEFGHIJKLMNOPQ{number:04}?a=1&b=2"


def texts(path: Path) -> list[str]:
    """What the letter says, as text and as HTML."""
    read = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert isinstance(read, EmailMessage)
    return [str(part.get_content()) for part in read.iter_parts()]


def test_a_letter_to_sixty_is_rendered_once(tmp_path: Path) -> None:
    processor = CountingProcessor()
    outbox = Outbox(directory=tmp_path / "outbox", sender="placet@localhost")
    mailer = TransportMailer(transport=outbox, letters=Letters(processor))

    async def send() -> None:
        letters = [
            email(message_id=f"{n}@placet.example", address=f"a{n}@example.com", url=link(n), body=BODY)
            for n in range(60)
        ]
        await asyncio.gather(*(mailer.send(letter) for letter in letters))

    asyncio.run(send())

    assert [work.__name__ for work in processor.works].count("_body") == 1
    assert len(processor.works) == 61  # the body, and the letters, which are long
    for number in range(60):
        text, html = texts(tmp_path / "outbox" / f"{number}@placet.example.eml")
        assert text.count(link(number)) == 2 and text.count("/form/") == 2
        assert html.count(link(number).replace("&", "&amp;")) >= 2
        assert html.count("/form/") == html.count(link(number).replace("&", "&amp;"))
        assert ".invalid" not in text + html
