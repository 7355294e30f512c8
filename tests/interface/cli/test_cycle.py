"""From a workflow file to the end of a run, by commands beside a running service."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from command_line import EXAMPLES, CommandLine
from dify_dsl import written
from hitl import single_action
from service import Service

RFC_3339 = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


@pytest.fixture(scope="module")
def paused(placet: CommandLine, content_review: str) -> Any:
    """A run that waits, as `placet run` prints it."""
    said = placet(
        "run", content_review, "-i", "topic=tea", "-i", "language=Deutsch", "--user", "lena", "--json"
    )
    assert said.exit == 0
    return said.json


@pytest.fixture(scope="module")
def over(placet: CommandLine, paused: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The same run after its form was answered, as `placet forms answer` prints it."""
    edits = tmp_path_factory.mktemp("edits") / "edits.md"
    edits.write_text("# Mine\n")
    form = paused["forms"][0]["form_id"]
    fields = ("-f", f"edits=@{edits}", "-f", "feedback=short")
    said = placet("forms", "answer", form, "--action", "apply_edit", *fields, "--user", "mo", "--json")
    assert said.exit == 0
    return said.json


class TestImport:
    def test_prints_what_became_of_the_file(self, placet: CommandLine) -> None:
        said = placet("import", str(EXAMPLES / "quick-question.yml"), "--json")
        assert said.exit == 0
        assert (said.json["mode"], said.json["version"], said.json["published"]) == ("workflow", 1, False)
        assert said.json["warnings"] == []

    def test_adds_a_version_from_stdin_to_a_workflow(self, placet: CommandLine, two_steps: str) -> None:
        source = (EXAMPLES / "two-steps.yml").read_text().replace("What is wrong", "What has happened")
        said = placet("import", "-", "--workflow", two_steps, "--json", input=source)
        assert (said.json["workflow_id"], said.json["version"], said.json["published"]) == (
            two_steps,
            2,
            False,
        )
        assert placet("publish", two_steps, "--version", "2", "--json").json["published"] is True
        assert placet("publish", two_steps, "--version", "1", "--json").json["version"] == 1
        listed = {summary["workflow_id"]: summary for summary in placet("workflows", "--json").json}
        assert (listed[two_steps]["version"], listed[two_steps]["published_version"]) == (2, 1)

    def test_adds_the_same_content_once(self, placet: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "once.yml"
        file.write_text((EXAMPLES / "quick-question.yml").read_text().replace("name: Quick", "name: Once"))
        first = placet("import", str(file), "--json").json
        again = placet("import", str(file), "--json").json
        assert (first["added"], again) == (True, first | {"added": False})
        published = placet("import", str(file), "--publish", "--json").json
        assert published == again | {"published": True}
        said = placet("import", str(file))
        assert (said.exit, "nothing was added" in said.err) == (0, True)
        names = [known["name"] for known in placet("workflows", "--json").json]
        assert names.count(first["name"]) == 1

    def test_adds_no_second_workflow_of_the_same_name_unless_told_to(
        self, placet: CommandLine, tmp_path: Path
    ) -> None:
        file = tmp_path / "twice.yml"
        source = (EXAMPLES / "quick-question.yml").read_text().replace("name: Quick", "name: Twice")
        file.write_text(source)
        first = placet("import", str(file), "--publish", "--json").json
        file.write_text(source.replace("timeout: 20", "timeout: 30"))
        refused = placet("import", str(file), "--json")
        assert (refused.exit, refused.error["code"]) == (1, "workflow_exists")
        assert f"--workflow {first['workflow_id']}" in refused.error["message"]
        added = placet("import", str(file), "--workflow", first["workflow_id"], "--publish", "--json").json
        assert (added["workflow_id"], added["version"]) == (first["workflow_id"], 2)
        file.write_text(source)
        back = placet("import", str(file), "--publish", "--json").json
        assert (back["version"], back["added"]) == (1, False)
        runs = {known["workflow_id"]: known for known in placet("workflows", "--json").json}
        assert runs[first["workflow_id"]]["published_version"] == 1
        other = placet("import", str(file), "--new", "--json").json
        assert other["workflow_id"] != first["workflow_id"] and other["added"]

    def test_names_every_node_that_cannot_run(self, placet: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "llm.yml"
        source = (EXAMPLES / "content-review.yml").read_text()
        file.write_text(
            source.replace("type: template-transform", "type: llm").replace("Content review", "Llm")
        )
        before = placet("workflows", "--json").json
        refused = placet("import", str(file), "--publish", "--json")
        assert (refused.exit, refused.out) == (1, "")
        assert refused.error["code"] == "not_publishable"
        assert {detail["node_id"] for detail in refused.error["details"]} >= {"generate_draft", "regenerate"}
        assert "generate_draft" in refused.error["message"] and "llm" in refused.error["message"]
        assert placet("workflows", "--json").json == before

    def test_warns_of_what_its_author_hardly_meant_with_node_and_line(
        self, placet: CommandLine, tmp_path: Path
    ) -> None:
        file = tmp_path / "odd.yml"
        source = (EXAMPLES / "content-review.yml").read_text().replace("Content review", "Odd")
        file.write_text(source.replace("{{#$output.", "{{#gone.x#}}{{#$output.", 1))
        lines = file.read_text().splitlines()
        line = 1 + next(at for at, text in enumerate(lines) if text.startswith("      - id: human_input"))
        warning = f"line {line}: Node 'human_input' (Review Draft): it refers to 'gone.x', but there is no node 'gone'."
        imported = placet("import", str(file), "--json").json
        assert (imported["warnings"], imported["problems"]) == ([warning], [])
        assert placet("publish", "Odd", "--json").json["warnings"] == [warning]
        for said in (placet("publish", "Odd"), placet("import", str(file), "--publish", "--workflow", "Odd")):
            assert said.out.splitlines()[1:2] == [f"! {warning}"]
        shown = placet("workflows", "show", "Odd")
        assert f"! {warning}" in shown.out.splitlines()
        (warned,) = placet("workflows", "show", "Odd", "--json").json["warnings"]
        assert (warned["node_id"], warned["line"]) == ("human_input", line)

    def test_says_of_a_chat_that_it_cannot_be_run_yet(self, placet: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "chat.yml"
        source = (EXAMPLES / "content-review.yml").read_text().replace("Content review", "Chat")
        file.write_text(source.replace("mode: workflow", "mode: advanced-chat"))
        reason = "This is a chat app (advanced-chat): it answers in conversations over our own API"
        for arguments in (("import", str(file), "--publish"), ("publish", "Chat")):
            said = placet(*arguments)
            assert said.exit == 0
            assert reason in said.out
            assert "Start it with" not in said.out + said.err
        refused = placet("run", "Chat")
        assert refused.exit == 1
        assert "chat" in refused.err

    def test_shows_a_workflow(self, placet: CommandLine, content_review: str) -> None:
        shown = placet("workflows", "show", content_review, "--json").json
        assert (shown["name"], shown["problems"]) == ("Content review", [])
        rows = placet("workflows", "show", "content REVIEW").out
        assert "human_input\tReview Draft\thuman-input\tapprove → end_approved" in rows


class TestKeys:
    def test_open_the_api_until_they_are_revoked(
        self, placet: CommandLine, served: Service, content_review: str
    ) -> None:
        made = placet("keys", "create", content_review, "--json").json
        assert made["key"].startswith("app-")
        listed = {key["key_id"]: key for key in placet("keys", "list", "--json").json}
        assert listed[made["key_id"]]["workflow_id"] == content_review
        assert made["key"] not in str(listed)
        revoked = placet("keys", "revoke", made["key_id"], "--json").json
        assert revoked == {"key_id": made["key_id"], "revoked": True, "changed": True}
        assert placet("keys", "revoke", made["key_id"], "--json").json["changed"] is False

    def test_may_open_the_whole_workspace(self, placet: CommandLine) -> None:
        made = placet("keys", "create", "--workspace")
        assert made.out.startswith("ws-") and len(made.out.split()) == 1

    def test_need_to_know_what_they_open(self, placet: CommandLine) -> None:
        assert placet("keys", "create", "--json").exit == 64
        unknown = placet("keys", "create", "--workspace", "--scope", "all")
        assert unknown.exit == 64
        assert 'No scope "all". There are: read, run, answer, author.' in unknown.err
        narrow = placet("keys", "create", "--workspace", "--scope", "run", "--scope", "read", "--json").json
        listed = {key["key_id"]: key["scopes"] for key in placet("keys", "--json").json}
        assert (narrow["scopes"], listed[narrow["key_id"]]) == (["read", "run"], ["read", "run"])


class TestRun:
    def test_stops_with_the_form_that_is_asked(self, paused: Any) -> None:
        form = paused["forms"][0]
        assert (paused["status"], paused["user"], paused["channel"]) == ("paused", "lena", "terminal")
        assert (form["title"], form["status"]) == ("Review Draft", "waiting")
        assert len(form["form_token"]) == 22
        assert form["page"] == f"/form/{form['form_token']}"
        assert [action["id"] for action in form["actions"]] == ["approve", "apply_edit", "regenerate"]

    def test_says_how_to_go_on_where_nobody_can_be_asked(
        self, placet: CommandLine, content_review: str
    ) -> None:
        said = placet(
            "run", content_review, "--inputs", "-", input='{"topic": "rain", "language": "English"}'
        )
        assert said.exit == 0
        assert 'The run is paused, waiting for "Review Draft"' in said.out
        assert "placet forms answer" in said.out and "placet follow" in said.out

    def test_may_be_left_alone(self, placet: CommandLine, content_review: str) -> None:
        said = placet(
            "run", content_review, "-i", "topic=a", "-i", "language=English", "--no-follow", "--quiet"
        )
        run_id, status = said.out.split()
        assert (said.exit, status) == (0, "paused") and UUID(run_id)

    def test_reads_inputs_from_a_file_that_arguments_override(
        self, placet: CommandLine, content_review: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "inputs.json"
        file.write_text('{"topic": "rain", "language": "English"}')
        said = placet("run", content_review, "--inputs", str(file), "-i", "topic=snow", "--json")
        assert said.json["inputs"] == {"topic": "snow", "language": "English"}


@pytest.fixture(scope="module")
def with_files(placet: CommandLine, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The id of a workflow that takes a file, several, and an object."""
    source = single_action()
    source["app"]["name"] = "With files"
    for name, type in (("note", "file"), ("more", "file-list"), ("extra", "json_object")):
        variable = {"variable": name, "label": name.title(), "type": type, "required": name == "note"}
        source["workflow"]["graph"]["nodes"][0]["data"]["variables"].append(variable)
    path = tmp_path_factory.mktemp("files") / "files.yml"
    path.write_bytes(written(source))
    return str(placet("import", str(path), "--publish", "--json").json["workflow_id"])


class TestRunWithFiles:
    def test_takes_in_those_that_its_inputs_name(
        self, placet: CommandLine, with_files: str, tmp_path: Path
    ) -> None:
        names = ["a.md", "b.md", "c.md"]
        for name in names:
            (tmp_path / name).write_text(f"# {name}")
        one, two, three = (tmp_path / name for name in names)
        inputs = (f"note=@{one}", f"more={two}", f"more=@{three}", 'extra={"n": 1}', f"topic=@{one}")
        run = placet("run", with_files, *(part for given in inputs for part in ("-i", given)), "--json").json
        assert run["inputs"]["note"]["filename"] == "a.md"
        assert [file["filename"] for file in run["inputs"]["more"]] == ["b.md", "c.md"]
        assert (run["inputs"]["extra"], run["inputs"]["topic"]) == ({"n": 1}, "# a.md")

    @pytest.mark.parametrize(
        ("inputs", "says"),
        [
            ([], 'The workflow needs the input "note" (Note): -i note=@FILE'),
            (["note=@/nowhere.md"], "/nowhere.md: No such file or directory."),
            (["note=a", "note=b"], 'The input "note" takes one file only.'),
            (["note={", "extra=no"], 'The input "note" must be JSON.'),
        ],
    )
    def test_says_what_is_wrong_with_them(
        self, placet: CommandLine, with_files: str, inputs: list[str], says: str
    ) -> None:
        said = placet("run", with_files, *(part for given in inputs for part in ("-i", given)), "--json")
        assert (said.exit, said.error["message"]) == (1, says)


class TestForms:
    def test_wait_in_a_list(self, placet: CommandLine, paused: Any, over: Any, content_review: str) -> None:
        placet("run", content_review, "-i", "topic=fog", "-i", "language=English", "--json")
        waiting = placet("forms", "--workflow", content_review, "--json").json
        assert {form["status"] for form in waiting} == {"waiting"}
        assert paused["forms"][0]["form_id"] not in [form["form_id"] for form in waiting]
        assert waiting[0]["actions"] == ["approve", "apply_edit", "regenerate"]

    def test_can_be_looked_at_by_id_and_by_token(self, placet: CommandLine, paused: Any, over: Any) -> None:
        form = paused["forms"][0]
        shown = placet("forms", "show", form["form_id"], "--json").json
        assert shown == placet("forms", "show", form["form_token"], "--json").json
        assert (shown["status"], shown["action"], shown["user"]) == ("submitted", "apply_edit", "mo")
        assert shown["values"] == {"edits": "# Mine\n", "feedback": "short"}
        assert shown["form_token"] is None

    def test_lose_no_word_where_nobody_looks_at_a_terminal(
        self, placet: CommandLine, paused: Any, over: Any
    ) -> None:
        shown = placet("forms", "show", paused["forms"][0]["form_id"]).out
        assert "Most people meet tea by accident and stay for the details. Here is the short version." in (
            " ".join(shown.split())
        )

    def test_are_answered_once(self, placet: CommandLine, paused: Any, over: Any) -> None:
        assert (over["status"], over["outputs"]["article"]) == ("succeeded", "# Mine\n")
        again = placet("forms", "answer", paused["forms"][0]["form_id"], "--action", "approve", "--json")
        assert (again.exit, again.out) == (1, "")
        assert again.error == {
            "code": "form_submitted",
            "message": 'This form is already answered. mo (unverified) chose "Apply edit".',
        }

    def test_keep_what_their_text_fields_start_with(self, placet: CommandLine, content_review: str) -> None:
        run = placet("run", content_review, "-i", "topic=ice", "-i", "language=English", "--json").json
        token = run["forms"][0]["form_token"]
        said = placet("forms", "answer", token, "--action", "approve")
        assert said.exit == 0
        assert 'chose "Approve" for form "Review Draft" in the terminal' in said.out
        assert "The run succeeded" in said.out

    def test_need_a_choice_where_there_is_no_default(self, placet: CommandLine, two_steps: str) -> None:
        run = placet("run", two_steps, "-i", "system=db", "--json").json
        form = run["forms"][0]["form_id"]
        missing = placet("forms", "answer", form, "--action", "send", "--json")
        assert (missing.exit, missing.error["code"]) == (1, "invalid_answer")
        wrong = placet("forms", "answer", form, "--action", "sned", "--json")
        assert wrong.error["message"] == 'The form has no action "sned". It has: send, false_alarm.'
        next_one = placet("forms", "answer", form, "--action", "send", "-f", "reach=Some", "--json").json
        assert (next_one["status"], next_one["forms"][0]["title"]) == ("paused", "Decide")

    def test_take_files_from_the_disk(self, placet: CommandLine, travel_request: str, tmp_path: Path) -> None:
        quotes = [tmp_path / f"quote-{n}.md" for n in range(3)]
        for quote in quotes:
            quote.write_text("# 80 euros")
        run = placet("run", travel_request, "-i", "traveller=Ann", "--json").json
        form = run["forms"][0]["form_id"]
        fields = {
            "purpose": "Visit the makers",
            "leaves": "2026-12-01",
            "returns": "2026-12-03",
            "budget": "80",
            "contact": "ann@example.org",
            "agreed": "true",
            "extras": "Hotel",
        }
        given = [part for name, value in fields.items() for part in ("-f", f"{name}={value}")]
        missing = placet(
            "forms", "answer", form, "--action", "request", "--file", "quotes=/nowhere.pdf", "--json"
        )
        assert (missing.exit, missing.error["code"]) == (1, "file_unusable")
        incomplete = placet("forms", "answer", form, "--action", "request", "--json")
        assert "purpose" in [detail["field"] for detail in incomplete.error["details"]]
        answered = placet(
            *("forms", "answer", form, "--action", "request", *given),
            *(
                "-f",
                f"quotes=@{quotes[0]}",
                "-f",
                f"quotes={quotes[1]}",
                "--file",
                f"quotes={quotes[2]}",
                "--json",
            ),
        )
        assert (answered.exit, answered.json["forms"][0]["title"]) == (0, "The Decision")
        values = placet("forms", "show", form, "--json").json["values"]
        assert {quote["filename"] for quote in values["quotes"]} == {quote.name for quote in quotes}
        assert values["extras"] == ["Hotel"]

    def test_take_secrets_from_stdin_alone(self, placet: CommandLine, travel_request: str) -> None:
        """What is on a command line, everybody on the machine can read."""
        run = placet("run", travel_request, "-i", "traveller=Ann", "--json").json
        form = run["forms"][0]["form_id"]
        assert "-f passport=- " in placet("forms", "show", form).out
        fields = (
            "by=Plane",
            "purpose=Visit the makers",
            "leaves=2026-12-01",
            "returns=2026-12-03",
            "budget=80",
        )
        given = [
            part for field in (*fields, "contact=ann@example.org", "agreed=true") for part in ("-f", field)
        ]
        command = ("forms", "answer", form, "--action", "request", *given, "--json", "-f")
        refused = placet(*command, "passport=AB12345")
        assert (refused.exit, refused.error["code"]) == (64, "usage")
        assert '"passport" is a secret' in refused.error["message"]
        assert "Use -f passport=-" in refused.error["message"]
        assert "AB12345" not in refused.err
        assert placet(*command, "passport=-").exit == 64
        short = placet(*command, "passport=-", input="@x\n")
        assert [detail["field"] for detail in short.error["details"]] == ["passport"]
        answered = placet(*command, "passport=-", input="AB12345\n")
        assert answered.exit == 0
        assert placet("forms", "show", form, "--json").json["values"]["passport"] == "[secret]"

    def test_say_how_each_kind_of_field_is_given(self, placet: CommandLine, travel_request: str) -> None:
        run = placet("run", travel_request, "-i", "traveller=Ann", "--json").json
        shown = placet("forms", "show", run["forms"][0]["form_id"]).out
        assert "-f purpose=… " in shown and "-f by=Train " in shown and "-f quotes=@FILE" in shown
        form = run["forms"][0]["form_id"]
        wrong = placet("forms", "answer", form, "-a", "request", "--file", "by=Train", "--json")
        assert wrong.error["message"] == 'The field "by" takes no files: use -f.'
        for option in ("--file", "-f"):
            missing = placet(
                "forms", "answer", form, "-a", "request", option, "quotes=/nowhere.pdf", "--json"
            )
            assert missing.error["message"] == "/nowhere.pdf: No such file or directory."


class TestReplay:
    def test_tells_every_event_in_order(self, placet: CommandLine, over: Any) -> None:
        told = placet("replay", over["run_id"], "--json").lines
        assert [event["version"] for event in told] == list(range(1, len(told) + 1))
        assert [event["position"] for event in told] == sorted(event["position"] for event in told)
        assert told[0]["topic"] == "run.started@2"
        assert told[0]["sentence"].startswith("lena started the run in the terminal with topic: tea")
        submitted = next(event for event in told if event["topic"] == "run.form-submitted@2")
        assert submitted["values"] == {"edits": "# Mine\n", "feedback": "short"}
        assert len({event["request_id"] for event in told}) == 2

    def test_tells_it_in_words_with_event_position_and_time(self, placet: CommandLine, over: Any) -> None:
        said = placet("replay", over["run_id"])
        assert said.out.splitlines()[0] == "Event\tPosition\tTime\tWhat happened"
        rows = said.rows
        assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
        assert all(row[2].endswith("Z") and len(row[2]) == 24 for row in rows)
        assert rows[-1][3].startswith("The run succeeded with article: Mine")

    def test_shows_where_the_run_stood_at_any_moment(
        self, placet: CommandLine, paused: Any, over: Any
    ) -> None:
        then = placet("replay", over["run_id"], "--at", str(paused["version"]), "--json").json
        assert (then["status"], then["version"], then["finished_at"]) == ("paused", paused["version"], None)
        assert [form["status"] for form in then["forms"]] == ["waiting"]
        assert then["variables"]["user_input"] == {"topic": "tea", "language": "Deutsch"}
        assert "human_input" not in then["variables"] and "env" not in then["variables"]
        assert [execution["status"] for execution in then["executions"]] == [
            "succeeded",
            "succeeded",
            "waiting",
        ]
        now = placet("runs", "show", over["run_id"], "--json").json
        assert (now["status"], now["variables"]["human_input"]["feedback"]) == ("succeeded", "short")

    def test_shows_it_in_words(self, placet: CommandLine, over: Any) -> None:
        said = placet("runs", "show", over["run_id"])
        assert "Content review version 1" in said.out and ": succeeded" in said.out
        assert "user_input.topic\ttea" in said.out
        titles, row = (line.split("\t") for line in said.out.splitlines()[-2:])
        told = dict(zip(titles, row, strict=True))
        assert (told["Decision"], told["By"], told["Closes"]) == ("Apply edit", "mo (unverified)", "")
        assert told["Closed"] == placet("forms", "show", told["Form"], "--json").json["closed_at"]

    def test_tells_who_answered_in_the_same_words_everywhere(self, placet: CommandLine, over: Any) -> None:
        form = placet("runs", "show", over["run_id"], "--json").json["forms"][0]["form_id"]
        refused = placet("forms", "answer", form, "--action", "approve")
        said = [
            placet("replay", over["run_id"]).out,
            placet("follow", over["run_id"]).out,
            placet("runs", "show", over["run_id"]).out,
            placet("forms", "show", form).out,
            refused.err,
        ]
        assert all("mo (unverified)" in out for out in said)

    def test_knows_no_event_that_has_not_happened(self, placet: CommandLine, over: Any) -> None:
        said = placet("replay", over["run_id"], "--at", "99", "--json")
        assert (said.exit, said.error["code"]) == (1, "event_not_found")


class TestFollow:
    def test_tells_a_run_that_is_over_from_its_beginning(self, placet: CommandLine, over: Any) -> None:
        told = placet("follow", over["run_id"], "--json")
        assert told.exit == 0
        assert told.out == placet("replay", over["run_id"], "--json").out


class TestRuns:
    def test_are_listed_the_latest_first(self, placet: CommandLine, over: Any) -> None:
        listed = placet("runs", "--json").json
        assert [run["started_at"] for run in listed] == sorted(
            (run["started_at"] for run in listed), reverse=True
        )
        mine = next(run for run in listed if run["run_id"] == over["run_id"])
        assert (mine["status"], mine["workflow"], mine["user"]) == ("succeeded", "Content review", "lena")

    def test_can_be_those_that_wait(self, placet: CommandLine, content_review: str, over: Any) -> None:
        waiting = placet("runs", "--paused", "--workflow", "Content review", "--json").json
        assert {(run["status"], run["workflow_id"]) for run in waiting} == {("paused", content_review)}
        assert all(run["forms"][0]["title"] == "Review Draft" for run in waiting)
        rows = placet("runs", "--paused", "--workflow", content_review).rows
        assert {(row[2], row[3]) for row in rows} == {("paused", "Review Draft")}

    def test_can_be_stopped(self, placet: CommandLine, content_review: str) -> None:
        run = placet("run", content_review, "-i", "topic=hail", "-i", "language=English", "--json").json
        stopped = placet("stop", run["run_id"], "--json").json
        assert (stopped["status"], stopped["changed"]) == ("stopped", True)
        assert placet("stop", run["run_id"], "--json").json["changed"] is False
        withdrawn = placet("forms", "answer", run["forms"][0]["form_id"], "--action", "approve", "--json")
        assert withdrawn.error["code"] == "form_withdrawn"


class TestRebuild:
    def test_leaves_the_lists_as_they_were(self, placet: CommandLine, over: Any) -> None:
        before = placet("runs", "--json").json, placet("forms", "--json").json
        rebuilt = placet("rebuild", "--json")
        assert (rebuilt.exit, set(rebuilt.json)) == (0, {"position", "elapsed_seconds", "left_runs"})
        assert (placet("runs", "--json").json, placet("forms", "--json").json) == before


class TestCheck:
    def test_finds_everything_as_it_should_be(self, placet: CommandLine) -> None:
        said = placet("check", "--json")
        assert (said.exit, said.json["ok"]) == (0, True)
        looked_at = [finding["name"] for finding in said.json["checks"]]
        assert looked_at == [
            *("settings", "data directory", "disk", "database", "schema", "versions", "append-only"),
            *("login", "token keys", "secret keys", "database disk", "writes", "API keys", "files", "mail"),
            *("clocks", "log", "events", "tasks"),
        ]
