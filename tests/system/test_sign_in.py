"""Signing in by a mailed link."""

import asyncio
import re
import socket
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from pathlib import Path

import httpx2
import psycopg
import pytest
from eventually import eventually
from inboxes import COOKIE, added, browser, hidden, link, placet, session, signed_in
from installation import Installation
from mailing import Received, mail_server
from service import Service

from application.ports.people import Member


@pytest.fixture(scope="module")
def service(house: Installation) -> Iterator[Service]:
    """A service of its own: it counts tries."""
    with house.service() as running:
        yield running


def emails(house: Installation, member: Member) -> list[str]:
    """The text of each letter to the member that lies in the outbox."""
    found = []
    for path in sorted((house.data_dir / "outbox").glob("*.eml")):
        message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
        if member.email in str(message["To"]):
            body = message.get_body(("plain",))
            assert body is not None
            found.append(str(body.get_content()))
    return found


def written_to(house: Installation, member: Member, *, count: int = 1) -> str:
    """The latest letter to the member, once there are that many."""

    async def look() -> list[str]:
        found = emails(house, member)
        return found if len(found) >= count else []

    return asyncio.run(eventually(look, what=f"letter {count} to the member"))[-1]


def asked(client: httpx2.Client, email: str, **more: str) -> httpx2.Response:
    """Ask for a link, as the page does."""
    page = client.get("/sign-in").text
    return client.post("/sign-in", data=hidden(page) | {"email": email} | more)


def pressed(client: httpx2.Client, path: str, **more: str) -> httpx2.Response:
    """Open a link and press its button."""
    return client.post(path, data=hidden(client.get(path).text) | more)


def is_in(client: httpx2.Client) -> bool:
    answer = client.get("/inbox")
    assert answer.status_code in (200, 303)
    return answer.status_code == 200


def change(house: Installation, statement: str, *arguments: object) -> None:
    with psycopg.connect(house.conninfo, autocommit=True) as connection:
        connection.execute(statement, arguments)  # type: ignore[arg-type]


class TestSignIn:
    def test_goes_by_a_mailed_link_and_back_to_what_was_wanted(
        self, house: Installation, service: Service
    ) -> None:
        ann, client = added(house), browser(service)
        sent_away = client.get("/inbox?status=all")
        assert (sent_away.status_code, sent_away.headers["location"]) == (
            303, "/sign-in?next=/inbox%3Fstatus%3Dall"
        )  # fmt: skip
        page = client.get(sent_away.headers["location"]).text
        answer = client.post("/sign-in", data=hidden(page) | {"email": ann.email.upper()})
        assert (answer.status_code, "Check your e-mail" in answer.text) == (200, True)
        mailed = re.findall(rf"{service.url}(/sign-in/\S+)", written_to(house, ann))
        assert len(mailed) == 1
        entered = pressed(client, mailed[0])
        assert (entered.status_code, entered.headers["location"]) == (303, "/inbox?status=all")
        inbox = client.get("/inbox")
        assert (inbox.status_code, "Ann Lee" in inbox.text) == (200, True)
        assert client.get("/sign-in").headers["location"] == "/inbox"

    def test_answers_the_same_to_who_is_no_member(self, house: Installation, service: Service) -> None:
        ann = added(house)
        removed = added(house)
        house.call(placet(house).members.remove(removed.id, now=placet(house).clock.now()))
        answers = [
            asked(browser(service), email) for email in (ann.email, "nobody@example.com", removed.email)
        ]
        written_to(house, ann)
        texts = {
            re.sub(r'nonce="[^"]*"|nonce-[^;]*', "", answer.text.replace(email, "ADDRESS"))
            for answer, email in zip(answers, (ann.email, "nobody@example.com", removed.email), strict=True)
        }
        assert len(texts) == 1
        assert {answer.status_code for answer in answers} == {200}
        assert len({tuple(sorted(answer.headers)) for answer in answers}) == 1
        everything = "".join(path.read_text() for path in (house.data_dir / "outbox").glob("*.eml"))
        assert "nobody@example.com" not in everything and removed.email not in everything

    @pytest.mark.parametrize(
        "email", ["", "ann", "ann@example.com\r\nBcc: eve@example.com", "<script>@x.example"]
    )
    def test_asks_again_for_an_address(self, service: Service, email: str) -> None:
        answer = asked(browser(service), email)
        assert answer.status_code == 422
        assert "Enter an e-mail address" in answer.text and "<script>" not in answer.text

    def test_is_written_of_only_so_often_to_one_address(self, house: Installation) -> None:
        ann = added(house)
        with house.service() as service:
            for email in (ann.email, "nobody@example.com"):
                statuses = [asked(browser(service), email).status_code for _ in range(7)]
                assert statuses == [200] * 5 + [429] * 2
            client = browser(service)
            while (last := asked(client, "x")).status_code == 422:
                pass
            assert (last.status_code, int(last.headers["retry-after"]) > 0) == (429, True)
            written_to(house, ann, count=5)
        assert len(emails(house, ann)) == 5

    def test_is_not_asked_for_by_other_sites(self, house: Installation, service: Service) -> None:
        ann, client, other = added(house), browser(service), browser(service)
        mine, theirs = hidden(client.get("/sign-in").text), hidden(other.get("/sign-in").text)
        data = mine | {"email": ann.email}
        for refused in (
            client.post("/sign-in", data=data | {"proof": ""}),
            client.post("/sign-in", data=data | {"proof": theirs["proof"]}),
            client.post("/sign-in", data=data, headers={"Origin": "https://evil.example"}),
            client.post("/sign-in", data=data, headers={"Sec-Fetch-Site": "cross-site"}),
            browser(service).post("/sign-in", data=data),
        ):
            assert refused.status_code == 403
        assert client.post("/sign-in", json=data).status_code == 415
        assert client.post("/sign-in", data=data | {"email": "x" * 10_000}).status_code == 413
        assert emails(house, ann) == []

    def test_goes_by_a_letter_from_a_mail_server(self, house: Installation) -> None:
        ann = added(house)
        with (
            mail_server() as mailbox,
            house.service(
                smtp_url=f"smtp://127.0.0.1:{mailbox.port}", mail_from="forms@example.org"
            ) as service,
        ):
            client = browser(service)
            assert asked(client, ann.email).status_code == 200

            async def look() -> list[Received]:
                return mailbox.received

            (received,) = asyncio.run(eventually(look, what="the letter has arrived"))
            assert (received.sender, received.to) == ("forms@example.org", (ann.email,))
            body = received.message.get_body(("html",))
            assert body is not None
            path = re.findall(rf'href="{service.url}(/sign-in/[^"]+)"', str(body.get_content()))[0]
            assert pressed(client, path).status_code == 303
            assert is_in(client)

    def test_is_answered_before_the_letter_is_written(self, house: Installation) -> None:
        ann = added(house)
        with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections, and never says a word
            url = f"smtp://127.0.0.1:{silent.getsockname()[1]}"
            with house.service(smtp_url=url) as service:
                assert asked(browser(service), ann.email).status_code == 200
                silent.settimeout(30)
                silent.accept()[0].close()


class TestLink:
    def test_is_not_used_up_by_being_looked_at(self, house: Installation, service: Service) -> None:
        path = link(house, added(house))
        for _ in range(5):
            assert browser(service).get(path).status_code == 200
        assert browser(service).head(path).status_code == 200
        assert pressed(browser(service), path).status_code == 303

    def test_signs_in_once(self, house: Installation, service: Service) -> None:
        path, client, other = link(house, added(house)), browser(service), browser(service)
        data = hidden(other.get(path).text)
        assert pressed(client, path).status_code == 303
        again = other.post(path, data=data)
        assert (again.status_code, is_in(other), is_in(client)) == (410, False, True)
        assert other.get(path).status_code == 410

    def test_signs_in_for_a_quarter_of_an_hour(self, house: Installation, service: Service) -> None:
        path, client = link(house, ann := added(house)), browser(service)
        data = hidden(client.get(path).text)
        ((left,),) = house.rows("SELECT expires_at - now() FROM sign_in WHERE member_id = %s", ann.id)
        assert 890 < left.total_seconds() <= 900
        change(house, "UPDATE placet.sign_in SET expires_at = now() WHERE member_id = %s", ann.id)
        assert client.post(path, data=data).status_code == 410
        assert client.get(path).status_code == 410

    @pytest.mark.parametrize("change_of", ["removal", "address"])
    def test_signs_nobody_in_who_is_no_member_there_any_more(
        self, house: Installation, service: Service, change_of: str
    ) -> None:
        path, client = link(house, ann := added(house)), browser(service)
        data = hidden(client.get(path).text)
        members = placet(house).members
        if change_of == "removal":
            house.call(members.remove(ann.id, now=placet(house).clock.now()))
        else:
            house.call(members.change(ann.id, email=f"new-{ann.email}"))
        assert client.post(path, data=data).status_code == 410

    def test_is_not_pressed_by_other_sites(self, house: Installation, service: Service) -> None:
        path, client, other = link(house, added(house)), browser(service), browser(service)
        mine, theirs = hidden(client.get(path).text), hidden(other.get(path).text)
        for refused in (
            client.post(path, data=mine | {"proof": theirs["proof"]}),
            client.post(path, data={"next": "/inbox"}),
            client.post(path, data=mine, headers={"Origin": "https://evil.example"}),
            client.post(path, data=mine, headers={"Sec-Fetch-Site": "same-site"}),
        ):
            assert refused.status_code == 403
        assert not is_in(client)
        assert client.post(path, data=mine).status_code == 303

    @pytest.mark.parametrize("token", ["x", "..", "%00", "a" * 3000, "*"])
    def test_signs_nobody_in_if_it_is_none(self, service: Service, token: str) -> None:
        answer = browser(service).get(f"/sign-in/{token}")
        assert answer.status_code in (303, 404, 410)

    @pytest.mark.parametrize(
        "wanted",
        [
            "https://evil.example", "//evil.example/inbox", "/\\evil.example", "/inbox/../../evil",
            "javascript:alert(1)",
            "/inbox\r\nSet-Cookie: a=b", "/sign-out", "/inbox/..%2f", "inbox", "/inboxes", "/inbox@evil.example", "",
        ],
    )  # fmt: skip
    def test_leads_only_to_our_own_pages(self, house: Installation, service: Service, wanted: str) -> None:
        client = browser(service)
        client.cookies.set(COOKIE, session(house, added(house)))
        led = client.get("/sign-in", params={"next": wanted})
        assert (led.status_code, led.headers["location"]) == (303, "/inbox")

    @pytest.mark.parametrize(
        "wanted", ["https://evil.example", "//evil.example", "/inbox?q=a%20b&status=all"]
    )
    def test_leads_on_as_its_page_says(self, house: Installation, service: Service, wanted: str) -> None:
        led = pressed(browser(service), link(house, added(house)), next=wanted)
        assert led.headers["location"] == (wanted if wanted.startswith("/inbox") else "/inbox")


class TestSession:
    def test_is_good_at_every_service(self, house: Installation, services: tuple[Service, Service]) -> None:
        one, other = services
        client, there = browser(one), browser(other)
        assert pressed(client, link(house, added(house))).status_code == 303
        there.cookies.set(COOKIE, client.cookies[COOKIE])
        assert is_in(there)

    def test_is_kept_where_scripts_and_other_sites_do_not_get_it(
        self, house: Installation, service: Service
    ) -> None:
        answer = pressed(browser(service), link(house, added(house)))
        (cookie,) = [c for c in answer.headers.get_list("set-cookie") if c.startswith(f"{COOKIE}=")]
        attributes = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert attributes == {"httponly", "path=/", "samesite=lax", "max-age=43200"}

    def test_is_kept_for_https_only_where_that_is_how_people_come(self, house: Installation) -> None:
        with house.service(public_url="https://placet.example") as service:
            path, client = link(house, added(house)), browser(service)
            shown = client.get(path)
            visit = shown.headers["set-cookie"]
            assert visit.startswith("__Host-placet-visit=") and "Secure" in visit
            cookies = {"Cookie": visit.partition(";")[0]}  # which this client would not send by http
            answer = client.post(path, data=hidden(shown.text), headers=cookies)
            assert answer.status_code == 303
            kept = answer.headers["set-cookie"]
            assert kept.startswith("__Host-placet-session=")
            assert {"Secure", "HttpOnly", "Path=/"} <= {part.strip() for part in kept.split(";")}
            assert "Domain" not in kept
            origin = {"Origin": "https://placet.example"}
            out = client.post(
                "/sign-out", data={"proof": "x"}, headers=origin | {"Cookie": kept.partition(";")[0]}
            )
            assert out.status_code == 403

    def test_is_never_one_that_somebody_else_chose(self, house: Installation, service: Service) -> None:
        ann, eve, client = added(house), added(house, "Eve"), browser(service)
        planted = session(house, eve)
        client.cookies.set(COOKIE, planted)
        path = link(house, ann)
        answer = client.post(path, data=hidden(client.get(path).text))
        (given,) = [c for c in answer.headers.get_list("set-cookie") if c.startswith(f"{COOKIE}=")]
        assert planted not in given
        assert "Ann Lee" in client.get("/inbox").text
        theirs = browser(service)
        theirs.cookies.set(COOKIE, planted)
        assert not is_in(theirs)
        strange = browser(service)
        strange.cookies.set(COOKIE, "x" * 43)
        assert not is_in(strange)

    def test_ends_for_everybody_who_has_it(self, house: Installation, service: Service) -> None:
        client, copied = signed_in(house, service, added(house)), browser(service)
        copied.cookies.set(COOKIE, client.cookies[COOKIE])
        assert is_in(copied)
        data = hidden(client.get("/inbox").text, action="/sign-out")
        out = client.post("/sign-out", data=data)
        assert (out.status_code, out.headers["location"]) == (303, "/sign-in")
        assert (is_in(client), is_in(copied)) == (False, False)

    def test_is_not_ended_by_other_sites(self, house: Installation, service: Service) -> None:
        client, other = (signed_in(house, service, added(house)) for _ in range(2))
        mine = hidden(client.get("/inbox").text, action="/sign-out")
        theirs = hidden(other.get("/inbox").text, action="/sign-out")
        for refused in (
            client.post("/sign-out", data={"proof": ""}),
            client.post("/sign-out", data=theirs),
            client.post("/sign-out", data=mine, headers={"Origin": "https://evil.example"}),
            client.post("/sign-out", data=mine, headers={"Sec-Fetch-Site": "cross-site"}),
        ):
            assert refused.status_code == 403
        assert client.get("/sign-out").status_code == 405
        assert is_in(client)

    def test_is_over_after_twelve_hours(self, house: Installation, service: Service) -> None:
        client = signed_in(house, service, ann := added(house))
        ((left,),) = house.rows("SELECT expires_at - now() FROM session WHERE member_id = %s", ann.id)
        assert 12 * 3600 - 30 < left.total_seconds() <= 12 * 3600
        change(house, "UPDATE placet.session SET expires_at = now() WHERE member_id = %s", ann.id)
        assert not is_in(client)

    def test_is_over_at_once_for_who_is_removed(self, house: Installation, service: Service) -> None:
        client = signed_in(house, service, ann := added(house))
        assert is_in(client)
        house.call(placet(house).members.remove(ann.id, now=placet(house).clock.now()))
        assert not is_in(client)

    def test_is_worth_what_the_member_is_now(self, house: Installation, service: Service) -> None:
        client = signed_in(house, service, ann := added(house))
        assert client.get("/outbox").status_code == 403
        house.call(placet(house).members.change(ann.id, role="admin", name="Ann Admin"))
        assert client.get("/outbox").status_code == 200
        assert "Ann Admin" in client.get("/inbox").text
        house.call(placet(house).members.change(ann.id, role="member"))
        assert client.get("/outbox").status_code == 403

    def test_is_not_in_the_database_and_neither_is_the_link(self, house: Installation) -> None:
        ann = added(house)
        token = link(house, ann).rpartition("/")[2]
        secret = session(house, ann)
        rows = house.rows("SELECT s::text FROM sign_in s UNION ALL SELECT s::text FROM session s")
        text = str(rows)
        for hidden_text in (token, secret):
            assert hidden_text not in text and hidden_text.encode().hex() not in text


def test_what_nobody_sent_is_seen_by_admins_only(
    house: Installation, service: Service, tmp_path: Path
) -> None:
    admin, ann = added(house, role="admin"), added(house)
    asked(browser(service), ann.email)
    written_to(house, ann)
    names = [path.name for path in (house.data_dir / "outbox").glob("*.eml")]
    for path in ("/outbox", f"/outbox/{names[0]}"):
        assert browser(service).get(path).headers["location"].startswith("/sign-in?next=/outbox")
        assert signed_in(house, service, ann).get(path).status_code == 403
    client = signed_in(house, service, admin)
    shown = client.get("/outbox").text
    assert "Not sent" in shown and "e-mails are kept here and not sent" in shown
    sign_ins = [name for name in names if ".sign-in@" in name]
    assert sign_ins
    for name in sign_ins:  # they would make an admin anybody
        assert name not in shown and client.get(f"/outbox/{name}").status_code == 404
    for name in ("..", "../keys/form-1.key", "%2e%2e%2fkeys%2fform-1.key", "nothing.eml"):
        answer = client.get(f"/outbox/{name}")
        assert answer.status_code == (303 if name == ".." else 404)
        assert "Not sent" not in answer.text
