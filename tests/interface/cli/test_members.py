"""`placet members`."""

import pytest
from command_line import CommandLine


class TestMembers:
    def test_are_added_listed_changed_and_removed(self, placet: CommandLine) -> None:
        added = placet("members", "add", "ann@example.com", "--name", "Ann Lee", "--json").json
        assert added | {"id": ""} == {
            "id": "", "email": "ann@example.com", "name": "Ann Lee", "role": "member"
        }  # fmt: skip
        assert added in placet("members", "--json").json
        listed = placet("members", "list")
        assert ["Ann Lee", "ann@example.com", "member", added["id"]] in listed.rows
        changed = placet("members", "change", "ANN@example.com", "--email", "lee@example.com", "--json").json
        assert changed == added | {"email": "lee@example.com"}
        assert placet("members", "change", added["id"], "--role", "admin", "--json").json["role"] == "admin"
        assert placet("members", "change", added["id"], "--role", "member").exit == 0
        gone = placet("members", "remove", "lee@example.com")
        assert (gone.exit, gone.out) == (0, "✓ Removed Ann Lee <lee@example.com>.\n")
        assert added["id"] not in [member["id"] for member in placet("members", "--json").json]

    @pytest.mark.parametrize(
        ("arguments", "code", "exit"),
        [
            (["add", "ann"], "invalid_address", 1),
            (["add", "ann@example.com\nBcc: eve@example.com"], "invalid_address", 1),
            (["add", "ann@example.com", "--name", "\x1b[2J"], "invalid_name", 1),
            (["change", "nobody@example.com", "--name", "x"], "member_not_found", 1),
            (["change", "nobody@example.com"], "usage", 64),
            (["remove", "01890000-0000-7000-8000-000000000000"], "member_not_found", 1),
        ],
    )
    def test_are_refused_in_words(
        self, placet: CommandLine, arguments: list[str], code: str, exit: int
    ) -> None:
        said = placet("members", *arguments, "--json")
        assert (said.exit, said.out, said.error["code"]) == (exit, "", code)


class TestAdmin:
    def test_is_there_from_the_first_start(self, placet: CommandLine) -> None:
        first = placet("members", "--json").json[0]
        assert (first["email"], first["role"]) == ("admin@localhost", "admin")
        last = placet("members", "remove", "admin@localhost", "--json")
        assert (last.exit, last.error["code"]) == (1, "last_admin")
