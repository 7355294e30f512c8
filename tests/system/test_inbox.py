"""The inbox of a member, and answers given through it."""

import re
from html import unescape
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from inboxes import Sent, added, asking_members, browser, hidden, placet, signed_in
from installation import Installation
from service import Service

from application.ports.runs import FormId
from domain.run.events import FormSubmitted, FormViewed


@pytest.fixture
def service(services: tuple[Service, Service]) -> Service:
    return services[0]


def rows(page: str) -> list[dict[str, str]]:
    """What each row of the inbox says."""
    found = []
    for row in re.findall(r"<tr>(.*?)</tr>", page.partition("<tbody>")[2], re.DOTALL):
        href, title = re.findall(r'<th scope="row"><a href="([^"]*)" dir="auto">([^<]*)</a>', row)[0]
        glimpse = re.findall(r'</a><span class="hint"[^>]*>([^<]*)</span></th>', row)
        found.append(
            {
                "href": href,
                "title": unescape(title),
                "glimpse": unescape(glimpse[0]) if glimpse else "",
                "from": unescape(re.findall(r'class="plain" href="[^"]*">([^<]*)</a>', row)[0]),
                "state": unescape(re.findall(r'class="pill[^"]*">([^<]*)<', row)[0]),
            }
        )
    return found


def listed(client: httpx2.Client, **query: Any) -> list[str]:
    """The addresses of the forms on the inbox's first page."""
    return [row["href"] for row in rows(client.get("/inbox", params=query).text)]


def events(house: Installation, sent: Sent, kind: type) -> list[Any]:
    return [recorded.event for recorded in house.history(sent.run_id) if isinstance(recorded.event, kind)]


class TestInbox:
    def test_shows_what_waits_for_the_member_by_its_closing_time(
        self, house: Installation, service: Service
    ) -> None:
        ann, bob = added(house), added(house, "Bob")
        slow = house.key(asking_members(ann, title="Editorial review", timeout=3, timeout_unit="day"))
        quick = house.key(
            asking_members(ann, bob, title="Verify the invoice", timeout=5, timeout_unit="hour")
        )
        first, second = Sent(house, service, slow, "hash chains"), Sent(house, service, quick, "INV-2231")
        Sent(house, service, house.key(asking_members(bob)))
        page = signed_in(house, service, ann).get("/inbox").text
        urgent, other = rows(page)
        assert urgent | {"from": ""} == {
            "href": second.inbox_path,
            "title": "Verify the invoice",
            "glimpse": "About INV-2231.",
            "from": "",
            "state": "Closes in 5 hours",
        }
        assert (other["href"], other["state"]) == (first.inbox_path, "Waiting for you")
        assert "<strong>2</strong> waiting for you" in page and "1 closes within a day" in page
        assert "<title>Inbox (2) – Placet</title>" in page

    def test_is_empty_in_words(self, house: Installation, service: Service) -> None:
        client = signed_in(house, service, added(house))
        assert "Nothing is waiting for you." in client.get("/inbox").text
        assert "Nothing here yet." in client.get("/inbox?status=answered").text
        assert "No forms match." in client.get("/inbox?q=tea").text

    def test_is_filtered_by_its_address(self, house: Installation, service: Service) -> None:
        ann = added(house)
        tea = house.key(asking_members(ann, title="Tea"))
        client = signed_in(house, service, ann)
        green, black = Sent(house, service, tea, "Green"), Sent(house, service, tea, "Black")
        coffee = Sent(house, service, house.key(asking_members(ann, title="Coffee")), "Strong")
        client.get(green.inbox_path)
        green.answer(client)
        assert listed(client) == [black.inbox_path, coffee.inbox_path]
        assert listed(client, status="answered") == [green.inbox_path]
        assert listed(client, status="all") == [coffee.inbox_path, black.inbox_path, green.inbox_path]
        assert listed(client, q="BLACK") == [black.inbox_path]
        assert listed(client, q="tea", status="all") == [black.inbox_path, green.inbox_path]
        (answered,) = rows(client.get("/inbox?status=answered").text)
        assert answered["state"] == "Approve, by you"
        page = client.get("/inbox").text
        of_tea = unescape(re.findall(r'class="plain" href="([^"]*)"', page)[0])
        assert [row["href"] for row in rows(client.get(of_tea).text)] == [black.inbox_path]
        assert answered["from"] in client.get(of_tea).text

    @pytest.mark.parametrize(
        "query",
        ["status=x", "workflow=x", "after=x", "after=bnVsbA", "whose=all", "q=%00", "q=" + "x" * 4000],
    )
    def test_takes_what_makes_no_sense_in_its_address_for_nothing(
        self, house: Installation, service: Service, query: str
    ) -> None:
        client = signed_in(house, service, added(house))
        assert client.get(f"/inbox?{query}").status_code == 200

    def test_goes_on_page_by_page(self, house: Installation, service: Service) -> None:
        ann = added(house)
        key = house.key(asking_members(ann))
        all_of_them = {Sent(house, service, key, f"number {n}").inbox_path for n in range(23)}
        client = signed_in(house, service, ann)
        first = client.get("/inbox").text
        onward = unescape(re.findall(r'href="([^"]*)">Next page', first)[0])
        second = client.get(onward).text
        assert (len(rows(first)), len(rows(second))) == (20, 3)
        assert {row["href"] for row in (*rows(first), *rows(second))} == all_of_them
        assert "Next page" not in second and "First page" in second
        (found,) = rows(client.get("/inbox?q=number 22").text)
        assert found["glimpse"] == "About number 22."

    def test_shows_everybody_s_forms_to_admins_only(self, house: Installation, service: Service) -> None:
        ann, admin = added(house), added(house, "Root", role="admin")
        sent = Sent(house, service, house.key(asking_members(ann, title=uuid4().hex)))
        query = {"whose": "all", "q": sent.issued.form.title}
        assert listed(signed_in(house, service, admin), **query) == [sent.inbox_path]
        assert listed(signed_in(house, service, admin), q=query["q"]) == []
        assert listed(signed_in(house, service, added(house)), **query) == []

    def test_runs_nothing_that_strangers_wrote(self, house: Installation, service: Service) -> None:
        hostile = "<script>alert(1)</script>\u202e\"'><img src=x onerror=alert(1)>"
        ann = added(house, "<b>Ann</b>")
        Sent(house, service, house.key(asking_members(ann, title=hostile)), hostile)
        client = signed_in(house, service, ann)
        for path in ("/inbox", "/inbox?q=<script>alert(1)</script>"):
            answer = client.get(path)
            assert "<script>" not in answer.text and "<img" not in answer.text and "<b>" not in answer.text
            assert "\u202e" not in answer.text
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy and "unsafe" not in policy
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["referrer-policy"] == "no-referrer"

    def test_decides_nothing_by_being_looked_at(self, house: Installation, service: Service) -> None:
        sent = Sent(house, service, house.key(asking_members(ann := added(house))))
        client = signed_in(house, service, ann)
        for path in ("/inbox", sent.inbox_path, sent.path) * 3:
            assert client.get(path).status_code in (200, 303)
            assert client.head(path).status_code in (200, 303)
        assert sent.issued.status == "waiting"


class TestOpening:
    def test_leads_to_the_form_as_that_member(self, house: Installation, service: Service) -> None:
        ann, bob = added(house), added(house, "Bob")
        sent = Sent(house, service, house.key(asking_members(bob, ann, web=False)))
        client = signed_in(house, service, ann)
        opened = client.get(sent.inbox_path)
        assert (opened.status_code, opened.headers["location"]) == (303, sent.path)
        assert "You answer as <strong>Ann Lee</strong>" in client.get(sent.path).text
        (viewed,) = events(house, sent, FormViewed)
        assert (viewed.surface, viewed.recipient, viewed.level) == ("inbox", "2", "session")

    def test_is_for_those_to_whom_the_form_was_sent(self, house: Installation, service: Service) -> None:
        ann, eve = added(house), added(house, "Eve")
        sent = Sent(house, service, house.key(asking_members(ann)))
        client = signed_in(house, service, eve)
        assert client.get(sent.inbox_path).status_code == 404
        assert "set-cookie" not in client.get(sent.inbox_path).headers
        nobody = browser(service).get(sent.inbox_path)
        assert nobody.headers["location"] == f"/sign-in?next={sent.inbox_path}"

    def test_is_for_admins_where_anybody_may_answer(self, house: Installation, service: Service) -> None:
        ann, admin = added(house), added(house, "Root", role="admin")
        client = signed_in(house, service, admin)
        sent = Sent(house, service, house.key(asking_members(ann)))
        client.get(sent.inbox_path)
        assert sent.answer(client).status_code == 303
        (answer,) = events(house, sent, FormSubmitted)
        assert (answer.user, answer.level, answer.member_id) == ("Root", "session", str(admin.id))
        mailed = Sent(house, service, house.key(asking_members(ann, web=False)))
        refused = client.get(mailed.inbox_path)
        assert refused.status_code == 403 and "set-cookie" not in refused.headers

    @pytest.mark.parametrize("form_id", ["*", "%25", "x", "%00", str(uuid4())])
    def test_opens_nothing_that_is_not_there(
        self, house: Installation, service: Service, form_id: str
    ) -> None:
        client = signed_in(house, service, added(house, role="admin"))
        assert client.get(f"/inbox/{form_id}").status_code == 404


class TestAnswer:
    def test_is_recorded_as_that_of_the_member(self, house: Installation, service: Service) -> None:
        sent = Sent(house, service, house.key(asking_members(ann := added(house))))
        client = signed_in(house, service, ann)
        client.get(sent.inbox_path)
        assert sent.answer(client).status_code == 303
        (answer,) = events(house, sent, FormSubmitted)
        assert (answer.user, answer.member_id, answer.level) == ("Ann Lee", str(ann.id), "session")
        assert (answer.channel, answer.recipient) == ("inbox", "1")
        shown = httpx2.get(
            f"{service.url}/v1/forms/{sent.form_id}",
            headers={"Authorization": f"Bearer {house.workspace_key()}"},
            trust_env=False,
        ).json()
        by = {"level": "session", "user": "Ann Lee", "member_id": str(ann.id), "asserted_user": None}
        assert shown["answer"]["by"] == by
        receipt = client.get(sent.path).text
        assert "Ann Lee (signed in)" in receipt
        assert "Nothing else is waiting for you" in receipt

    def test_leads_to_the_next_form(self, house: Installation, service: Service) -> None:
        ann = added(house)
        key = house.key(asking_members(ann, title="Editorial review"))
        first, second = Sent(house, service, key), Sent(house, service, key)
        client = signed_in(house, service, ann)
        client.get(first.inbox_path)
        first.answer(client)
        receipt = client.get(first.path).text
        assert f'<a href="{second.inbox_path}">Next in your inbox: Editorial review</a>' in receipt
        client.get(second.inbox_path)
        second.answer(client)
        assert 'href="/inbox"' in client.get(second.path).text

    def test_is_not_recorded_under_the_name_of_another(self, house: Installation, service: Service) -> None:
        ann, eve = added(house), added(house, "Eve")
        sent = Sent(house, service, house.key(asking_members(ann)))
        eves = signed_in(house, service, eve)
        eves.get(sent.mailed_path())
        assert "You answer as" not in eves.get(sent.path).text
        sent.answer(eves)
        (answer,) = events(house, sent, FormSubmitted)
        assert (answer.level, answer.member_id) == ("link", None)

    def test_is_not_sent_by_other_sites(self, house: Installation, service: Service) -> None:
        sent = Sent(house, service, house.key(asking_members(ann := added(house))))
        client = signed_in(house, service, ann)
        client.get(sent.inbox_path)
        data = hidden(client.get(sent.path).text) | {"field.comment": "x", "action": "approve"}
        for refused in (
            client.post(sent.path, data=data | {"proof": "x"}),
            client.post(sent.path, data=data, headers={"Origin": "https://evil.example"}),
            client.post(sent.path, data=data, headers={"Sec-Fetch-Site": "cross-site"}),
        ):
            assert refused.status_code == 403
        assert sent.issued.status == "waiting"

    @pytest.mark.parametrize("web", [True, False])
    def test_is_shown_whole_to_members_who_were_asked_and_to_admins(
        self, house: Installation, service: Service, web: bool
    ) -> None:
        ann, bob, admin = added(house), added(house, "Bob"), added(house, "Root", role="admin")
        sent = Sent(house, service, house.key(asking_members(ann, bob, web=web)))
        client = signed_in(house, service, ann)
        client.get(sent.inbox_path)
        sent.answer(client, **{"field.comment": "for your eyes"})
        for member in (ann, bob, admin):
            seen_by = signed_in(house, service, member)
            page = seen_by.get(sent.inbox_path, follow_redirects=True)
            assert page.status_code == 200
            for shown in ("The form as it was shown", "for your eyes", "Approve</bdi>", "was chosen"):
                assert shown in page.text

    def test_is_shown_to_nobody_else(self, house: Installation, service: Service) -> None:
        ann, eve = added(house), added(house, "Eve")
        sent = Sent(house, service, house.key(asking_members(ann)))
        client = signed_in(house, service, ann)
        client.get(sent.inbox_path)
        sent.answer(client, **{"field.comment": "for your eyes"})
        eves, passer_by = signed_in(house, service, eve), browser(service)
        assert eves.get(sent.inbox_path).status_code == 404
        for client in (eves, passer_by):
            assert "for your eyes" not in client.get(sent.path).text
            client.get(sent.mailed_path())  # whoever has Ann's link, and is not Ann
            page = client.get(sent.path).text
            assert "Draft" in page and "was chosen" in page
            assert "for your eyes" not in page

    def test_of_a_form_sent_by_mail_alone_is_shown_to_an_admin_only_once_it_is_closed(
        self, house: Installation, service: Service
    ) -> None:
        ann, admin = added(house), added(house, "Root", role="admin")
        sent = Sent(house, service, house.key(asking_members(ann, web=False)))
        admins = signed_in(house, service, admin)
        assert admins.get(sent.inbox_path).status_code == 403
        withdraw = placet(house).withdraw_form
        house.call(
            withdraw(FormId(form_id=UUID(sent.form_id)), workflow_id=None, reason="A mistake.", who="ops")
        )
        page = admins.get(sent.inbox_path)
        assert page.status_code == 410 and "The form as it was shown" in page.text
        assert "set-cookie" not in page.headers

    def test_is_not_awaited_of_a_withdrawn_form_but_there_is_a_way_on(
        self, house: Installation, service: Service
    ) -> None:
        sent = Sent(house, service, house.key(asking_members(ann := added(house))))
        client = signed_in(house, service, ann)
        client.get(sent.inbox_path)
        withdraw = placet(house).withdraw_form
        house.call(
            withdraw(FormId(form_id=UUID(sent.form_id)), workflow_id=None, reason="A mistake.", who="ops")
        )
        page = client.get(sent.path)
        assert page.status_code == 410 and "Back to the inbox" in page.text
        (row,) = rows(client.get("/inbox?status=all").text)
        assert row["state"] == "Withdrawn"

    def test_of_another_is_told_by_name(self, house: Installation, service: Service) -> None:
        ann, bob = added(house), added(house, "Bob")
        sent = Sent(house, service, house.key(asking_members(ann, bob)))
        anns, bobs = signed_in(house, service, ann), signed_in(house, service, bob)
        for client in (anns, bobs):
            client.get(sent.inbox_path)
        sent.answer(bobs)
        assert "Bob (signed in)" in anns.get(sent.path).text
        (row,) = rows(anns.get("/inbox?status=answered").text)
        assert row["state"] == "Approve, by Bob"
        assert listed(anns) == []
