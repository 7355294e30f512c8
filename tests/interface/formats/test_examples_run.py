import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from effects import complete, fail
from runs import context, started, submit
from taken import address_form, expire_form

from domain.form.submission import InvalidSubmissionError
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from interface.formats.dify import read_dify

EXAMPLES = Path(__file__).parents[3] / "examples"
SECOND = timedelta(seconds=1)
WEEK = timedelta(days=7)


def example(name: str, **inputs: Any) -> tuple[WorkflowDefinition, WorkflowRun]:
    """The workflow, and a run of it."""
    definition = read_dify((EXAMPLES / name).read_bytes()).definition
    return definition, started(definition, **inputs)


def expire(run: WorkflowRun, definition: WorkflowDefinition, form_id: str) -> None:
    expire_form(run, definition=definition, form_id=form_id, context=context(WEEK))


class TestContentReview:
    INPUTS = {"topic": "sourdough", "language": "English"}  # noqa: RUF012

    def test_shows_the_draft_twice(self) -> None:
        _, run = example("content-review.yml", **self.INPUTS)
        form = run.waiting_forms[0].form

        assert "# Where to begin with sourdough" in form.content
        assert str(form.defaults["edits"]).startswith("# Where to begin with sourdough")
        assert [action.id for action in form.actions] == ["approve", "apply_edit", "regenerate"]

    @pytest.mark.parametrize(
        ("action", "beginning", "end"),
        [
            ("approve", "# Where to begin", "until Friday."),
            ("apply_edit", "My own", "words."),
            ("regenerate", "# Where to begin", "Say more about rye."),
        ],
    )
    def test_hands_out_what_the_reviewer_chose(self, action: str, beginning: str, end: str) -> None:
        definition, run = example("content-review.yml", **self.INPUTS)
        feedback = "Say more about rye."
        submit(run, definition, run.waiting_forms[0].id, action, edits="My own words.", feedback=feedback)

        assert (run.status, run.outputs["decision"]) == ("succeeded", action)
        assert str(run.outputs["article"]).startswith(beginning)
        assert str(run.outputs["article"]).endswith(end)

    def test_says_that_nobody_answered(self) -> None:
        definition, run = example("content-review.yml", **self.INPUTS)
        expire(run, definition, run.waiting_forms[0].id)

        assert run.outputs == {
            "article": "The draft about sourdough was not reviewed within three days, and nothing was published.",
            "decision": "",
        }


class TestExpenseApproval:
    INPUTS = {"employee": "Ada", "purpose": "Train to Bern"}  # noqa: RUF012

    def test_passes_small_amounts(self) -> None:
        _, run = example("expense-approval.yml", **self.INPUTS, amount=50)

        assert run.status == "succeeded"
        assert (
            run.outputs["decision"] == "Approved without review, since 50 euros are within the limit of 50."
        )

    @pytest.mark.parametrize(
        ("amount", "node", "values", "budget"),
        [
            (51, "manager_review", {"remark": "fine"}, None),
            (1000, "finance_review", {"remark": "fine", "budget": "Travel"}, "Travel"),
        ],
    )
    def test_asks_the_right_person(
        self, amount: int, node: str, values: dict[str, Any], budget: str | None
    ) -> None:
        definition, run = example("expense-approval.yml", **self.INPUTS, amount=amount)
        form = run.waiting_forms[0]
        submit(run, definition, form.id, "approve", **values)

        assert form.node_id == node
        assert run.outputs == {"decision": "Approve", "remark": "fine", "budget": budget}

    @pytest.mark.parametrize("amount", [51, 1000])
    def test_says_that_nobody_decided(self, amount: int) -> None:
        definition, run = example("expense-approval.yml", **self.INPUTS, amount=amount)
        expire(run, definition, run.waiting_forms[0].id)

        assert run.outputs["decision"] == "Not decided within five days. Please ask again."


class TestParallelReviews:
    def test_wait_for_both(self) -> None:
        definition, run = example("parallel-reviews.yml", headline="We open on Sundays", body="From May on.")
        legal, press = run.waiting_forms
        submit(run, definition, press.id, "change", comment="Say until when.", channel="Website")
        assert run.status == "paused"
        submit(run, definition, legal.id, "clear", comment="")

        assert run.outputs == {
            "summary": "We open on Sundays\n\nLegal: Nothing against it\nCommunications: Needs changes",
            "legal_comment": "",
            "press_comment": "Say until when.",
            "channel": "Website",
        }

    def test_go_on_without_those_who_do_not_answer(self) -> None:
        definition, run = example("parallel-reviews.yml", headline="H", body="B")
        for form in run.waiting_forms:
            expire(run, definition, form.id)

        assert run.outputs["summary"] == (
            "H\n\nLegal: no answer within two days\nCommunications: no answer within two days"
        )


class TestQuickQuestion:
    def test_takes_an_answer_in_time(self) -> None:
        definition, run = example("quick-question.yml", dish="lentil soup")
        submit(run, definition, run.waiting_forms[0].id, "order", wish="hot", after=SECOND)

        assert run.outputs == {"answer": "Yes, please", "wish": "hot"}

    def test_goes_on_by_itself_after_twenty_seconds(self) -> None:
        definition, run = example("quick-question.yml", dish="lentil soup")
        form = run.waiting_forms[0]
        expire_form(run, definition=definition, form_id=form.id, context=context(20 * SECOND))

        assert run.outputs == {"answer": "Nobody answered in time, so there is no lentil soup today."}


class TestTwoSteps:
    def test_show_in_the_second_form_what_the_first_was_given(self) -> None:
        definition, run = example("two-steps.yml", system="Mail")
        submit(run, definition, run.waiting_forms[0].id, "send", seen="Nothing arrives.", reach="Some")
        second = run.waiting_forms[0]
        submit(run, definition, second.id, "wake", record="Nothing arrives since nine.")

        assert "Who notices it: **Some**." in second.form.content
        assert second.form.defaults == {"record": "Nothing arrives."}
        assert run.outputs == {"decision": "Wake the team", "record": "Nothing arrives since nine."}

    def test_end_after_the_first_where_there_is_nothing_to_decide(self) -> None:
        definition, run = example("two-steps.yml", system="Mail")
        submit(run, definition, run.waiting_forms[0].id, "false_alarm", seen="", reach="Nobody yet")

        assert (run.status, run.outputs) == ("succeeded", {"decision": "False alarm"})

    @pytest.mark.parametrize("answered", [0, 1])
    def test_escalate_where_nobody_answers(self, answered: int) -> None:
        definition, run = example("two-steps.yml", system="Mail")
        if answered:
            submit(
                run, definition, run.waiting_forms[0].id, "send", seen="Silence.", reach="Some", after=SECOND
            )
        expire(run, definition, run.waiting_forms[0].id)

        assert run.outputs == {
            "decision": "Nobody decided about Mail. Wake the team.",
            "record": "Silence." if answered else None,
        }


class TestTravelRequest:
    TRIP = {  # noqa: RUF012
        "purpose": "A day with the new customer in Bern", "leaves": "2026-12-01", "returns": "2026-12-02",
        "by": "Train", "extras": '["Meals", "Hotel"]', "budget": "412.50", "split": '{"4711": 100}',
        "contact": "ada@example.com", "agreed": "true",
    }  # fmt: skip

    def asked(self, **changes: Any) -> tuple[WorkflowDefinition, WorkflowRun]:
        """The run in which the trip was requested."""
        definition, run = example("travel-request.yml", traveller="Ada", mail="ada@example.com")
        submit(run, definition, run.waiting_forms[0].id, "request", **self.TRIP | changes)
        return definition, run

    def test_begins_with_what_is_known(self) -> None:
        _, run = example("travel-request.yml", traveller="Ada", mail="ada@example.com")
        form = run.waiting_forms[0].form

        assert form.defaults == {"contact": "ada@example.com"}
        assert form.initial(form.fields[4]) == "Train"

    def test_is_granted_with_an_amount(self) -> None:
        definition, run = self.asked()
        decision = run.waiting_forms[0]
        assert decision.form.defaults == {"granted": 412.5}
        assert "by Train, for about **412.5 euros**" in decision.form.content
        submit(run, definition, decision.id, "grant", granted=400)

        assert run.outputs == {
            "decision": "Grant",
            "granted": 400,
            "tickets_to": "ada@example.com",
            "extras": ["Hotel", "Meals"],
            "kilometres": None,
        }

    def test_is_rejected_with_a_reason_only(self) -> None:
        definition, run = self.asked()
        form_id = run.waiting_forms[0].id
        with pytest.raises(InvalidSubmissionError, match="Missing required inputs: reason"):
            submit(run, definition, form_id, "reject")
        submit(run, definition, form_id, "reject", reason="We meet them here next week.")

        assert run.outputs == {"decision": "Reject", "reason": "We meet them here next week."}

    @pytest.mark.parametrize(("by", "missing"), [("Car", "kilometres"), ("Plane", "passport")])
    def test_asks_for_more_where_it_matters(self, by: str, missing: str) -> None:
        with pytest.raises(InvalidSubmissionError, match=f"Missing required inputs: {missing}"):
            self.asked(by=by)

    def test_ends_where_nothing_is_requested_or_decided(self) -> None:
        definition, run = example("travel-request.yml", traveller="Ada", mail=None)
        expire(run, definition, run.waiting_forms[0].id)
        assert (run.status, run.outputs) == ("succeeded", {})

        definition, run = self.asked()
        expire(run, definition, run.waiting_forms[0].id)
        assert run.outputs == {
            "decision": "The trip of 2026-12-01 was not decided within three days. Please ask again."
        }


class TestSignOff:
    INPUTS = {"customer": "Miller", "amount": 4200, "approver": "ann@example.com"}  # noqa: RUF012

    def test_goes_to_whom_the_request_names_then_again_and_then_to_others(self) -> None:
        _, run = example("sign-off.yml", **self.INPUTS)
        form = run.waiting_forms[0]
        address_form(run, form_id=form.id, step=None, people=[], context=context())
        mailing = run.mailing(form.id)

        assert [it.address for it in mailing.recipients.values()] == ["ann@example.com"]
        assert mailing.mail.subject == "An offer for Miller is waiting for you"
        assert "**4200**" in mailing.mail.body
        due = {name: step.due_at for name, step in mailing.steps.items()}
        assert due == {
            "remind:1": context(timedelta(days=1)).now,
            "remind:2": context(timedelta(days=2, hours=12)).now,
            "escalate:1": context(timedelta(days=2)).now,
        }

    def test_demands_a_reason_of_who_declines(self) -> None:
        definition, run = example("sign-off.yml", **self.INPUTS)
        with pytest.raises(InvalidSubmissionError):
            submit(run, definition, run.waiting_forms[0].id, "decline", reason="")
        submit(run, definition, run.waiting_forms[0].id, "decline", reason="Too much.")
        assert run.outputs == {"decision": "Decline", "reason": "Too much."}


class TestPostDecision:
    INPUTS = {"subject": 'The "new" office', "address": "https://example.com/decisions"}  # noqa: RUF012

    def decided(self) -> tuple[WorkflowDefinition, WorkflowRun]:
        definition, run = example("post-decision.yml", **self.INPUTS)
        submit(run, definition, run.waiting_forms[0].id, "approve", reason="It is time.\nGo.")
        return definition, run

    def test_posts_what_was_decided(self) -> None:
        definition, run = self.decided()
        (effect,) = run.effects.values()
        body: Any = effect.request["body"]
        assert effect.request["url"] == "https://example.com/decisions"
        assert json.loads(body["text"]) == {
            "subject": 'The "new" office', "decision": "approve", "reason": "It is time.\nGo.",
        }  # fmt: skip
        complete(run, definition, "post#1", status_code=201, headers={}, body="Thanks", files=[])
        assert (run.status, run.outputs) == ("succeeded", {"decision": "approve", "answer": "Thanks"})

    def test_asks_a_person_when_the_server_cannot_be_told(self) -> None:
        definition, run = self.decided()
        for attempt in (1, 2, 3, 4):
            fail(run, definition, "post#1", attempt=attempt, message="Nobody answers")
        (form,) = run.waiting_forms
        assert "could not be posted to https://example.com/decisions: Nobody answers" in form.form.content
        submit(run, definition, form.id, "done", how="By phone")
        assert run.outputs == {"decision": "approve", "answer": "By phone"}


class TestUntilAgreed:
    def test_shows_the_text_as_it_was_changed_last_until_somebody_agrees(self) -> None:
        definition, run = example("until-agreed.yml", text="first")
        for text in ("second", "third"):
            submit(run, definition, run.waiting_forms[0].id, "change", text=text)
            assert text in run.waiting_forms[0].form.content
            assert run.waiting_forms[0].form.defaults == {"text": text}
        submit(run, definition, run.waiting_forms[0].id, "agree", text="third")
        assert run.outputs == {"text": "third", "rounds": 3, "decision": "It is"}

    def test_ends_after_five_rounds_and_when_nobody_answers(self) -> None:
        definition, run = example("until-agreed.yml", text="first")
        for number in range(5):
            submit(run, definition, run.waiting_forms[0].id, "change", text=str(number))
        assert run.outputs == {"text": "4", "rounds": 5, "decision": "Change it"}
        definition, run = example("until-agreed.yml", text="first")
        expire(run, definition, run.waiting_forms[0].id)
        assert run.outputs == {"text": "first", "rounds": 1, "decision": ""}
