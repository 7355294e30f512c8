"""Objects that are entered part by part, over HTTP: rows, faults, and the same judgement as over the API."""

from datetime import timedelta
from typing import Any

import httpx2
import pytest
from forms import Asked, asking_object, hidden, shown_again
from in_process import InProcess


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking_object())


def filled(page: str, **more: str) -> dict[str, str]:
    """What a browser sends for the page, every part that is demanded being filled in."""
    entered = {
        "amount": "12.5",
        "currency": "EUR",
        "tags/0": "paid",
        "urgent": "false",
        "compared": "true",
        "number": '"R-4711"',
    }
    return hidden(page) | {f"field.invoice/{name}": text for name, text in entered.items()} | more


class TestObject:
    def test_becomes_an_output(self, asked: Asked, browser: httpx2.Client) -> None:
        data = filled(asked.opened(browser), action="approve")
        line = {"field.invoice/line_items/0/item": "Licence", "field.invoice/line_items/0/quantity": "2"}
        assert browser.post(asked.path, data=data | line).status_code == 303
        assert asked.detail()["outputs"]["invoice"] == {
            "amount": 12.5,
            "currency": "EUR",
            "line_items": [{"item": "Licence", "quantity": 2}],
            "number": "R-4711",
            "tags": ["paid"],
            "urgent": False,
            "compared": True,
        }

    def test_says_at_each_part_what_is_wrong(self, asked: Asked, browser: httpx2.Client) -> None:
        line = {"field.invoice/line_items/4/item": "Licence", "field.invoice/line_items/4/quantity": "0"}
        faulty = {
            "field.invoice/compared": "",
            "field.invoice/extra": "7",
            "field.invoice/contact/name": "Ann",
        }
        data = filled(asked.opened(browser), action="approve") | line | faulty
        back = shown_again(browser, asked.path, data=data)
        for place, text in {
            "compared": "I compared the amount with the scanned invoice: tick this box",
            "line_items/0/quantity": "Quantity, Line item 1: must be at least 1",
            "contact/email": "Email: fill this in",
            "extra": "Extra: ",
        }.items():
            assert f'<a href="#field-invoice/{place}">{text}' in back
            assert f'id="field-invoice/{place}-error"' in back
        assert asked.detail()["status"] == "paused"

    def test_says_which_part_is_no_json(self, asked: Asked, browser: httpx2.Client) -> None:
        data = filled(asked.opened(browser), action="approve") | {"field.invoice/extra": "{<no>"}
        back = shown_again(browser, asked.path, data=data)
        assert '<a href="#field-invoice/extra">Extra: must be JSON: Expecting' in back
        assert "{&lt;no&gt;</textarea>" in back

    def test_is_judged_by_the_whole_schema_like_over_the_api(
        self, service: InProcess, key: str, asked: Asked
    ) -> None:
        invoice = {
            "amount": -1,
            "tags": [],
            "contact": {"email": "nobody"},
            "urgent": "x",
            "line_items": [{}] * 4,
        }
        with service.client(key) as client:
            digest = client.get(f"/v1/forms/{asked.form_id}").json()["digest"]
            answer = {"action": "approve", "inputs": {"invoice": invoice}, "user": "ann", "digest": digest}
            refused = client.post(f"/v1/forms/{asked.form_id}/answer", json=answer)
        assert refused.status_code == 422
        faults = {fault["pointer"]: fault["detail"] for fault in refused.json()["errors"]}
        assert faults == {
            "/inputs/invoice/amount": "Must be at least 0",
            "/inputs/invoice/tags": "Must have at least 1 entry",
            "/inputs/invoice/contact/email": "Must be an e-mail address such as name@example.com",
            "/inputs/invoice/urgent": "Must be yes or no",
            "/inputs/invoice/line_items": "Must have at most 3 entries",
            **{
                f"/inputs/invoice/line_items/{row}/{name}": "Fill this in"
                for row in range(4)
                for name in ("item", "quantity")
            },
            "/inputs/invoice/compared": "Tick this box",
        }


class TestRows:
    def test_are_added_and_removed_and_decide_nothing(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = filled(asked.opened(browser)) | {"field.invoice/remarks": "as\r\ntyped </textarea>"}
        before = len(service.log.recorded)
        once = shown_again(browser, asked.path, data=data | {"row": "add invoice/line_items"})
        assert (
            'id="field-invoice/line_items/0/item" name="field.invoice/line_items/0/item" value="" autofocus'
            in once
        )
        assert "as\ntyped &lt;/textarea&gt;</textarea>" in once
        assert "There is a problem" not in once
        data |= {"field.invoice/line_items/0/item": "Licence", "field.invoice/line_items/0/quantity": "x"}
        back = shown_again(browser, asked.path, data=data | {"row": "remove invoice/line_items/0"})
        assert "line_items/0/item" not in back
        assert 'id="field-invoice/line_items-add" name="row" value="add invoice/line_items" autofocus' in back
        assert len(service.log.recorded) == before

    def test_are_not_a_way_around_the_proof_or_the_deadline(
        self, service: InProcess, key: str, browser: httpx2.Client
    ) -> None:
        asked = Asked(service, key)
        data = filled(asked.opened(browser)) | {"row": "add invoice/tags"}
        assert browser.post(asked.path, data=data | {"proof": "no"}).status_code == 403
        service.clock.move(timedelta(days=5))
        assert browser.post(asked.path, data=data).status_code == 410

    def test_come_with_files_too(self, asked: Asked, browser: httpx2.Client) -> None:
        data: dict[str, Any] = filled(asked.opened(browser)) | {
            f"field.invoice/tags/{row}": "x" for row in range(100)
        }
        files = [("field.scan", ("scan.txt", b"scanned", "text/plain"))]
        back = shown_again(browser, asked.path, data=data | {"row": "add invoice/tags"}, files=files)
        assert "Tags: no more rows can be added here" in back
        assert "scan.txt" in back

    def test_that_were_invented_are_not_made(self, asked: Asked, browser: httpx2.Client) -> None:
        names = [
            "line_items/999999999/item",
            "tags/-1",
            "tags/" + "1" * 1000,
            "contact/" + "a/" * 2000,
            "__proto__/x",
        ]
        data = filled(asked.opened(browser)) | {f"field.invoice/{name}": "invented" for name in names}
        assert "invented" not in shown_again(browser, asked.path, data=data | {"row": "add invoice/tags"})
        assert browser.post(asked.path, data=data | {"action": "approve"}).status_code == 303
        assert "invented" not in str(asked.detail()["outputs"])
