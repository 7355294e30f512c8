"""What commands answer instead of a result, and the exit codes that scripts rely on."""

from pathlib import Path
from uuid import uuid4

import pytest
from command_line import EXAMPLES, CommandLine
from databases import Databases
from service import environment

from interface.cli import files
from interface.cli.refusal import CommandError
from interface.postgres.migrate import migrate


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["rnus"], "No such command 'rnus'. Did you mean 'runs'?"),
            (["runs", "--statsu", "x"], "No such option: --statsu"),
            (["follow"], "Missing argument 'RUN'"),
            (["runs", "--status", "sleeping"], '"sleeping" is no status of a run'),
            (["run", "x", "-i", "topic"], "is written NAME=VALUE"),
            (["run", "x", "--wait", "--no-follow"], "not both"),
        ],
    )
    def test_is_told_with_exit_code_64(self, tmp_path: Path, arguments: list[str], says: str) -> None:
        said = CommandLine(environment=environment(tmp_path))(*arguments)
        assert (said.exit, said.out) == (64, "")
        assert says in said.err
        assert not list(tmp_path.iterdir())

    def test_is_told_in_json(self, tmp_path: Path) -> None:
        said = CommandLine(environment=environment(tmp_path))("follow", "--json")
        assert (said.exit, said.error) == (64, {"code": "usage", "message": "Missing argument 'RUN'."})


class TestRefusal:
    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (["run", "Nobody's workflow"], "workflow_not_found"),
            (["publish", str(uuid4())], "workflow_not_found"),
            (["keys", "revoke", str(uuid4())], "key_not_found"),
            (["replay", str(uuid4())], "run_not_found"),
            (["stop", str(uuid4())], "run_not_found"),
            (["forms", "show", str(uuid4())], "form_not_found"),
            (["forms", "answer", "0123456789abcdefghijkl", "--action", "approve"], "form_not_found"),
            (["import", "/nowhere/at/all.yml"], "file_not_found"),
        ],
    )
    def test_names_what_was_not_found(self, placet: CommandLine, arguments: list[str], code: str) -> None:
        said = placet(*arguments, "--json")
        assert (said.exit, said.out, said.error["code"]) == (1, "", code)

    def test_says_where_a_file_is_no_workflow(self, placet: CommandLine) -> None:
        said = placet("import", "-", "--json", input="version: 0.7.0\nkind: app\napp: [\n")
        assert (said.exit, said.error["code"]) == (1, "import_refused")
        assert "line 4" in said.error["message"]
        in_words = placet("import", "-", input="not: [a workflow")
        assert (in_words.exit, in_words.out) == (1, "")
        assert in_words.err.startswith("✗ ") and "Traceback" not in in_words.err

    def test_names_the_inputs_that_a_workflow_takes(self, placet: CommandLine, content_review: str) -> None:
        missing = placet("run", content_review, "-i", "topic=tea", "--json")
        assert missing.error["message"] == 'The workflow needs the input "language" (Language): -i language=…'
        unknown = placet("run", content_review, "-i", "tpoic=tea", "--json")
        assert unknown.error["message"] == 'The workflow has no input "tpoic". It takes: topic, language.'
        wrong = placet("run", content_review, "-i", "topic=tea", "-i", "language=Latin", "--json")
        assert (wrong.exit, wrong.error["code"]) == (1, "invalid_input")

    def test_starts_no_workflow_that_is_not_published(self, placet: CommandLine) -> None:
        draft = placet("import", str(EXAMPLES / "parallel-reviews.yml"), "--json").json
        said = placet("run", draft["workflow_id"], "--json")
        assert (said.exit, said.error["code"]) == (1, "workflow_not_published")

    def test_has_exit_code_3_where_the_store_cannot_be_reached(self, tmp_path: Path) -> None:
        placet = CommandLine(
            environment=environment(tmp_path, database_url="postgresql://placet@127.0.0.1:1/none")
        )
        said = placet("runs", "--json")
        assert (said.exit, said.error["code"]) == (3, "store_unreachable")

    def test_has_exit_code_3_where_nothing_can_be_written(self, tmp_path: Path, databases: Databases) -> None:
        empty = databases.empty()
        url = f"{empty} options='-c default_transaction_read_only=on'"
        keys = {"token_keys": f"1:{'ab' * 32}", "secret_keys": f"1:{'cd' * 32}"}
        placet = CommandLine(environment=environment(tmp_path, database_url=url, **keys))
        for command in (["import", str(EXAMPLES / "two-steps.yml")], ["serve", "--port", "0"]):
            said = placet(*command, "--json")
            assert (said.exit, said.error["code"]) == (3, "store_read_only")
        migrate(empty)
        assert "is read-only" in placet("check").out
        databases.drop(empty)

    def test_opens_nothing_to_others_that_it_makes(self, tmp_path: Path, databases: Databases) -> None:
        fresh = databases.fresh()
        placet = CommandLine(environment=environment(tmp_path / "new" / "data", database_url=fresh))
        assert placet("import", str(EXAMPLES / "two-steps.yml")).exit == 0
        found = {finding["name"]: finding for finding in placet("check", "--json").json["checks"]}
        assert found["data directory"]["state"] == "ok", found["data directory"]
        databases.drop(fresh)

    @pytest.mark.parametrize(
        "url", ["postgres//me:hidden", "postgresql://me:hid%zzden@h/n", "postgresql://me:hidden@[::1/n"]
    )
    def test_does_not_repeat_the_address_of_a_database_that_is_none(self, tmp_path: Path, url: str) -> None:
        placet = CommandLine(environment=environment(tmp_path, database_url=url))
        for command in (["runs"], ["check", "--json"], ["runs", "--verbose"]):
            said = placet(*command)
            assert said.exit in (1, 20, 64)
            assert "PLACET_DATABASE_URL" in said.out + said.err
            assert "hid" not in said.out + said.err

    def test_names_the_setting_that_is_wrong(self, tmp_path: Path) -> None:
        for name, value, wanted in (
            ("database_url", "mysql://here", "is written as postgresql://user:password@host:port/name"),
            (
                "public_url",
                "placet.example.com",
                "is written as https://placet.example.com, or https://example.com/placet",
            ),
        ):
            said = CommandLine(environment=environment(tmp_path, **{name: value}))("runs", "--json")
            assert (said.exit, said.error["code"]) == (64, "settings_invalid")
            assert said.error["message"] == f"PLACET_{name.upper()}: {wanted}"
        said = CommandLine(environment=environment(tmp_path, role="manager"))("runs", "--json")
        assert (said.exit, said.error["code"]) == (64, "settings_invalid")
        assert said.error["message"].startswith("PLACET_ROLE: ")


class TestSettings:
    def test_hold_their_defaults_where_a_variable_is_empty(self, tmp_path: Path) -> None:
        empty = CommandLine(environment=environment(tmp_path, pool_size="", smtp_url="", database_url=""))
        empty("import", str(EXAMPLES / "two-steps.yml"))
        found = {finding["name"]: finding for finding in empty("check", "--json").json["checks"]}
        assert found["settings"]["message"] == "set: PLACET_DATA_DIR"
        assert f"embedded, in {tmp_path}" in found["database"]["message"]


class TestCheck:
    def test_knows_a_file_from_a_directory(self, tmp_path: Path) -> None:
        (tmp_path / "data").touch()
        said = CommandLine(environment=environment(tmp_path / "data"))("check", "--json").json
        found = {finding["name"]: finding for finding in said["checks"]}
        assert found["data directory"]["state"] == "wrong"
        assert found["data directory"]["message"] == f"{tmp_path / 'data'} is not a directory"

    def test_says_what_is_wrong_and_how_to_put_it_right(self, tmp_path: Path) -> None:
        keys = tmp_path / "keys"
        keys.mkdir(mode=0o700)
        key = keys / "form-1.key"
        key.write_text("ab" * 32)
        key.chmod(0o644)
        placet = CommandLine(
            environment=environment(
                tmp_path, database_url="postgresql://placet@127.0.0.1:1/none", pool_sise="9"
            )
        )
        said = placet("check", "--json")
        assert (said.exit, said.json["ok"]) == (10, False)
        found = {finding["name"]: finding for finding in said.json["checks"]}
        assert (found["settings"]["state"], "PLACET_POOL_SISE" in found["settings"]["message"]) == (
            "note",
            True,
        )
        assert found["data directory"]["fix"] == f"chmod 600 {key}"
        assert (found["database"]["state"], "Connection refused" in found["database"]["message"]) == (
            "wrong",
            True,
        )


def test_a_text_that_is_given_twice_is_a_mistake() -> None:
    with pytest.raises(CommandError, match="twice"):
        files.texts([("a", "1"), ("a", "2")], option="--input")
