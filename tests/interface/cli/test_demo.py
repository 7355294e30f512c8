import json
import re
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from command_line import CommandLine
from service import environment
from terminal import terminal


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a directory that is not there yet."""
    return environment(tmp_path_factory.mktemp("demo") / "data")


class TestDemo:
    def test_goes_through_the_whole_cycle_by_itself(self, alone: dict[str, str]) -> None:
        placet = CommandLine(environment=alone)
        shown = placet("demo", "--port", "0", "--answer", "approve")
        assert (shown.exit, shown.err.count("✗")) == (0, 0)
        assert re.search(r"http://127\.0\.0\.1:\d+/form/\w{22}", shown.out)
        assert "demo (asserted) chose Approve for Review Draft over the API" in shown.out
        assert "The run succeeded" in shown.out and "Three things to know" in shown.out
        assert len(placet("workflows", "--json").json) == 1

    def test_brings_its_workflow_in_once(self, alone: dict[str, str]) -> None:
        placet = CommandLine(environment=alone)
        for action in ("apply_edit", "regenerate"):
            ended = placet("demo", "--port", "0", "--answer", action, "--json").json
            assert (ended["status"], ended["outputs"]["decision"]) == ("succeeded", action)
        assert [(known["name"], known["version"]) for known in placet("workflows", "--json").json] == [
            ("Content review", 1)
        ]
        assert all(key["revoked_at"] for key in placet("keys", "--json").json)

    def test_starts_no_run_for_an_answer_that_its_form_does_not_know(self, alone: dict[str, str]) -> None:
        placet = CommandLine(environment=alone)
        before = placet("runs", "--json").json
        refused = placet("demo", "--port", "0", "--answer", "aprove")
        assert (refused.exit, refused.err) == (
            1,
            "✗ The form has no action 'aprove'. It has: approve, apply_edit, regenerate.\n",
        )
        assert placet("runs", "--json").json == before

    def test_tells_what_happens_while_somebody_answers_elsewhere(self, alone: dict[str, str]) -> None:
        with terminal(alone, "demo", "--port", "0") as person:
            shown = person.expect("You can also decide here:")
            key = re.search(r"Bearer (app-\w+)", shown)
            form = re.search(r"http://[\d.:]+/v1/form/human_input/\w+", shown)
            assert key and form
            body = {"inputs": {"edits": "", "feedback": "x\x1b[2Jy"}, "action": "regenerate", "user": "rui"}
            headers = {"Authorization": f"Bearer {key[1]}", "Content-Type": "application/json"}
            request = Request(form[0], data=json.dumps(body).encode(), headers=headers)
            with urlopen(request) as answered:
                assert answered.status == 200
            person.expect(
                "rui (asserted) chose Regenerate for Review Draft over the API with feedback: x\\u001b[2Jy"
            )
            person.expect("The run succeeded")
            assert person.wait() == 0
            assert "\x1b[2J" not in person.raw

    def test_can_be_answered_where_it_runs(self, alone: dict[str, str]) -> None:
        with terminal(alone, "demo", "--port", "0") as person:
            person.expect("You can also decide here:")
            person.type("1\n")
            person.expect("edits")
            person.type("\n")
            person.expect("feedback  Enter leaves it empty")
            person.type("Good.\n")
            person.expect(
                "demo (asserted) chose Approve for Review Draft in the terminal with feedback: Good."
            )
            assert person.wait() == 0

    def test_stops_at_ctrl_c_and_leaves_the_run_waiting(self, alone: dict[str, str]) -> None:
        with terminal(alone, "demo", "--port", "0") as person:
            run_id = re.search(r"Run +(\S+)", person.expect("You can also decide here:"))
            assert run_id
            person.press_ctrl_c()
            person.expect("Stopped.")
            assert person.wait() == 0
            assert "Traceback" not in person.text
        state = CommandLine(environment=alone)("runs", "show", run_id[1], "--json").json
        assert state["status"] == "paused"

    def test_serves_the_address_that_it_names_only_while_it_runs(self, alone: dict[str, str]) -> None:
        with terminal(alone, "demo", "--port", "0") as person:
            shown = person.expect("You can also decide here:")
            page = re.search(r"http://[\d.:]+/form/\w+", shown)
            assert page
            with urlopen(page[0]) as response:
                assert response.status == 200
            person.press_ctrl_c()
            person.wait()
        with pytest.raises(OSError) as gone:
            urlopen(page[0])
        assert not isinstance(gone.value, HTTPError)


class TestDemoBesideAService:
    def test_takes_a_free_port_where_8000_is_taken(self, tmp_path: Path) -> None:
        import contextlib
        import socket

        with socket.socket() as taken:
            with contextlib.suppress(OSError):  # taken by somebody else, which is as good
                taken.bind(("127.0.0.1", 8000))
                taken.listen()
            shown = CommandLine(environment=environment(tmp_path / "data"))("demo", "--answer", "approve")
        assert shown.exit == 0
        assert "http://127.0.0.1:8000/" not in shown.out
