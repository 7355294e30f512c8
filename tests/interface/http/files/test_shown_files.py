"""Files that a form shows, had from its page."""

import re
from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import httpx2
import pytest
from files import PDF, PNG
from filing import Asked, local, send, sent
from in_process import InProcess
from workflows import end, human, start, workflow

from domain.workflow.definition import WorkflowDefinition
from interface.http.pages.form.shown_files import link_to_page


def showing() -> WorkflowDefinition:
    begin = start() | {
        "variables": [
            {"name": "doc", "type": "file"},
            {"name": "other", "type": "file"},
            {"name": "text", "type": "paragraph"},
        ]
    }
    asking = human("review", content="Read {{#start.doc#}}\n\n{{#start.text#}}\n\n{{#$output.comment#}}")
    return workflow([begin, asking, end()], ["start > review", "review:approve > end"], name="Showing")


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(showing())


@pytest.fixture
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client() as opened:
        yield opened


def links(page: str) -> list[str]:
    return re.findall(r'href="(/form/f/[^"]+)"', page)


class TestShownFiles:
    def test_are_had_from_the_page_by_whoever_opened_it(
        self, service: InProcess, client: httpx2.Client, browser: httpx2.Client
    ) -> None:
        doc = sent(client, "tea.pdf", PDF, "application/pdf")
        asked = Asked(client, inputs={"doc": local(doc)})
        page = browser.get(f"/form/{asked.token}", follow_redirects=True).text
        assert links(page) == [f"/form/f/{asked.form_id}/shown/{doc}"]
        got = browser.get(links(page)[0])
        assert (got.status_code, got.content) == (200, PDF)
        assert got.headers["content-disposition"] == "attachment; filename*=UTF-8''tea.pdf"
        with service.client() as stranger:
            assert stranger.get(links(page)[0]).content != PDF

    def test_are_only_those_of_the_run_that_its_content_names(
        self, client: httpx2.Client, browser: httpx2.Client
    ) -> None:
        doc, other, strange = (sent(client) for _ in range(3))
        text = f"[x](/v1/files/{strange}/preview)"
        asked = Asked(client, inputs={"doc": local(doc), "other": local(other), "text": text})
        page = browser.get(f"/form/{asked.token}", follow_redirects=True).text
        assert len(links(page)) == 2
        for file_id, status in ((doc, 200), (other, 404), (strange, 404), (str(uuid4()), 404)):
            got = browser.get(f"/form/f/{asked.form_id}/shown/{file_id}")
            assert (got.status_code, got.content == PNG) == (status, status == 200)

    def test_are_gone_with_the_form(
        self, service: InProcess, client: httpx2.Client, browser: httpx2.Client
    ) -> None:
        doc = sent(client)
        asked = Asked(client, inputs={"doc": local(doc)})
        browser.get(f"/form/{asked.token}", follow_redirects=True)
        path = f"/form/f/{asked.form_id}/shown/{doc}"
        assert browser.get(path).status_code == 200
        service.clock.move(timedelta(days=4))
        assert browser.get(path).status_code == 412
        assert send(client).status_code == 201


@pytest.mark.parametrize("public_url", [None, "https://placet.example", "https://placet.example/"])
def test_links_lead_to_the_page_and_others_stay(public_url: str | None) -> None:
    file_id = str(uuid4())
    ours = f'<a href="{(public_url or "").rstrip("/")}/v1/files/{file_id}/preview">'
    assert link_to_page(ours, form_id="f", public_url=public_url) == f'<a href="/form/f/f/shown/{file_id}">'
    theirs = f'<a href="https://elsewhere.example/v1/files/{file_id}/preview">'
    assert link_to_page(theirs, form_id="f", public_url=public_url) == theirs
