"""`placet demo`, from an empty directory to the last look around."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from command_line import EXAMPLES, CommandLine
from service import environment
from terminal import terminal

STAYS = "The demo keeps running. Press Ctrl-C to stop it."


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a directory that is not there yet."""
    return environment(tmp_path_factory.mktemp("demo") / "data")


@pytest.fixture(scope="module")
def placet(alone: dict[str, str]) -> CommandLine:
    """Runs commands on that directory."""
    return CommandLine(environment=alone)


class TestDemo:
    def test_goes_through_the_whole_cycle_by_itself(self, alone: dict[str, str], placet: CommandLine) -> None:
        shown = placet("demo", "--port", "0", "--answer", "approve", "--once")
        data = alone["PLACET_DATA_DIR"]
        assert (shown.exit, shown.err) == (0, f"Creating a database in {data} ...\n")
        assert shown.out.splitlines()[:4] == [
            *("", "Placet: a workflow pauses, asks a person, and continues with the answer.", ""),
            f"✓ Database  {data}  {shown.out.splitlines()[3].partition(data)[2].strip()}",
        ]
        assert re.search(r"http://127\.0\.0\.1:\d+/form/\w{22}", shown.out)
        assert 'demo (unverified) chose "Approve" for form "Approve the offer" over the API' in shown.out
        assert "The run succeeded" in shown.out and "Stopped. Everything is kept" in shown.out
        assert STAYS not in shown.out

    def test_brings_its_workflow_in_once(self, placet: CommandLine) -> None:
        for action in ("approve", "decline"):
            ended = placet("demo", "--port", "0", "--answer", action, "--once", "--json").json
            assert (ended["status"], ended["outputs"]["decision"]) == ("succeeded", action.title())
        (known,) = placet("workflows", "--json").json
        assert (known["name"], known["version"]) == ("Sign-off", 1)
        again = placet("import", str(EXAMPLES / "sign-off.yml"), "--publish", "--json").json
        assert (again["workflow_id"], again["added"]) == (known["workflow_id"], False)
        assert all(key["revoked_at"] for key in placet("keys", "--json").json)

    def test_leaves_another_version_published_that_somebody_made_of_it(self, placet: CommandLine) -> None:
        (known,) = placet("workflows", "--json").json
        source = (EXAMPLES / "sign-off.yml").read_text().replace("title: Approve,", "title: Agree,")
        own = placet(
            "import", "-", "--workflow", known["workflow_id"], "--publish", "--json", input=source
        ).json
        assert own["version"] == 2
        ended = placet("demo", "--port", "0", "--answer", "approve", "--once", "--json").json
        assert (ended["workflow_version"], ended["outputs"]["decision"]) == (1, "Approve")
        (after,) = placet("workflows", "--json").json
        assert after["published_version"] == 2

    def test_starts_no_run_for_an_answer_that_its_form_does_not_know(self, placet: CommandLine) -> None:
        before = placet("runs", "--json").json
        refused = placet("demo", "--port", "0", "--answer", "aprove")
        assert (refused.exit, refused.err) == (
            1,
            '✗ The form has no action "aprove". It has: approve, decline.\n',
        )
        assert placet("runs", "--json").json == before


class TestDemoOnATerminal:
    def test_leads_through_form_mail_inbox_and_replay_and_stays_until_ctrl_c(
        self, alone: dict[str, str], placet: CommandLine
    ) -> None:
        with terminal(alone, "demo", "--port", "0") as person:
            shown = person.expect("You can also decide here:")
            person.type("1\n")
            person.expect("Why?  Enter leaves it empty")
            person.type("Good.\n")
            shown += person.expect(STAYS)
            assert (
                'demo (unverified) chose "Approve" for form "Approve the offer" in the terminal with reason: Good.'
                in shown
            )
            pages = re.findall(r"http://[\d.:]+/(?:form|sign-in|inbox)[\w/-]*", shown)
            assert len(pages) == 4  # the form, a link to sign in, the receipt, the inbox
            for page in pages:
                with urlopen(page) as response:
                    assert response.status == 200
            email = re.search(r"placet outbox show (\w+)", shown)
            replay = re.search(r"placet replay (\w+)", shown)
            assert email and replay
            assert f"{pages[0].rpartition('/')[0]}/" in placet("outbox", "show", email[1]).out
            assert "The run succeeded" in placet("replay", replay[1]).out
            person.press_ctrl_c()
            person.expect(f"Stopped. Everything is kept in {alone['PLACET_DATA_DIR']}\n")
            assert person.wait() == 0
        with pytest.raises(OSError) as gone:
            urlopen(pages[0])
        assert not isinstance(gone.value, HTTPError)

    def test_tells_what_happens_while_somebody_answers_elsewhere(self, alone: dict[str, str]) -> None:
        with terminal(alone, "demo", "--port", "0", "--once") as person:
            shown = person.expect("You can also decide here:")
            key = re.search(r"Bearer (app-\w+)", shown)
            form = re.search(r"http://[\d.:]+/v1/form/human_input/\w+", shown)
            assert key and form
            body = {"inputs": {"reason": "x\x1b[2Jy"}, "action": "decline", "user": "rui"}
            headers = {"Authorization": f"Bearer {key[1]}", "Content-Type": "application/json"}
            request = Request(form[0], data=json.dumps(body).encode(), headers=headers)
            with urlopen(request) as answered:
                assert answered.status == 200
            person.expect("No answer is needed any more.")
            person.expect(
                'rui (unverified) chose "Decline" for form "Approve the offer" over the API'
                " with reason: x\\u001b[2Jy"
            )
            person.expect("The run succeeded")
            assert person.wait() == 0
            assert "\x1b[2J" not in person.raw

    @pytest.mark.parametrize("keys", ["\x03", "\x04", "Good\x04\x04"])
    def test_stops_at_the_prompt_and_leaves_the_run_waiting(
        self, alone: dict[str, str], placet: CommandLine, keys: str
    ) -> None:
        with terminal(alone, "demo", "--port", "0") as person:
            person.expect("You can also decide here:")
            person.expect("›")
            person.type(keys)
            person.expect("Stopped. The run is still waiting.")
            assert person.wait() == 0
            assert "Traceback" not in person.text and "✗" not in person.text
        run = placet("runs", "--limit", "1", "--json").json[0]
        assert (run["status"], len(run["forms"])) == ("paused", 1)

    def test_may_be_stopped_by_ctrl_c_again_and_again(self, alone: dict[str, str]) -> None:
        with terminal(alone, "demo", "--port", "0", "--answer", "approve", anew=True) as person:
            person.expect(STAYS)
            assert person.wait(pressing="\x03") in (0, 128 + signal.SIGINT, -signal.SIGINT)
            assert "Traceback" not in person.text and "✗" not in person.text
        assert not (Path(alone["PLACET_DATA_DIR"]) / "postgres" / "postmaster.pid").exists()


class TestDemoWithoutATerminal:
    def test_says_that_it_asks_nobody_and_stays_until_it_is_told_to_stop(self, alone: dict[str, str]) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "interface.cli.main", "demo", "--port", "0"],
            env=alone,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as running:
            assert running.stdout is not None and running.stderr is not None
            while "There is no terminal to ask you in" not in (line := running.stdout.readline()):
                assert line, running.stderr.read()
            running.terminate()
            assert "Stopped. The run is still waiting." in running.stdout.read()
            assert (running.wait(60), running.stderr.read()) == (0, "")

    def test_takes_a_free_port_where_8000_is_taken(self, tmp_path: Path) -> None:
        import contextlib
        import socket

        with socket.socket() as taken:
            with contextlib.suppress(OSError):  # taken by somebody else, which is as good
                taken.bind(("127.0.0.1", 8000))
                taken.listen()
            placet = CommandLine(environment=environment(tmp_path / "data"))
            shown = placet("demo", "--answer", "approve", "--once")
        assert shown.exit == 0
        assert "http://127.0.0.1:8000/" not in shown.out
