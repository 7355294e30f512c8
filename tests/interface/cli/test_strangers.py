"""What strangers write is shown in the terminal and never obeyed by it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from command_line import CommandLine
from dify_dsl import written
from hitl import single_action
from service import Service
from terminal import terminal
from vectors import strangers

COMMANDS = [
    "\x1b[2J\x1b[H",
    "\x1b]0;owned\x07",
    "\x9b31m",
    "\x08\x08",
    "\x1b[?1049h",
    "pay\u202e001",
    "\x1bc",
    "\x1b[5n",
]
"""What a terminal would do something for."""
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\[\?25[hl]|\x1b\[[0-9]*[AK]|\r\n|\r")
"""What we say to a terminal ourselves: colours, and the spinner."""


@pytest.fixture(scope="module")
def run_id(placet: CommandLine, served: Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A run into which strangers have written wherever they could."""
    texts = [*COMMANDS, *strangers()]
    everything = "\n".join(text.replace("\0", "") for text in texts)
    source = {
        "type": "constant",
        "selector": [],
        "value": list(dict.fromkeys(t for t in texts if t.strip()))[:100],
    }
    choice = {"type": "select", "output_variable_name": "one", "option_source": source}
    default = {"type": "variable", "selector": ["start", "topic"], "value": ""}
    comment = {"type": "paragraph", "output_variable_name": "comment", "default": default}
    document: dict[str, Any] = single_action(title="Ask \x1b[2J", inputs=[comment, choice])
    document["app"]["name"] = "Strangers \x1b[2J \u202e"
    path = tmp_path_factory.mktemp("strangers") / "strangers.yml"
    path.write_bytes(written(document))
    workflow_id = placet("import", str(path), "--publish", "--json").json["workflow_id"]
    key = placet("keys", "create", workflow_id, "--json").json["key"]
    with httpx2.Client(base_url=served.url, headers={"Authorization": f"Bearer {key}"}, timeout=30) as client:
        body = {"inputs": {"topic": everything}, "user": "eve\x1b[2J"}
        started = client.post("/v1/workflows/run", json=body).json()
        token = started["data"]["reasons"][0]["form_token"]
        inputs = {"comment": everything, "one": source["value"][0]}
        answer = {"inputs": inputs, "action": "go", "user": "eve\x1b]0;owned\x07"}
        assert client.post(f"/v1/form/human_input/{token}", json=answer).status_code == 200
    yield str(started["workflow_run_id"])


def commands(placet: CommandLine, run_id: str) -> list[list[str]]:
    form_id = placet("runs", "show", run_id, "--json").json["forms"][0]["form_id"]
    return [
        ["replay", run_id], ["follow", run_id, "--verbose"], ["runs"], ["runs", "show", run_id],
        ["forms", "show", form_id],
    ]  # fmt: skip


class TestWhatStrangersWrite:
    def test_commands_nothing_in_a_pipe(self, placet: CommandLine, run_id: str) -> None:
        for command in commands(placet, run_id):
            said = placet(*command)
            assert said.exit == 0, said.err
            assert OBEYED.findall(said.out + said.err) == [], command
            assert "\\u001b[2J" in said.out, command

    def test_commands_nothing_on_a_terminal(
        self, placet: CommandLine, house: dict[str, str], run_id: str
    ) -> None:
        for command in commands(placet, run_id):
            with terminal(house, *command) as person:
                assert person.wait() == 0
                assert OBEYED.findall(OURS.sub("", person.raw)) == [], command

    def test_is_told_exactly_to_programs(self, placet: CommandLine, run_id: str) -> None:
        state = placet("runs", "show", run_id, "--json").json
        assert state["variables"]["ask"]["comment"] == state["variables"]["start"]["topic"]
        assert all(text in state["variables"]["ask"]["comment"] for text in COMMANDS)

    def test_is_kept_as_text_whatever_the_bytes(
        self, house: dict[str, str], placet: CommandLine, two_steps: str
    ) -> None:
        command: list[str | bytes] = [
            sys.executable,
            "-m",
            "interface.cli.main",
            "run",
            two_steps,
            "-i",
            "system=x",
        ]
        command += ["--user", b"eve\xff", "--json"]
        done = subprocess.run(command, env=house, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        run_id = json.loads(done.stdout.splitlines()[-1])["run_id"]
        assert placet("runs", "show", run_id, "--json").json["user"] == "eve\ufffd"
