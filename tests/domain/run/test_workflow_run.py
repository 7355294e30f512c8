"""What a run records, case by case."""

from dataclasses import replace
from datetime import timedelta

import pytest
from runs import NOON, context, names, replayed, started, submit
from taken import expire_form, resume_run, stop_run, submit_form
from workflows import end, human, parallel_reviews, review, start, template, two_steps, workflow

from domain.form.submission import InvalidSubmissionError
from domain.run import events
from domain.run.advance import STEPS_PER_DECISION
from domain.run.answers import FormAnswer
from domain.run.workflow_run import FormExpiredError, FormSubmittedError

DAY = timedelta(days=1)


class TestStart:
    def test_goes_on_to_the_form_in_one_decision(self) -> None:
        run = started(review(), topic="tea")
        assert names(run.pending_events) == [
            "RunStarted",
            *("NodeStarted", "NodeSucceeded") * 2,
            "NodeStarted",
            "FormIssued",
            "RunPaused",
        ]
        assert run.status == "paused"

    def test_freezes_what_the_form_shows(self) -> None:
        form = started(review(), topic="tea").waiting_forms[0]
        assert form.form.content == "Draft about tea\n\n{{#$output.comment#}}"
        assert form.expires_at == NOON + 3 * DAY
        assert form.digest == form.form.digest

    def test_ends_at_once_where_nobody_is_asked(self) -> None:
        run = started(workflow([start("topic"), end(topic="start.topic")], ["start > end"]), topic="tea")
        assert (run.status, run.outputs) == ("succeeded", {"topic": "tea"})

    def test_fails_with_the_message_of_the_node_and_withdraws_open_forms(self) -> None:
        definition = workflow(
            [start("x"), human("ask"), template("broken", "{{ x.y.z() }}", x="start.x"), end()],
            ["start > ask", "start > broken", "broken > end"],
        )
        run = started(definition, x="1")
        assert run.status == "failed"
        assert run.error
        assert names(run.pending_events)[-3:] == ["NodeFailed", "FormWithdrawn", "RunFailed"]
        assert not run.waiting_forms

    def test_goes_a_long_way_in_several_decisions(self) -> None:
        nodes = [f"n{i}" for i in range(STEPS_PER_DECISION + 50)]
        definition = workflow(
            [start(), *(template(node, "x") for node in nodes), end()],
            [f"{a} > {b}" for a, b in zip(["start", *nodes], [*nodes, "end"], strict=True)],
        )
        run = started(definition)
        assert run.needs_advance
        assert run.status == "running"
        resume_run(run, definition=definition, context=context())
        assert not run.needs_advance
        assert run.status == "succeeded"
        assert run.steps == len(nodes) + 2


class TestSubmit:
    def test_takes_the_branch_of_the_action(self) -> None:
        definition = review()
        run = started(definition, topic="tea")
        run.collect_events()
        submit(run, definition, run.waiting_forms[0].id, "reject", comment="no")
        assert names(run.pending_events) == [
            "FormSubmitted",
            "RunResumed",
            "NodeSucceeded",
            "NodeStarted",
            "NodeSucceeded",
            "RunSucceeded",
        ]
        assert run.outputs == {"why": "no"}

    def test_gives_the_fields_and_the_specials_to_later_nodes(self) -> None:
        definition = review()
        run = started(definition, topic="tea")
        submit(run, definition, run.waiting_forms[0].id, comment="fine {{#draft.output#}}")
        assert run.executions["review#1"].outputs == {
            "comment": "fine {{#draft.output#}}",
            "__action_id": "approve",
            "__action_value": "Approve",
            "__rendered_content": "Draft about tea\n\nfine {{#draft.output#}}",
        }

    def test_refuses_a_second_answer(self) -> None:
        definition = review()
        run = started(definition)
        form_id = run.waiting_forms[0].id
        submit(run, definition, form_id, comment="first")
        run.collect_events()
        with pytest.raises(FormSubmittedError):
            submit(run, definition, form_id, comment="second")
        assert not run.pending_events

    def test_accepts_the_same_answer_with_the_same_key_again(self) -> None:
        definition = review()
        run = started(definition)
        form_id = run.waiting_forms[0].id
        submit(run, definition, form_id, idempotency_key="k", comment="first")
        run.collect_events()
        submit(run, definition, form_id, idempotency_key="k", comment="first")
        assert not run.pending_events
        with pytest.raises(FormSubmittedError):
            submit(run, definition, form_id, idempotency_key="k", comment="another")

    def test_takes_the_same_key_in_two_links_for_two_answers(self) -> None:
        definition = review()
        run = started(definition)
        answer = FormAnswer(
            action="approve",
            inputs={"comment": "a"},
            user="someone",
            channel="e-mail link",
            idempotency_key="k",
            recipient="1",
        )
        form_id = run.waiting_forms[0].id
        submit_form(run, definition=definition, form_id=form_id, answer=answer, context=context())
        with pytest.raises(FormSubmittedError):
            submit_form(
                run,
                definition=definition,
                form_id=form_id,
                answer=replace(answer, recipient="2"),
                context=context(),
            )

    @pytest.mark.parametrize(
        ("action", "inputs", "message"),
        [
            ("nope", {"comment": "x"}, "Invalid action: nope"),
            ("approve", {}, "Missing required inputs: comment"),
            ("nope", {}, "Invalid action: nope"),
        ],
    )
    def test_refuses_an_answer_that_does_not_fit(
        self, action: str, inputs: dict[str, str], message: str
    ) -> None:
        definition = review()
        run = started(definition)
        run.collect_events()
        with pytest.raises(InvalidSubmissionError, match=message):
            submit(run, definition, run.waiting_forms[0].id, action, **inputs)
        assert not run.pending_events
        assert run.status == "paused"

    def test_refuses_at_the_moment_of_expiry(self) -> None:
        definition = review()
        run = started(definition)
        with pytest.raises(FormExpiredError):
            submit(run, definition, run.waiting_forms[0].id, after=3 * DAY, comment="late")

    def test_ends_well_where_the_action_leads_nowhere(self) -> None:
        definition = workflow([start(), human("ask"), end()], ["start > ask", "ask:approve > end"])
        run = started(definition)
        submit(run, definition, run.waiting_forms[0].id, "reject", comment="")
        assert (run.status, run.outputs) == ("succeeded", {})

    def test_finishes_when_both_of_two_parallel_forms_are_answered(self) -> None:
        definition = parallel_reviews()
        run = started(definition)
        legal, finance = run.waiting_forms
        submit(run, definition, legal.id, comment="ok by law")
        assert run.status == "paused"
        assert [form.id for form in run.waiting_forms] == [finance.id]
        submit(run, definition, finance.id, comment="ok by price")
        assert run.status == "succeeded"
        assert run.outputs == {"legal": "ok by law", "finance": "ok by price"}

    def test_issues_a_new_form_for_the_next_step(self) -> None:
        definition = two_steps()
        run = started(definition)
        first = run.waiting_forms[0]
        submit(run, definition, first.id, comment="1")
        assert run.status == "paused"
        assert run.waiting_forms[0].id != first.id


class TestExpire:
    def test_takes_the_timeout_branch_and_says_how_late_it_was_noticed(self) -> None:
        definition = review()
        run = started(definition, topic="tea")
        run.collect_events()
        late = timedelta(milliseconds=7)
        expire_form(
            run, definition=definition, form_id=run.waiting_forms[0].id, context=context(3 * DAY + late)
        )
        expired = run.pending_events[0]
        assert isinstance(expired, events.FormExpired)
        assert expired.late_ms == 7
        assert run.outputs == {"text": "Draft about tea\n\n{{#$output.comment#}}"}

    def test_does_nothing_before_its_time(self) -> None:
        definition = review()
        run = started(definition)
        run.collect_events()
        expire_form(run, definition=definition, form_id=run.waiting_forms[0].id, context=context(2 * DAY))
        assert not run.pending_events

    def test_does_nothing_to_an_answered_form(self) -> None:
        definition = review()
        run = started(definition)
        form_id = run.waiting_forms[0].id
        submit(run, definition, form_id, comment="x")
        run.collect_events()
        expire_form(run, definition=definition, form_id=form_id, context=context(4 * DAY))
        assert not run.pending_events


class TestStop:
    def test_withdraws_the_open_forms_of_a_paused_run(self) -> None:
        definition = parallel_reviews()
        run = started(definition)
        run.collect_events()
        stop_run(run, user="u-1", reason="Stopped by user", context=context())
        assert names(run.pending_events) == ["FormWithdrawn", "FormWithdrawn", "RunStopped"]
        assert run.status == "stopped"
        with pytest.raises(FormExpiredError):
            submit(run, definition, next(iter(run.forms)), comment="x")

    def test_leaves_a_run_that_is_over_as_it_was(self) -> None:
        run = started(workflow([start(), end()], ["start > end"]))
        run.collect_events()
        stop_run(run, user="u-1", reason="Stopped by user", context=context())
        assert not run.pending_events
        assert run.status == "succeeded"


class TestReplay:
    def test_gives_the_same_run(self) -> None:
        definition = parallel_reviews()
        run = started(definition)
        recorded = list(run.collect_events())
        submit(run, definition, run.waiting_forms[0].id, comment="x")
        recorded += run.collect_events()
        assert replayed(recorded) == run  # type: ignore[arg-type]
