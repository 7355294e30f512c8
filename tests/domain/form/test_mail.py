import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vectors import vector

from domain.form.mail import MAX_BODY, MAX_SUBJECT, Mail, compose
from domain.values.json import Json
from domain.values.sealed import SEALED
from domain.values.variables import Variables
from domain.workflow.nodes.email import LINK, EmailDelivery

SECRET: Json = {SEALED: {"key": "k", "sealed": "s"}}


def composed(value: Json = None, **email: object) -> Mail:
    """The mail where the variable `llm.x` has that value."""
    return compose(
        EmailDelivery.model_validate({"subject_variables": True} | email), Variables({"llm": {"x": value}})
    )


def to(value: Json) -> Mail:
    """The mail to whoever the variable names."""
    return composed(value, recipients={"items": [{"type": "variable", "selector": ["llm", "x"]}]})


class TestWords:
    def test_have_the_variables_of_the_run_in_them(self) -> None:
        mail = composed("tea", subject="About {{#llm.x#}}", body="{{#llm.x#}}: {{#url#}}, {{#llm.gone#}}")
        assert (mail.subject, mail.body) == ("About tea", "tea: {{#url#}}, llm.gone")

    def test_of_a_subject_stand_as_they_are_written_unless_variables_are_asked_for(self) -> None:
        mail = composed(
            "tea", subject="Hi {{#llm.x#}}\r\n{{#url#}}!", body="{{#llm.x#}}", subject_variables=False
        )
        assert (mail.subject, mail.body) == ("Hi {{#llm.x#}} !", "tea")

    def test_leave_the_link_where_only_the_author_put_it(self) -> None:
        mail = composed("[x](https://evil.example/?{{#url#}})", body="{{#llm.x#}} {{#url#}}")
        assert mail.body == r"[x](https://evil.example/?{\{#url#}}) {{#url#}}"

    def test_are_looked_at_once(self) -> None:
        assert composed("{{#llm.x#}}", body="{{#llm.x#}}").body == "{{#llm.x#}}"

    @given(*[st.sampled_from(["{{#u", "rl#}}", "{{#url#}}", "{", "{#url#}}", "x"])] * 2)
    def test_hold_no_link_that_values_have_made_together(self, one: str, other: str) -> None:
        variables = Variables({"llm": {"x": one, "y": other}})
        body = compose(
            EmailDelivery(body="{{#llm.x#}}{{#llm.y#}}{{#url#}}{{#llm.y#}}{{#llm.x#}}"), variables
        ).body
        assert body.count(LINK) == 1

    def test_hold_no_secret(self) -> None:
        mail = composed(SECRET, subject="{{#llm.x#}}", body="{{#llm.x#}}")
        assert mail.subject == mail.body == "[secret]"

    def test_of_a_subject_stand_on_one_line_and_hold_no_link(self) -> None:
        hostile = "a\r\nBcc: eve@example.com\0\u2028\u202eb {{#url#}}"
        assert composed(hostile, subject="{{#llm.x#}} {{#url#}}").subject == "a Bcc: eve@example.com b"

    def test_are_cut_where_they_are_too_long(self) -> None:
        mail = composed("x" * 400_000, subject="{{#llm.x#}}", body="{{#llm.x#}}")
        assert (len(mail.subject), len(mail.body)) == (MAX_SUBJECT, MAX_BODY + 1)
        too_long = composed("x" * 400_000, subject="{{#llm.x#}}" * 3, body="{{#llm.x#}}" * 3)
        assert len(too_long.subject) <= MAX_SUBJECT
        assert too_long.body == "(The text of this mail is too long.)"

    def test_that_are_naughty_can_be_written_on_every_system(self) -> None:
        for naughty in json.loads(vector("strings/blns.json").read_text()):
            mail = composed(naughty, subject="{{#llm.x#}}", body="{{#llm.x#}}")
            assert mail.subject.isprintable()
            assert all(c.isprintable() or c in "\n\t" or ord(c) > 126 for c in mail.body)
            mail.model_dump_json().encode()

    @given(st.text() | st.just("\ud800\r\n\0"))
    def test_can_be_encoded_whatever_they_are(self, value: str) -> None:
        mail = composed(value, subject="{{#llm.x#}}", body="{{#llm.x#}}")
        assert mail.subject.isprintable()
        mail.body.encode()


class TestRecipients:
    @pytest.mark.parametrize(
        ("value", "addresses", "unusable"),
        [
            ("ada@example.com", ["ada@example.com"], []),
            (" ada@example.com , bob@Example.com; ", ["ada@example.com", "bob@example.com"], []),
            ("ada@example.com\nbob@example.com", ["ada@example.com", "bob@example.com"], []),
            (["ada@example.com", "ada@example.com"], ["ada@example.com"], []),
            (["ada@example.com", None, 5, {"a": 1}], ["ada@example.com"], ["5", "{'a': 1}"]),
            (None, [], ["llm.x"]),
            ("", [], ["llm.x"]),
            ([], [], ["llm.x"]),
            ("ada", [], ["ada"]),
            ("ada@example.com\rBcc: eve@example.com", [], ["ada@example.com\rBcc: eve@example.com"]),
            ("Ada <ada@example.com>", [], ["Ada <ada@example.com>"]),
            (SECRET, [], ["[secret]"]),
            ("x" * 400, [], [f"{'x' * 253}…"]),
        ],
    )
    def test_of_a_variable_are_the_addresses_in_it(
        self, value: Json, addresses: list[str], unusable: list[str]
    ) -> None:
        asked = to(value).recipients
        assert ([*asked.addresses], [*asked.unusable]) == (addresses, unusable)

    def test_of_a_variable_that_is_not_there_are_none(self) -> None:
        email = EmailDelivery.model_validate(
            {"recipients": {"items": [{"type": "variable", "selector": ["a", "b"]}]}}
        )
        assert compose(email, Variables({})).recipients.unusable == ("a.b",)

    def test_are_no_more_than_can_be_written_to(self) -> None:
        asked = to([f"a{n}@example.com" for n in range(3000)]).recipients
        assert len(asked.addresses) == 1001

    def test_of_every_kind_are_kept_apart(self) -> None:
        items = [
            {"type": "member", "user_id": "m-1"},
            {"type": "external", "email": "eve@example.com"},
            {"type": "member", "user_id": " M-1 "},
        ]
        asked = composed(recipients={"whole_workspace": True, "items": items}).recipients
        assert asked.whole_workspace
        assert (asked.members, asked.addresses, asked.unusable) == (("m-1",), ("eve@example.com",), ())
