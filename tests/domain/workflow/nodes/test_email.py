from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from workflows import mail

from domain.workflow.nodes.email import EmailDelivery, Moment

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def email(**changes: Any) -> EmailDelivery:
    return EmailDelivery.model_validate(mail("ann@example.com") | changes)


def variable(*selector: str) -> dict[str, Any]:
    return {"items": [{"type": "variable", "selector": selector}]}


def one(value: str) -> dict[str, Any]:
    return {"items": [{"type": "external", "email": value}]}


class TestProblems:
    @pytest.mark.parametrize(
        ("changes", "problems"),
        [
            ({}, []),
            ({"body": "No link"}, []),
            ({"recipients": {"whole_workspace": True}}, []),
            ({"recipients": {"items": [{"type": "member", "user_id": "anybody"}]}}, []),
            ({"recipients": {}}, ["the e-mail goes to nobody"]),
            ({"subject": " "}, ["the e-mail has no subject"]),
            ({"body": "\n"}, ["the e-mail has no body"]),
            (
                {"recipients": one("ann")},
                ["the e-mail goes to 'ann': an address has exactly one @, as in name@example.com"],
            ),
            (
                {"recipients": one("ann@example.com\r\nBcc: eve@example.com")},
                [
                    "the e-mail goes to 'ann@example.com\\r\\nBcc: eve@example.com': "
                    "an address cannot contain control characters"
                ],
            ),
            ({"recipients": variable("llm")}, ["the e-mail goes to a variable, but none is named"]),
            (
                {"recipients": {"items": [{"type": "external", "email": "a@example.com"}] * 1001}},
                ["the e-mail goes to more than 1000 recipients"],
            ),
            ({"reminders": [{"at": 0.5}, {"after": "PT2H"}, {"before": "P1D"}]}, []),
            ({"reminders": [{}]}, ["reminder 1 says when by one of at, after and before"]),
            (
                {"reminders": [{"at": 0.5, "after": "PT2H"}]},
                ["reminder 1 says when by one of at, after and before"],
            ),
            ({"reminders": [{"at": 1}]}, ["reminder 1 is at 1.0, which is not between 0 and 1"]),
            ({"reminders": [{"at": -0.5}]}, ["reminder 1 is at -0.5, which is not between 0 and 1"]),
            (
                {"reminders": [{"after": "PT0S"}]},
                ["reminder 1 is no time between nothing and ten years from it"],
            ),
            (
                {"reminders": [{"before": "P11Y"}]},
                ["reminder 1 is no time between nothing and ten years from it"],
            ),
            (
                {"reminders": [{"at": 0.5}] * 21},
                ["the e-mail has more than 20 reminders or 20 escalations"],
            ),
            ({"escalation": [{"at": 0.5, "recipients": {}}]}, ["escalation 1 goes to nobody"]),
            (
                {"escalation": [{"recipients": one("boss@example.com")}]},
                ["escalation 1 says when by one of at, after and before"],
            ),
        ],
    )
    def test_are_what_keeps_it_from_being_sent(self, changes: dict[str, Any], problems: list[str]) -> None:
        assert list(email(**changes).problems()) == problems


def test_its_references_are_in_its_words_and_among_its_recipients() -> None:
    it = email(
        subject="{{#a.x#}}",
        body="{{#b.x#}} {{#url#}}",
        recipients=variable("c", "x"),
        escalation=[{"at": 0.5, "recipients": variable("d", "x")}],
    )
    assert list(it.references()) == [("b", "x"), ("c", "x"), ("d", "x")]
    asked = it.model_copy(update={"subject_variables": True})
    assert list(asked.references()) == [("a", "x"), ("b", "x"), ("c", "x"), ("d", "x")]


def test_it_is_written_down_as_before_where_its_subject_has_no_variables() -> None:
    assert "subject_variables" not in email().model_dump()
    asked = email(subject_variables=True)
    assert EmailDelivery.model_validate(asked.model_dump(mode="json")) == asked


class TestMoment:
    @pytest.mark.parametrize(
        ("moment", "hours"),
        [
            ({"at": 0.25}, 2),
            ({"after": "PT3H"}, 3),
            ({"before": "PT1H"}, 7),
            ({"after": "PT8H"}, None),
            ({"before": "PT8H"}, None),
            ({"before": "P9D"}, None),
        ],
    )
    def test_lies_between_the_issue_of_a_form_and_its_close(
        self, moment: dict[str, Any], hours: int | None
    ) -> None:
        instant = Moment.model_validate(moment).instant(issued_at=NOON, expires_at=NOON + 8 * HOUR)
        assert instant == (None if hours is None else NOON + hours * HOUR)
