"""What protects the page of a form: the cookie, the proof, the origin, and how often somebody may come."""

from datetime import UTC, datetime, timedelta
from http.cookies import SimpleCookie

import httpx2
import pytest
from forms import Asked, answered, asking
from in_process import InProcess
from memory.rings import TOKENS
from starlette.requests import Request
from starlette.responses import Response

from interface.http.kernel.rate_limiter import LIMIT, RateLimitedError, RateLimiter, address
from interface.http.pages.form.cookies import FormCookies, NoCookieError
from interface.http.pages.origin import is_our_own

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(asking())


class TestTheLink:
    def test_becomes_a_cookie_and_an_address_without_the_token(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        answer = browser.get(asked.link)
        assert answer.status_code == 303
        assert answer.headers["location"] == asked.path
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert asked.token not in str(answer.headers)
        (cookie,) = SimpleCookie(answer.headers["set-cookie"]).values()
        assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (asked.path, True, "strict")

    def test_of_several_forms_keeps_them_all_open(
        self, service: InProcess, key: str, browser: httpx2.Client
    ) -> None:
        forms = [Asked(service, key, topic) for topic in ("tea", "coffee")]
        for form in forms:
            form.opened(browser)
        assert ["tea" in browser.get(form.path).text for form in forms] == [True, False]

    def test_opens_by_way_of_a_page_of_ours_where_the_cookie_is_not_sent_at_once(
        self, asked: Asked, service: InProcess, browser: httpx2.Client
    ) -> None:
        with service.client() as without:
            step = without.get(asked.path)
        assert step.status_code == 200
        assert f'content="0;url={asked.path}?again"' in step.text
        asked.opened(browser)
        assert 'name="proof"' in browser.get(f"{asked.path}?again").text

    def test_is_needed_again_where_there_is_no_cookie(self, asked: Asked, browser: httpx2.Client) -> None:
        answer = browser.get(f"{asked.path}?again")
        assert answer.status_code == 403
        assert "open the link again" in answer.text

    def test_takes_no_answer(self, asked: Asked, browser: httpx2.Client) -> None:
        data = answered(asked.opened(browser), action="approve")
        assert browser.post(asked.link, data=data).status_code == 405


class TestAnAnswer:
    def test_without_the_cookie_is_refused(self, service: InProcess, asked: Asked) -> None:
        with service.client() as browser:
            data = answered(asked.opened(browser), action="approve")
        with service.client() as other:
            assert other.post(asked.path, data=data).status_code == 403
        assert asked.detail()["status"] == "paused"

    def test_with_the_cookie_of_another_form_is_refused(
        self, service: InProcess, key: str, asked: Asked, browser: httpx2.Client
    ) -> None:
        other = Asked(service, key)
        data = answered(asked.opened(browser), action="approve")
        given = SimpleCookie(browser.get(other.link).headers["set-cookie"])
        cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in given.items())
        with service.client() as forger:
            assert forger.post(asked.path, data=data, headers={"Cookie": cookie}).status_code == 403

    @pytest.mark.parametrize("proof", ["", "x" * 22, "ü", None])
    def test_without_the_proof_of_the_page_is_refused(
        self, asked: Asked, browser: httpx2.Client, proof: str | None
    ) -> None:
        data = answered(asked.opened(browser), action="approve") | {"proof": proof or ""}
        if proof is None:
            del data["proof"]
        answer = browser.post(asked.path, data=data)
        assert answer.status_code == 403
        assert "It did not come from the form page" in answer.text
        assert asked.detail()["status"] == "paused"

    def test_with_the_proof_of_another_form_is_refused(
        self, service: InProcess, key: str, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = answered(Asked(service, key).opened(browser), action="approve")
        asked.opened(browser)
        assert browser.post(asked.path, data=data).status_code == 403

    def test_from_a_page_that_lies_open_is_taken_after_the_link_was_opened_again(
        self, asked: Asked, browser: httpx2.Client
    ) -> None:
        data = answered(asked.opened(browser), action="approve")
        asked.opened(browser)
        assert browser.post(asked.path, data=data).status_code == 303

    @pytest.mark.parametrize(
        ("headers", "status"),
        [
            ({"Sec-Fetch-Site": "cross-site"}, 403),
            ({"Sec-Fetch-Site": "same-site"}, 403),
            ({"Origin": "https://evil.example"}, 403),
            ({"Origin": "null"}, 303),
            ({"Sec-Fetch-Site": "same-origin"}, 303),
        ],
    )
    def test_from_another_site_is_refused(
        self, asked: Asked, browser: httpx2.Client, headers: dict[str, str], status: int
    ) -> None:
        data = answered(asked.opened(browser), action="approve")
        assert browser.post(asked.path, data=data, headers=headers).status_code == status


class TestTooManyTries:
    def test_are_told_with_when_to_come_again(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        asked.opened(browser)
        for _ in range(LIMIT):
            answer = browser.get(asked.path)
        assert answer.status_code == 429
        assert answer.headers["retry-after"] == "2"
        assert "Too many form requests. Please try again later." in answer.text
        assert browser.post(asked.path, data={}).status_code == 429
        service.clock.move(timedelta(seconds=2))
        assert browser.get(asked.path).status_code == 200

    def test_hinder_no_other_form(self, service: InProcess, key: str, browser: httpx2.Client) -> None:
        first, second = Asked(service, key), Asked(service, key)
        while browser.get(first.link).status_code != 429:
            pass
        assert browser.get(second.link).status_code == 303

    def test_of_guesses_are_counted_together(
        self, service: InProcess, asked: Asked, browser: httpx2.Client
    ) -> None:
        statuses = [browser.get(f"/form/guess-{number}").status_code for number in range(LIMIT + 1)]
        assert statuses == [404] * LIMIT + [429]
        assert browser.get(asked.link).status_code == 303
        service.clock.move(timedelta(minutes=1))

    def test_are_regained_one_by_one(self) -> None:
        tries = RateLimiter()
        for _ in range(LIMIT):
            tries.take("a", now=NOON)
        for seconds in (2, 4):
            tries.take("a", now=NOON + timedelta(seconds=seconds))
            with pytest.raises(RateLimitedError):
                tries.take("a", now=NOON + timedelta(seconds=seconds))

    def test_are_forgotten_of_those_who_came_long_ago(self) -> None:
        tries = RateLimiter(kept=2)
        for _ in range(LIMIT):
            tries.take("a", now=NOON)
        with pytest.raises(RateLimitedError):
            tries.take("a", now=NOON)
        for other in ("b", "c"):
            tries.take(other, now=NOON)
        for _ in range(LIMIT):
            tries.take("a", now=NOON)
        with pytest.raises(RateLimitedError):
            tries.take("a", now=NOON)

    @pytest.mark.parametrize(
        ("host", "place"),
        [
            ("192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("testclient", "testclient"),
        ],
    )
    def test_are_counted_by_subscriber(self, host: str, place: str) -> None:
        assert address(request(client=(host, 1))) == place


class TestCookies:
    @pytest.mark.parametrize(
        "cookie",
        ["", ".", "x", "a2V5LTE.", "a2V5LTE.AAAA", "a2V5LTE.!!", "bm9wZQ.AAAA", "x" * 4000, "__8.AA"],
    )
    def test_that_we_did_not_make_open_nothing(self, cookie: str) -> None:
        cookies = FormCookies(tokens=TOKENS, secure=False)
        with pytest.raises(NoCookieError):
            cookies.token(request(cookie=f"placet-form={cookie}"), form_id="f-1")

    def test_go_by_https_only_where_the_service_is_reached_by_it(self) -> None:
        answer = Response()
        cookies = FormCookies(tokens=TOKENS, secure=True)
        cookies.give(answer, "token", form_id="f-1", key_id="key-1")
        kept = answer.headers["set-cookie"]
        assert kept.startswith("__Secure-placet-form=")
        assert "Secure" in kept.split("; ")
        assert cookies.token(request(cookie=kept.partition(";")[0]), form_id="f-1") == "token"


class TestOrigin:
    @pytest.mark.parametrize(
        ("origin", "ours"),
        [
            ("https://forms.example", True),
            ("http://inside:8000", True),
            ("http://forms.example", False),
            ("https://forms.example.evil", False),
            ("", False),
        ],
    )
    def test_is_the_one_that_people_reach_or_the_one_that_was_asked(self, origin: str, ours: bool) -> None:
        asking = request(origin=origin, host="inside:8000")
        assert is_our_own(asking, "https://forms.example/") is ours


def request(*, client: tuple[str, int] = ("192.0.2.1", 1), **headers: str) -> Request:
    """A request with those headers."""
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/",
        "query_string": b"",
        "headers": raw,
        "client": client,
    }
    return Request(scope)
