"""Deadlines moved and forms taken back from the command line."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from command_line import CommandLine


@pytest.fixture
def form(placet: CommandLine, content_review: str) -> Any:
    """A form that waits, as `placet run` prints it."""
    said = placet("run", content_review, "-i", "topic=tea", "-i", "language=Deutsch", "--json")
    assert said.exit == 0, said.err
    return said.json["forms"][0]


def closes(form: Any) -> datetime:
    return datetime.fromisoformat(form["expires_at"])


class TestExtend:
    @pytest.mark.parametrize(
        ("by", "span"),
        [
            ("2d", timedelta(days=2)),
            ("1d12h", timedelta(hours=36)),
            ("90 min", timedelta(minutes=90)),
            ("-1h", timedelta(hours=-1)),
        ],
    )
    def test_moves_the_deadline_by_a_span(
        self, placet: CommandLine, form: Any, by: str, span: timedelta
    ) -> None:
        said = placet("forms", "extend", form["form_id"], f"--by={by}", "--user", "lena", "--json")
        assert closes(said.json) == closes(form) + span
        listed = {one["form_id"]: one for one in placet("forms", "--json").json}
        assert closes(listed[form["form_id"]]) == closes(form) + span
        last = placet("replay", form["run_id"], "--json").lines[-1]
        assert last["sentence"].startswith("lena changed the deadline of form ")

    def test_moves_it_to_an_instant(self, placet: CommandLine, form: Any) -> None:
        until = "2031-01-02T03:04:05+01:00"
        said = placet("forms", "extend", form["form_token"], "--until", until, "--json")
        assert closes(said.json) == datetime.fromisoformat(until)

    @pytest.mark.parametrize(
        ("option", "code", "exit"),
        [
            ("--by=2 weeks ago", "usage", 64),
            ("--until=tomorrow", "usage", 64),
            ("--until=2001-01-01", "deadline_refused", 1),
            ("--by=999999999w", "usage", 64),
            ("--by=-99d", "deadline_refused", 1),
        ],
    )
    def test_refuses_what_is_no_deadline(
        self, placet: CommandLine, form: Any, option: str, code: str, exit: int
    ) -> None:
        said = placet("forms", "extend", form["form_id"], option, "--json")
        assert (said.exit, said.error["code"]) == (exit, code)

    def test_needs_one_of_both(self, placet: CommandLine, form: Any) -> None:
        assert placet("forms", "extend", form["form_id"]).exit == 64
        assert placet("forms", "extend", form["form_id"], "--by", "1d", "--until", "2031-01-01").exit == 64


class TestWithdraw:
    def test_fails_the_run_and_says_why_wherever_one_asks(self, placet: CommandLine, form: Any) -> None:
        said = placet(
            "forms", "withdraw", form["form_id"], "--reason", "wrong topic", "--user", "mo", "--json"
        )
        assert (said.json["status"], said.json["run_status"]) == ("withdrawn", "failed")
        shown = placet("runs", "show", form["run_id"], "--json").json
        assert shown["status"] == "failed"
        assert shown["error"].endswith(" was withdrawn: wrong topic")
        again = placet("forms", "withdraw", form["form_id"], "--reason", "again", "--json")
        assert again.error == {"code": "form_withdrawn", "message": "This form was withdrawn: wrong topic"}
        told = placet("replay", form["run_id"]).out
        assert "mo withdrew " in told and ": wrong topic" in told

    def test_needs_a_reason(self, placet: CommandLine, form: Any) -> None:
        assert placet("forms", "withdraw", form["form_id"]).exit == 64
        said = placet("forms", "withdraw", form["form_id"], "--reason", " ", "--json")
        assert (said.exit, said.error["code"]) == (1, "reason_refused")
