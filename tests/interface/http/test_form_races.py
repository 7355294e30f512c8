"""Two people who answer one form at once, one on the page and one over the API: one wins, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx2
from forms import Asked, answered, asking
from in_process import InProcess

RACES = 100


def test_the_first_answer_wins_and_the_other_is_told(service: InProcess) -> None:
    key = service.key(asking())
    winners = set()
    with (
        service.client() as browser,
        service.client(key) as program,
        ThreadPoolExecutor(max_workers=2) as pool,
    ):
        for _ in range(RACES):
            asked = Asked(service, key)
            data = answered(asked.opened(browser), action="approve") | {"field.comment": "by the page"}
            ready = Barrier(2)

            def on_the_page(
                asked: Asked = asked, data: dict[str, str] = data, ready: Barrier = ready
            ) -> httpx2.Response:
                ready.wait()
                return browser.post(asked.path, data=data)

            def over_the_api(asked: Asked = asked, ready: Barrier = ready) -> httpx2.Response:
                inputs = {"comment": "by a program", "prio": "high & dry", "_note": ""}
                body = {"inputs": inputs, "action": "approve", "user": "u-2"}
                ready.wait()
                return program.post(f"/v1/form/human_input/{asked.token}", json=body)

            page, api = (one.result() for one in [pool.submit(on_the_page), pool.submit(over_the_api)])
            outputs = asked.detail()["outputs"]
            winners.add(outputs["comment"])
            if outputs["comment"] == "by the page":
                assert (page.status_code, api.status_code) == (303, 412)
                assert api.json()["code"] == "human_input_form_submitted"
                assert outputs["prio"] == "low"
                assert "Your answer is recorded" in browser.get(asked.path).text
            else:
                assert (page.status_code, api.status_code) == (409, 200)
                assert "This form has been answered" in page.text
                assert "A program, over the API" in page.text
                assert "u-2" not in page.text, "a name that somebody merely claims"
                assert outputs["prio"] == "high & dry"
    assert winners <= {"by the page", "by a program"}
