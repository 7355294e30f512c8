"""How people fill in the form that has a field of every type."""

from playwright.sync_api import FilePayload, Page

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def text(name: str, content: bytes = b"checked") -> FilePayload:
    return {"name": name, "mimeType": "text/plain", "buffer": content}


def picture(name: str) -> FilePayload:
    return {"name": name, "mimeType": "image/png", "buffer": PNG}


def fill(page: Page) -> None:
    """Enter something into every field but those for files."""
    page.get_by_label("What should change?").fill("Less.\nMuch less.")
    page.get_by_label("Channel").select_option("mail")
    page.get_by_label("Mail to").fill("ann@example.com")
    page.get_by_label("Amount").fill("7")
    page.get_by_label("Day").fill("2026-11-21")
    page.get_by_label("Moment").fill("2026-11-21T14:30:05")
    page.get_by_label("I have read it").check()
    page.get_by_label("DE", exact=True).check()
    page.get_by_label("CH", exact=True).check()
    page.get_by_label("Link").fill("https://example.com/a?b")
    page.get_by_label("PIN").fill("s3cret-c4nary")
    page.get_by_label("Data").fill('{"a": [1, null]}')
    person = page.get_by_role("group", name="Person")
    person.get_by_label("Full name").fill("Ann")
    person.get_by_label("Age").fill("42")
    person.get_by_label("Licensed").check()
    person.get_by_label("Size").select_option("large")


def press(page: Page, title: str = "Approve") -> None:
    page.get_by_role("button", name=title).click()
