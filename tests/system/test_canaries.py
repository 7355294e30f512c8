"""One run in which every secret is marked; afterwards none of them is found where it has no business."""

import asyncio
import re
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import psycopg
import pytest
import trustme
from canaries import command_lines, files, found, spellings
from command_line import CommandLine
from eventually import eventually
from forms import hidden
from inboxes import added
from installation import Installation, installation
from mailing import Mailbox, mail_server
from psycopg.sql import SQL, Identifier, Literal
from service import COMMAND, service
from terminal import terminal
from workflows import end, human, mail, start, template, workflow

from application.ports.people import Member
from domain.workflow.definition import WorkflowDefinition
from interface.postgres.embedded.binaries import Binaries

MARK = "canary4711"
PLANTED = f"{MARK}planted"
"""What the run is about: no secret, and found wherever the run is told of."""
ROLE = "marked"
SMTP = f"{MARK}smtp"


def definition(member: Member) -> WorkflowDefinition:
    """A form with a secret, for a member and whoever has the link, and nodes that make of it what they can."""
    to = {"items": [{"type": "member", "user_id": str(member.id)}]}
    content = "About {{#start.topic#}}\n\n{{#$output.pin#}} {{#$output.comment#}}"
    ask = human("ask", content=content, email=mail(recipients=to)) | {
        "fields": [
            {"type": "paragraph", "name": "comment"},
            {"type": "secret", "name": "pin", "min_length": 12, "required": True},
            {"type": "file", "name": "paper", "required": False, "allowed_file_types": ["document"]},
        ]
    }
    return workflow(
        [
            start("topic"),
            ask,
            template("said", "{{ pin }} {{ comment }}", pin="ask.pin", comment="ask.comment"),
            end(pin="ask.pin", said="said.output", shown="ask.__rendered_content"),
        ],
        ["start > ask", "ask:approve > said", "said > end"],
        name="Marked",
    )


@dataclass
class Marked:
    """What must stay secret, and what was seen of the run."""

    secrets: dict[str, str] = field(default_factory=dict)
    places: dict[str, dict[str, bytes]] = field(default_factory=dict)

    def keep(self, place: str, name: str, content: bytes) -> None:
        """Remember what is to be looked through."""
        known = self.places.setdefault(place, {})
        known[f"{name} ({len(known)})"] = content

    def heard(self, response: httpx2.Response) -> None:
        """Keep an answer; those that hand out tokens and cookies are kept without these."""
        response.read()
        request = f"{response.request.method} {response.request.url.path}"
        head = [f"{name}: {value}" for name, value in response.headers.items() if name != "set-cookie"]
        whole = "\n".join(head).encode() + b"\n\n" + response.content
        if response.status_code >= 400:
            self.keep("refusals", f"{response.status_code} to {request}", whole)
        elif response.headers.get("content-type", "").startswith("text/html") or response.is_redirect:
            self.keep("pages", request, whole)
        else:
            self.keep("answers", request, whole)


@dataclass
class Visit:
    """One service, and somebody who does everything with it that can be done, much of it wrongly."""

    marked: Marked
    url: str
    key: str
    name: str

    def client(self, **headers: str) -> httpx2.Client:
        hooks = {"response": [self.marked.heard]}
        return httpx2.Client(
            base_url=self.url, headers=headers, event_hooks=hooks, timeout=30, trust_env=False
        )

    def program(self) -> httpx2.Client:
        """A client that shows the key."""
        return self.client(Authorization=f"Bearer {self.key}")

    def secret(self, kind: str) -> str:
        """A new secret to be entered."""
        return self.marked.secrets.setdefault(f"{self.name}: {kind}", f"{MARK}{self.name}{kind}".lower())

    def start(self, program: httpx2.Client, topic: str = PLANTED) -> tuple[str, str, str]:
        """Start a run; return its id, its form's and the form's token."""
        body = {"inputs": {"topic": topic}, "user": "u-1"}
        started = program.post("/v1/workflows/run", json=body).json()
        reason = started["data"]["reasons"][0]
        token = reason["form_token"]
        self.marked.secrets[f"{self.name}: token {len(self.marked.secrets)}"] = token
        return started["workflow_run_id"], reason["form_id"], token

    def over_the_api(self) -> str:
        """Answer over Dify's API, at last rightly; return the run's id."""
        with self.program() as program:
            run_id, _, token = self.start(program)
            path = f"/v1/form/human_input/{token}"
            pin = self.secret("api")
            inputs = {"pin": pin, "comment": "x", "paper": None}
            right = {"inputs": inputs, "action": "approve", "user": "u-1"}
            program.get(path)
            for wrong in (
                right | {"action": "nope"},
                right | {"inputs": {"pin": pin}},
                right | {"inputs": {**inputs, "pin": {"deep": pin}}},
                right | {"inputs": {**inputs, "pin": pin[:11]}},
                right | {"inputs": {**inputs, "pin": [pin]}},
                right
                | {"inputs": {**inputs, "paper": {"transfer_method": "local_file", "upload_file_id": pin}}},
                right | {"user": 7},
            ):
                program.post(path, json=wrong)
            for broken in (f'{{"inputs": {{"pin": "{pin}', f'{{"pin": "{pin}", "pin": 1}}', f'["{pin}"]'):
                program.post(path, content=broken, headers={"Content-Type": "application/json"})
            program.post(path, content=pin, headers={"Content-Type": "text/plain"})
            assert program.post(path, json=right, headers={"Idempotency-Key": run_id}).status_code == 200
            assert program.post(path, json=right, headers={"Idempotency-Key": run_id}).status_code == 200
            assert program.post(path, json=right).status_code == 412
            program.get(path)
            program.get(f"/v1/workflow/{run_id}/events", params={"user": "u-1", "after": "0"})
            program.get(f"/v1/workflows/run/{run_id}")
            program.get("/v1/workflows/logs", params={"keyword": PLANTED})
        return run_id

    def over_our_own(self) -> str:
        """Answer over our own API, at last rightly; return the form's id."""
        with self.program() as program:
            run_id, form_id, _ = self.start(program)
            path = f"/v1/forms/{form_id}"
            shown = program.get(path).json()
            inputs = {"pin": self.secret("own"), "comment": "x", "paper": None}
            right = {"inputs": inputs, "action": "approve", "user": "u-1", "digest": shown["digest"]}
            for wrong in (
                {"digest": "0" * 64},
                {"action": "nope"},
                {"inputs": {**inputs, "comment": 7, "pin": ""}},
            ):
                assert program.post(f"{path}/answer", json=right | wrong).status_code >= 400
            assert program.post(f"{path}/answer", json=right).status_code == 200
            assert program.post(f"{path}/answer", json=right).status_code == 409
            program.get(path)
            program.get("/v1/forms", params={"status": "submitted"})
            program.get(f"/v1/workflow/{run_id}/events", params={"user": "u-1", "after": "0"})
        return form_id

    def on_the_page(self) -> str:
        """Answer on the page, with a file, at last rightly; return the form's id."""
        with self.program() as program, self.client() as browser:
            _, form_id, token = self.start(program)
            upload = program.post(f"/api/form/human_input/{token}/upload-token").json()["upload_token"]
            self.marked.secrets[f"{self.name}: upload token"] = upload
            show = {"Authorization": f"Bearer {upload}"}
            paper = {"file": ("paper.txt", b"on paper", "text/plain")}
            browser.post("/api/human-input-forms/files", headers=show, files={"wrong": b""})
            sent = browser.post("/api/human-input-forms/files", headers=show, files=paper)
            assert sent.status_code == 201, sent.text
            page = self._opened(browser, token)
            path, right = f"/form/f/{form_id}", hidden(page) | {"action": "approve", "field.comment": "x"}
            pin = self.secret("page")
            for wrong, status in (
                ({"field.pin": pin, "action": "nope"}, 303),
                ({"field.pin": pin, "digest": "0" * 64}, 303),
                ({"field.pin": pin[:11]}, 303),
                ({"field.pin": pin, "proof": "x"}, 403),
            ):
                refused = browser.post(path, data=right | wrong)
                assert refused.status_code == status
                if status == 303:
                    assert "draft=" in refused.headers["location"]
                    assert browser.get(refused.headers["location"]).status_code == 200
            browser.post(f"/form/{token}", data=right | {"field.pin": pin})
            assert browser.post(path, data=right | {"field.pin": pin}).status_code == 303
            browser.get(path)
            program.get(f"/form/{token}")
            with self.client() as other:
                self._opened(other, token)
                assert other.post(path, data=right | {"field.pin": pin, "key": "again"}).status_code == 409
        return form_id

    def _opened(self, browser: httpx2.Client, token: str) -> str:
        entered = browser.get(f"/form/{token}")
        self._keep_cookies(browser)
        return browser.get(entered.headers["location"]).text

    def _keep_cookies(self, browser: httpx2.Client) -> None:
        for cookie in browser.cookies.jar:
            name = f"{self.name}: cookie {cookie.name} {len(self.marked.secrets)}"
            self.marked.secrets[name] = str(cookie.value)

    def by_mail(self, mailbox: Mailbox, member: Member) -> None:
        """Answer by the link of a letter, and sign in by that of another to look at the inbox."""
        with self.program() as program, self.client() as browser:
            topic = f"{PLANTED}by{self.name}"
            _, form_id, _ = self.start(program, topic)
            token = self.mailed(mailbox, topic, "form")
            program.get(f"/v1/form/human_input/{token}")
            browser.get(f"/form/{token}x")
            right = hidden(self._opened(browser, token)) | {"action": "approve", "field.comment": "x"}
            pin = self.secret("mailed")
            assert browser.post(f"/form/f/{form_id}", data=right | {"field.pin": pin}).status_code == 303
        with self.client() as browser:
            asked = hidden(browser.get("/sign-in").text) | {"email": member.email}
            before = len(mailbox.received)
            browser.post("/sign-in", data=asked)
            path = f"/sign-in/{self.mailed(mailbox, 'sign-in', 'sign-in', after=before)}"
            browser.post(path, data={"proof": "x"})
            assert browser.post(path, data=hidden(browser.get(path).text)).status_code == 303
            self._keep_cookies(browser)
            for seen in (
                "/inbox",
                "/inbox?status=all",
                f"/inbox/{form_id}",
                f"/form/f/{form_id}",
                path,
                "/outbox",
            ):
                browser.get(seen, follow_redirects=True)
            browser.post(path, data=asked)
            browser.post("/sign-out", data={"proof": "x"})

    def mailed(self, mailbox: Mailbox, words: str, what: str, *, after: int = 0) -> str:
        """Return the token in the letter with these words, once it is there."""
        link = re.compile(rf"{re.escape(self.url)}/{what}/([\w-]+)")

        async def look() -> str:
            bodies = [email.message.get_body(("plain",)) for email in mailbox.received[after:]]
            texts = [str(body.get_content()) for body in bodies if body is not None]
            return next((found[1] for text in texts if words in text and (found := link.search(text))), "")

        token = asyncio.run(eventually(look, what=f"a letter with {words}"))
        return self.marked.secrets.setdefault(f"{self.name}: mailed token {len(self.marked.secrets)}", token)

    def at_the_wrong_door(self) -> None:
        """Show what is right where it is wrong."""
        with self.program() as program:
            _, form_id, token = self.start(program)
            for path in (
                f"/form/{token}/more",
                f"/v1/forms/{token}",
                f"/v1/workflow/{token}/events?user=u-1",
            ):
                program.get(path)
            program.get("/v1/info", params={"api_key": self.key})
            program.delete(f"/v1/form/human_input/{token}")
            program.post("/v1/workflows/run", content=b"x" * 2_000_000)
            program.get(f"/v1/files/{self.key}/preview")
            while program.get(f"/form/{token}").status_code != 429:
                pass
        for header in (f"Basic {self.key}", self.key, f"Bearer {self.key}x", f"Bearer {token}"):
            with self.client(Authorization=header) as stranger:
                stranger.get("/v1/info")
                stranger.get(f"/v1/form/human_input/{token}")
                stranger.get(f"/v1/forms/{form_id}")

    def while_all_goes_wrong(self, house: Installation) -> None:
        """Ask while the database is broken, and while its connections are lost."""
        pin = self.secret("crash")
        with self.program() as program, self.client() as browser:
            _, form_id, token = self.start(program)
            right = hidden(self._opened(browser, token)) | {"action": "approve", "field.pin": pin}
            body = {"inputs": {"pin": pin, "comment": "x", "paper": None}, "action": "approve", "user": "u-1"}

            def ask() -> list[int]:
                return [
                    program.get(f"/v1/form/human_input/{token}").status_code,
                    program.post(f"/v1/form/human_input/{token}", json=body).status_code,
                    browser.get(f"/form/{token}").status_code,
                    browser.get(f"/form/f/{form_id}").status_code,
                    browser.post(f"/form/f/{form_id}", data=right).status_code,
                ]

            with broken(house, "event"):
                assert 500 in ask()
            with broken(house, "form"):
                assert max(ask()) >= 400
            house.rows(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'placet%%'"
            )
            with suppress(httpx2.TransportError):
                ask()


@contextmanager
def broken(house: Installation, table: str) -> Iterator[None]:
    """Take a table away."""
    rename = SQL("ALTER TABLE placet.{} RENAME TO {}")
    with psycopg.connect(house.conninfo, autocommit=True) as owner:
        owner.execute(rename.format(Identifier(table), Identifier(f"{table}_away")))
        try:
            yield
        finally:
            owner.execute(rename.format(Identifier(f"{table}_away"), Identifier(table)))


def with_password(house: Installation, password: str) -> str:
    """Make a role with that password, which the server is told as good as never; return the URL with both."""
    with psycopg.connect(house.conninfo, autocommit=True) as owner:
        hashed = owner.pgconn.encrypt_password(password.encode(), ROLE.encode(), b"scram-sha-256").decode()
        owner.execute(
            SQL("CREATE ROLE {} SUPERUSER LOGIN PASSWORD {}").format(Identifier(ROLE), Literal(hashed))
        )
    url = urlsplit(house.conninfo)
    return url._replace(netloc=f"{ROLE}:{password}@{url.netloc.rpartition('@')[2]}").geturl()


def dump(house: Installation) -> bytes:
    """Everything that the database says of itself; afterwards all of it is in its files."""
    with psycopg.connect(house.conninfo, autocommit=True) as owner:
        owner.execute("CHECKPOINT")
    program = Binaries.at(None).program("pg_dump")
    return subprocess.run([program, f"--dbname={house.conninfo}"], check=True, capture_output=True).stdout


def export(placet: CommandLine, marked: Marked, runs: list[str], forms: list[str]) -> None:
    """Let the command tell all it knows of these runs and forms, in both of its ways."""
    commands = [
        *(["replay", run] for run in runs), *(["runs", "show", run] for run in runs), ["runs"],
        *(["follow", run] for run in runs), *(["forms", "show", form] for form in forms),
        ["workflows"], ["keys"], ["members"], ["check"],
    ]  # fmt: skip
    for command in commands:
        for more in ([], ["--json"]):
            said = placet(*command, *more)
            marked.keep("exports", " ".join([command[0], *more]), (said.out + said.err).encode())


def refused_commands(placet: CommandLine, marked: Marked, password: str) -> None:
    """Let commands fail that know a password."""
    for url in (
        f"postgresql://{ROLE}:{password}@127.0.0.1:1/none",
        f"postgresql://{ROLE}:{password}@127.0.0.1:port/none",
        f"postgres//{ROLE}:{password}",
    ):
        for command in (["runs"], ["check"], ["runs", "--json"], ["check", "--json"], ["runs", "--verbose"]):
            said = placet(*command, database_url=url)
            assert said.exit != 0
            marked.keep("refused commands", " ".join(command), (said.out + said.err).encode())


@contextmanager
def post_office(directory: Path, password: str) -> Iterator[tuple[Mailbox, str]]:
    """A mail server that asks for a password, and the URL of it without one."""
    authority, context = trustme.CA(), ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(directory / "ca.pem"))
    with mail_server(certificate=context, password=password) as mailbox:
        yield mailbox, f"smtp://placet:{{}}@127.0.0.1:{mailbox.port}?ca={directory / 'ca.pem'}"


def watched(house: Installation, logs: Path, mailbox: Mailbox, smtp_url: str) -> Marked:
    """Live through everything, on three services that know the same secrets in different ways."""
    marked = Marked()
    password, wrong = f"{MARK}database", f"{MARK}wrongsmtp"
    marked.secrets |= {"database password": password, "mail password": SMTP, "wrong one": wrong}
    member = added(house)
    for path in (house.data_dir / "keys").iterdir():
        marked.secrets[path.name] = path.read_text().strip()
    key, workspace = house.key(definition(member)), house.workspace_key()
    marked.secrets |= {"key": key, "workspace key": workspace}
    mailing = house.environment(smtp_url=smtp_url.format(SMTP))
    by_url = house.environment(
        database_url=with_password(house, password),
        smtp_url=smtp_url.format(SMTP),
        token_keys=f"1:{(house.data_dir / 'keys' / 'form-1.key').read_text().strip()}",
    )
    runs, forms = [], []
    with (
        service(mailing, log=logs / "one", program=COMMAND) as one,  # whose arguments are looked at
        service(by_url, log=logs / "two", program=COMMAND) as two,
    ):
        for visit in (Visit(marked, one.url, key, "one"), Visit(marked, two.url, key, "two")):
            runs.append(visit.over_the_api())
            forms += [visit.over_our_own(), visit.on_the_page()]
            visit.by_mail(mailbox, member)
            visit.at_the_wrong_door()
            visit.while_all_goes_wrong(house)
        export(CommandLine(environment=by_url), marked, runs[-1:], forms[-2:])
        marked.places["arguments of processes"] = command_lines()
    refused_commands(CommandLine(environment=house.environment()), marked, password)
    misled = by_url | {"PLACET_SMTP_URL": smtp_url.format(wrong)}
    with terminal(misled, "serve", "--port", "0", "--verbose") as screen:
        url = re.search(r"http://[^\s,]+", screen.expect("Placet is ready on ") + screen.expect("\n"))
        assert url
        visit = Visit(marked, url[0], key, "screen")
        screen.reading(lambda: visit.while_all_goes_wrong(house))
        screen.press_ctrl_c()
        screen.wait()
        marked.keep("logs", "on a screen", screen.text.encode())
    for path in logs.iterdir():
        marked.keep("logs", path.name, path.read_bytes())
    marked.keep("database dump", "pg_dump", dump(house))
    marked.keep("events", "all", repr(house.histories(house.runs())).encode())
    marked.places["data directory"] = files(house.data_dir, but=house.data_dir / "keys")
    return marked


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marked]:
    """What was seen of the run, when all is over."""
    logs, authority = tmp_path_factory.mktemp("logs"), tmp_path_factory.mktemp("authority")
    data = tmp_path_factory.mktemp("marked") / "data"
    with installation(data) as house, post_office(authority, SMTP) as (mailbox, url):
        yield watched(house, logs, mailbox, url)


HANDED_OUT = re.compile(r": (upload )?token")
"""What answers to the one who may have it do hold."""
THERE = {
    "refusals": "This form has already been submitted",
    "pages": PLANTED,
    "answers": PLANTED,
    "logs": "request failed",
    "exports": PLANTED,
    "refused commands": "127.0.0.1",
    "events": PLANTED,
    "database dump": "definition_digest",  # what is told of people is sealed there
    "data directory": "definition_digest",
    "arguments of processes": "interface.cli.main",
}
"""What is no secret, and is found in each place: so the search does see it."""


class TestSecrets:
    @pytest.mark.parametrize("place", [place for place in THERE if place != "answers"])
    def test_are_found_nowhere(self, marked: Marked, place: str) -> None:
        assert found(marked.secrets, marked.places[place]) == []

    def test_are_in_no_answer_but_those_that_hand_out_tokens(self, marked: Marked) -> None:
        kept = {name: secret for name, secret in marked.secrets.items() if not HANDED_OUT.search(name)}
        assert found(kept, marked.places["answers"]) == []

    def test_are_many_and_long_enough_to_be_looked_for(self, marked: Marked) -> None:
        assert len(marked.secrets) > 30
        assert min(map(len, marked.secrets.values())) > 9


class TestTheSearch:
    @pytest.mark.parametrize("place", THERE)
    def test_finds_what_is_there(self, marked: Marked, place: str) -> None:
        assert found({"it": THERE[place]}, marked.places[place])

    def test_finds_a_token_where_one_is_handed_out(self, marked: Marked) -> None:
        tokens = {name: secret for name, secret in marked.secrets.items() if HANDED_OUT.search(name)}
        assert found(tokens, marked.places["answers"])

    @pytest.mark.parametrize("spelling", range(8))
    def test_finds_every_spelling(self, spelling: int) -> None:
        secret = f"{MARK}/spelled"
        spelled = list(spellings(secret))[spelling]
        assert found({"it": secret}, {"there": b"before " + spelled + b" behind"}) == ["it in there"]
