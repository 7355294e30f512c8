"""A person before `placet run`: shown the form, asked for its fields, then for the decision."""

from pathlib import Path

import pytest
from command_line import CommandLine
from dify_dsl import written
from hitl import single_action
from terminal import terminal


class TestRunInATerminal:
    def test_asks_for_what_each_form_needs(
        self, placet: CommandLine, house: dict[str, str], two_steps: str
    ) -> None:
        with terminal(house, "run", two_steps, "--user", "kim") as person:
            person.expect("Which system")
            person.type("mail\n")
            person.expect("kim started the run in the terminal with system: mail")
            person.expect("What is wrong with mail?")
            person.expect("seen")
            person.expect("›")
            person.type("slow \\\n")
            person.expect("›")
            person.type("and red\n")
            person.expect("1 Nobody yet  2 Some  3 Everybody")
            person.type("many\n")
            person.expect("Type a number from 1 to 3")
            person.type("every\n")
            person.expect("Your decision")
            person.type("Send the report\n")
            person.expect('kim (unverified) chose "Send the report" for form "Report"')
            person.expect("Who notices it: Everybody.")
            person.expect("Enter keeps: slow and red")
            person.type("\n")
            person.expect("1 Wake the team  2 Wait until morning")
            person.type("2\n")
            person.expect("The run succeeded")
            person.expect("Wait until morning")
            assert person.wait() == 0
        run = placet("runs", "--workflow", two_steps, "--limit", "1", "--json").json[0]
        state = placet("runs", "show", run["run_id"], "--json").json
        assert state["variables"]["report"]["seen"] == "slow \nand red"
        assert state["outputs"]["record"] == "slow \nand red"

    def test_asks_for_every_type_of_field_until_the_answer_fits(
        self, placet: CommandLine, house: dict[str, str], travel_request: str, tmp_path: Path
    ) -> None:
        (tmp_path / "quote.md").write_text("# 80 euros")
        answers = [
            ("What for", "Visit"),
            ("Must have at least 10 characters", "Visit the makers"),
            ("First day", "tomorrow"),
            ("Must be a date", "2026-12-01"),
            ("Last day", "2026-12-03"),
            ("The appointment", ""),
            ("1 Train  2 Car  3 Plane  Enter keeps: Train", "plane"),
            ("Passport number  not shown while you type", "AB12345"),
            ("1 Hotel  2 Local transport  3 Meals", "1 3"),
            ("Expected costs in euros", "120.50"),
            ("Cost centres", '{"4711": 100}'),
            ("Quotes", str(tmp_path / "missing.pdf")),
            ("No such file or directory", str(tmp_path / "quote.md")),
            ("›", ""),
            ("Page of the event", ""),
            ("Where tickets are sent", "ann@example.org"),
            ("I have read the travel policy", "yes"),
            ("Your decision", "1"),
        ]
        with terminal(house, "run", travel_request, "-i", "traveller=Ann", "--user", "ann") as person:
            for question, answer in answers:
                person.expect(question)
                person.expect("›") if question != "›" else None
                person.type(f"{answer}\n")
            person.expect('ann (unverified) chose "Request the trip" for form "The Trip"')
            person.expect("The Decision")
            person.expect("›")
            assert "AB12345" not in person.text
            person.type("\x04")
            assert person.wait() == 0
        run = placet("runs", "--workflow", travel_request, "--limit", "1", "--json").json[0]
        given = placet("runs", "show", run["run_id"], "--json").json["variables"]["trip"]
        assert (given["by"], given["extras"], given["budget"]) == ("Plane", ["Hotel", "Meals"], 120.5)
        assert (given["split"], given["agreed"]) == ({"4711": 100}, True)
        assert (given["passport"], given["quotes"][0]["filename"]) == ("[secret]", "quote.md")

    def test_asks_no_more_once_somebody_else_has_answered(
        self, placet: CommandLine, house: dict[str, str], two_steps: str
    ) -> None:
        with terminal(house, "run", two_steps, "-i", "system=web") as person:
            person.expect("seen")
            person.type("half a li")
            form = placet("runs", "--workflow", two_steps, "--limit", "1", "--json").json[0]["forms"][0]
            answered = placet(
                "forms", "answer", form["form_id"], "--action", "false_alarm", "-f", "reach=Some"
            )
            assert answered.exit == 0
            person.expect("No answer is needed any more.")
            person.expect('chose "False alarm" for form "Report"')
            person.expect("The run succeeded")
            assert person.wait() == 0

    @pytest.mark.parametrize(("key", "exit_code"), [("\x04", 0), ("\x03", 130)])
    def test_leaves_the_run_waiting_when_the_person_goes(
        self, placet: CommandLine, house: dict[str, str], two_steps: str, key: str, exit_code: int
    ) -> None:
        with terminal(house, "run", two_steps, "-i", "system=web") as person:
            person.expect(
                "continue on the next one"
            )  # said with the prompt; the form before it names the field too
            person.expect("seen")
            person.expect("›")
            person.type(key)
            person.expect("placet follow ")
            assert person.wait() == exit_code
            assert "Traceback" not in person.text
        assert placet("runs", "--workflow", two_steps, "--limit", "1", "--json").json[0]["status"] == "paused"

    @pytest.mark.parametrize("keys", ["\x04", "half a li\x04\x04"])
    def test_starts_nothing_if_the_input_ends_at_a_question_for_an_input(
        self, placet: CommandLine, house: dict[str, str], two_steps: str, keys: str
    ) -> None:
        before = placet("runs", "--workflow", two_steps, "--json").json
        with terminal(house, "run", two_steps) as person:
            person.expect("Which system")
            person.expect("›")
            person.type(keys)
            person.expect('\n✗ No run was started: the input ended at "Which system".\n')
            assert person.wait() == 1
        assert placet("runs", "--workflow", two_steps, "--json").json == before

    @pytest.mark.parametrize(
        ("before", "prompt"),
        [
            ([], "Report"),
            (["half a li"], "seen"),
            (["slow\n"], "Nobody yet"),
            (["slow\n", "2\n"], "Your decision"),
        ],
    )
    def test_records_no_answer_if_the_input_ends_before_the_decision(
        self, placet: CommandLine, house: dict[str, str], two_steps: str, before: list[str], prompt: str
    ) -> None:
        with terminal(house, "run", two_steps, "-i", "system=web") as person:
            person.expect("continue on the next one")
            for keys in before:
                person.expect("›")
                person.type(keys)
            if not before or before[-1].endswith("\n"):
                person.expect("›")
            person.type("\x04\x04")
            person.expect("No answer was recorded")
            person.expect("placet forms answer ")
            assert person.wait() == 0
            assert prompt in person.text and "Traceback" not in person.text
        run = placet("runs", "--workflow", two_steps, "--limit", "1", "--json").json[0]
        (form,) = placet("runs", "show", run["run_id"], "--json").json["forms"]
        assert (form["status"], form["values"]) == ("waiting", None)

    def test_shows_again_what_is_typed_once_the_input_ends_at_a_secret(
        self, house: dict[str, str], travel_request: str
    ) -> None:
        with terminal(house, "run", travel_request, "-i", "traveller=Ann") as person:
            for answer in ("Visit the makers", "2026-12-01", "2026-12-03", "", "plane"):
                person.expect("›")
                person.type(f"{answer}\n")
            person.expect("not shown while you type")
            person.expect("›")
            person.type("\x04")
            person.expect("No answer was recorded")
            assert person.wait() == 0
            assert person.echoes

    def test_speaks_without_colours_when_told_to(self, house: dict[str, str], two_steps: str) -> None:
        for environment, options in ((house | {"NO_COLOR": "1"}, ()), (house, ("--no-color",))):
            with terminal(environment, "runs", *options) as person:
                assert person.wait() == 0
                assert "\x1b[3" not in person.raw and "Workflow" in person.text


class TestAChoiceInATerminal:
    def test_is_not_made_by_enter_alone_where_an_option_is_empty(
        self, placet: CommandLine, house: dict[str, str], tmp_path: Path
    ) -> None:
        source = {"type": "constant", "selector": [], "value": ["", "large"]}
        choice = {"type": "select", "output_variable_name": "size", "option_source": source}
        path = tmp_path / "choice.yml"
        document = single_action(inputs=[choice])
        document["app"]["name"] = "Choice"
        path.write_bytes(written(document))
        workflow = placet("import", str(path), "--publish", "--json").json["workflow_id"]
        with terminal(house, "run", workflow, "-i", "topic=tea") as person:
            person.expect("1 (empty)  2 large  choose one of the options")
            person.expect("›")
            person.type("\n")
            person.expect("Type a number from 1 to 2")
            person.type("1\n")
            person.expect("Your decision")
            person.type("1\n")
            assert person.wait() == 0
        run = placet("runs", "--workflow", workflow, "--limit", "1", "--json").json[0]
        variables = placet("runs", "show", run["run_id"], "--json").json["variables"]
        assert [values["size"] for values in variables.values() if "size" in values] == [""]
