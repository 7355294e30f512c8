"""People see short ids and may use them; programs get whole ones."""

import re
from typing import Any

import pytest
from command_line import CommandLine
from terminal import terminal


@pytest.fixture(scope="module")
def run(placet: CommandLine, content_review: str) -> Any:
    """A run that waits, as `placet run` prints it."""
    return placet("run", content_review, "-i", "topic=moss", "-i", "language=English", "--json").json


def shown(house: dict[str, str], *arguments: str) -> str:
    """What a command shows on a terminal."""
    with terminal(house, *arguments) as person:
        assert person.wait() == 0
        return person.text


class TestShortIds:
    def test_lead_from_a_list_to_the_run(self, placet: CommandLine, house: dict[str, str], run: Any) -> None:
        listed = re.search(r"^(\w{8}) +Content review +paused ", shown(house, "runs"), re.MULTILINE)
        assert listed and run["run_id"].endswith(listed[1])
        for command in (["runs", "show"], ["replay", "--at", "1"]):
            assert placet(*command, listed[1], "--json").exit == 0
        assert placet("runs", "show", listed[1], "--json").json["run_id"] == run["run_id"]

    def test_lead_from_a_list_to_the_form(self, placet: CommandLine, house: dict[str, str], run: Any) -> None:
        form = run["forms"][0]["form_id"]
        assert re.search(rf"^{form[-8:]} +Review Draft ", shown(house, "forms"), re.MULTILINE)
        for given in (form[-8:], form[:8], form[-8:].upper()):
            assert placet("forms", "show", given, "--json").json["form_id"] == form

    def test_stand_in_what_is_proposed(self, house: dict[str, str], run: Any) -> None:
        form = run["forms"][0]["form_id"]
        assert f"placet forms answer {form[-8:]} --action approve" in shown(house, "forms", "show", form)

    def test_are_whole_for_programs_and_on_demand(
        self, placet: CommandLine, house: dict[str, str], run: Any
    ) -> None:
        assert run["run_id"] in [row[0] for row in placet("runs").rows]
        assert run["run_id"] in shown(house, "runs", "--verbose")

    def test_name_workflows_keys_and_members(self, placet: CommandLine, content_review: str) -> None:
        assert (
            placet("workflows", "show", content_review[-8:], "--json").json["workflow_id"] == content_review
        )
        key = placet("keys", "create", content_review[-8:], "--json").json["key_id"]
        assert placet("keys", "revoke", key[-8:], "--json").json["key_id"] == key
        member = placet("members", "add", "moss@example.com", "--json").json["id"]
        assert placet("members", "remove", member[-8:], "--json").json["id"] == member

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (["replay"], "run_ambiguous"),
            (["workflows", "show"], "workflow_ambiguous"),
        ],
    )
    def test_say_which_they_could_mean(
        self,
        placet: CommandLine,
        content_review: str,
        two_steps: str,
        run: Any,
        command: list[str],
        code: str,
    ) -> None:
        placet("run", content_review, "-i", "topic=fern", "-i", "language=English", "--json")
        beginning = run["run_id"][:4] if code == "run_ambiguous" else content_review[:4]
        said = placet(*command, beginning, "--json")
        assert (said.exit, said.error["code"]) == (1, code)
        assert "Give more of the id." in said.error["message"]
        assert len(re.findall(rf"{beginning}[0-9a-f-]{{32}}", said.error["message"])) >= 2

    @pytest.mark.parametrize(
        ("command", "says"),
        [
            (["replay", "nope"], 'No run "nope". Use an id from `placet runs`.'),
            (["stop", "0000"], 'No run "0000". Use an id from `placet runs`.'),
            (["forms", "show", "nope"], 'No form "nope". Use an id from `placet forms`.'),
            (["forms", "show", "0000"], 'No form "0000". Use an id from `placet forms`.'),
            (["keys", "revoke", "nope"], 'No key "nope". Use an id from `placet keys`.'),
            (
                ["members", "remove", "nope"],
                'No member "nope". Use an address or an id from `placet members`.',
            ),
            (["outbox", "show", "nope"], 'No e-mail "nope". Use an id from `placet outbox`.'),
        ],
    )
    def test_lead_to_the_list_where_there_is_none(
        self, placet: CommandLine, command: list[str], says: str
    ) -> None:
        said = placet(*command)
        assert (said.exit, said.out, said.err) == (1, "", f"✗ {says}\n")
