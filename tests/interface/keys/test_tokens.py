"""Tokens of forms."""

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from interface.keys.tokens import FormTokens, TokenKeyError, digest

SOURCE = Path(__file__).parents[3] / "src"
KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
LOAD = "import sys, pathlib; from interface.keys.tokens import FormTokens;\
 t = FormTokens.load_or_create(pathlib.Path(sys.argv[1]));\
 print(t.derive(key_id=t.current, form_id='f', surface='web'))"


class TestDerive:
    def test_gives_the_same_token_every_time(self) -> None:
        tokens = FormTokens({"1": KEY}, current="1")
        token = tokens.derive(key_id="1", form_id="f", surface="web")
        assert re.fullmatch("[0-9A-Za-z]{22}", token)
        assert token == FormTokens({"1": KEY}, current="1").derive(key_id="1", form_id="f", surface="web")

    def test_gives_another_token_for_anything_else(self) -> None:
        tokens = FormTokens({"1": KEY, "2": OTHER}, current="1")
        made = {
            tokens.derive(key_id=key_id, form_id=form_id, surface=surface, recipient=recipient)
            for key_id in ("1", "2")
            for form_id in ("f", "g")
            for surface in ("web", "email")
            for recipient in (None, "a@example.org")
        }
        assert len(made) == 16
        assert len({digest(token) for token in made}) == 16

    def test_knows_only_its_keys(self) -> None:
        with pytest.raises(TokenKeyError):
            FormTokens({"1": KEY}, current="1").derive(key_id="2", form_id="f", surface="web")


class TestParse:
    def test_takes_the_first_key_as_current(self) -> None:
        tokens = FormTokens.parse(f"new:{OTHER.hex()}, old:{KEY.hex()}")
        assert tokens.current == "new"
        assert tokens.derive(key_id="old", form_id="f", surface="web") == FormTokens(
            {"1": KEY}, current="1"
        ).derive(key_id="1", form_id="f", surface="web")

    @pytest.mark.parametrize("text", ["", ",", "abc", "1:", ":00", "1:xyz", "1:00ff", f"1:{KEY.hex()},2"])
    def test_refuses_what_is_malformed(self, text: str) -> None:
        with pytest.raises(TokenKeyError):
            FormTokens.parse(text)


class TestLoadOrCreate:
    def test_makes_a_key_that_only_the_owner_reads(self, tmp_path: Path) -> None:
        directory = tmp_path / "data" / "keys"
        first = FormTokens.load_or_create(directory)
        (file,) = directory.iterdir()
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        again = FormTokens.load_or_create(directory)
        assert first.current == again.current == "1"
        arguments = {"key_id": "1", "form_id": "f", "surface": "web"}
        assert first.derive(**arguments) == again.derive(**arguments)

    def test_agrees_on_one_key_among_processes(self, tmp_path: Path) -> None:
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", LOAD, str(tmp_path / "keys")],
                stdout=subprocess.PIPE,
                env={"PYTHONPATH": str(SOURCE)},
            )
            for _ in range(6)
        ]
        tokens = {process.communicate()[0] for process in processes}
        assert [process.returncode for process in processes] == [0] * 6
        assert len(tokens) == 1
        assert [file.name for file in (tmp_path / "keys").iterdir()] == ["form-1.key"]

    def test_takes_the_highest_number_as_current(self, tmp_path: Path) -> None:
        FormTokens.load_or_create(tmp_path / "keys")
        for number, key in ((10, KEY), (9, OTHER)):
            file = tmp_path / "keys" / f"form-{number}.key"
            file.touch(0o600)
            file.write_text(key.hex())
        tokens = FormTokens.load_or_create(tmp_path / "keys")
        assert tokens.current == "10"
        assert tokens.derive(key_id="1", form_id="f", surface="web")

    def test_refuses_a_key_that_others_can_read(self, tmp_path: Path) -> None:
        FormTokens.load_or_create(tmp_path)
        (tmp_path / "form-1.key").chmod(0o640)
        with pytest.raises(TokenKeyError, match="0600"):
            FormTokens.load_or_create(tmp_path)

    @pytest.mark.parametrize("text", ["", "xyz", "00"])
    def test_refuses_a_key_that_is_malformed(self, tmp_path: Path, text: str) -> None:
        FormTokens.load_or_create(tmp_path)
        (tmp_path / "form-1.key").write_text(text)
        with pytest.raises(TokenKeyError):
            FormTokens.load_or_create(tmp_path)
