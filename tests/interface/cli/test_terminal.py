"""A person before `placet run`: shown the form, asked for its fields, then for the decision."""

import pytest
from command_line import CommandLine
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
            person.expect("A number from 1 to 3")
            person.type("every\n")
            person.expect("Your decision")
            person.type("Send the report\n")
            person.expect("kim chose Send the report for Report")
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
            person.expect("This form needs no answer any more.")
            person.expect("chose False alarm for Report")
            person.expect("The run succeeded")
            assert person.wait() == 0

    @pytest.mark.parametrize(("key", "exit_code"), [("\x04", 0), ("\x03", 130)])
    def test_leaves_the_run_waiting_when_the_person_goes(
        self, placet: CommandLine, house: dict[str, str], two_steps: str, key: str, exit_code: int
    ) -> None:
        with terminal(house, "run", two_steps, "-i", "system=web") as person:
            person.expect("seen")
            person.expect("›")
            person.type(key)
            person.expect("placet follow ")
            assert person.wait() == exit_code
            assert "Traceback" not in person.text
        assert placet("runs", "--workflow", two_steps, "--limit", "1", "--json").json[0]["status"] == "paused"

    def test_speaks_without_colours_when_told_to(self, house: dict[str, str], two_steps: str) -> None:
        for environment, options in ((house | {"NO_COLOR": "1"}, ()), (house, ("--no-color",))):
            with terminal(environment, "runs", *options) as person:
                assert person.wait() == 0
                assert "\x1b[3" not in person.raw and "Workflow" in person.text
