"""Forms in rounds of a container: each is answered once, and told of truthfully when its round has long ended."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from memory.rings import TOKENS
from use_cases import UseCases, in_loop
from workflows import each, end, human, inside, workflow

from application.ports.runs import FormId, FormToken
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from domain.workflow.definition import WorkflowDefinition

ITEMS = {"items": ["a", "b", "c"]}


def asking(**settings: Any) -> WorkflowDefinition:
    """Somebody is asked about each item."""
    begin = {"id": "start", "type": "start", "variables": [{"name": "data", "type": "json_object"}]}
    container = each("it", items="start.data.items", output="ask.comment", **settings)
    return workflow(
        [begin, *inside(container, human("ask", timeout=1, timeout_unit="hour")), end(all="it.output")],
        ["start > it", "it.start > ask", "it > end"],
    )


def link(form: IssuedForm) -> FormToken:
    """The link for all of the form."""
    return FormToken(token=TOKENS.derive(key_id=form.token_key, form_id=form.id, surface="web"))


async def answered(cases: UseCases, form: IssuedForm, comment: str, **more: Any) -> WorkflowRun:
    """Approve the form with that comment."""
    given = {"action": "approve", "user": "u-2", "channel": "service-api", "workflow_id": None} | more
    return await cases.submit_form(link(form), inputs={"comment": comment}, **given)


class TestForms:
    @in_loop
    async def test_of_all_rounds_are_answered_to_the_end(self) -> None:
        cases = UseCases()
        run = await cases.started(asking(parallel=2), data=ITEMS)
        while run.waiting_forms:
            form = run.waiting_forms[-1]
            run = await answered(cases, form, form.execution_id)
            assert run.form(form.id).values == {"comment": form.execution_id}
        assert run.outputs == {"all": [f"it#1/{number}/ask#1" for number in range(3)]}

    @in_loop
    async def test_whose_round_has_ended_say_who_answered_them(self) -> None:
        cases = UseCases()
        run = await cases.started(asking(), data=ITEMS)
        (form,) = run.waiting_forms
        await answered(cases, form, "fine")
        for reference in (link(form), FormId(form_id=UUID(form.id))):
            with pytest.raises(FormSubmittedError) as refused:
                await cases.submit_form(
                    reference,
                    action="approve",
                    inputs={"comment": "late"},
                    user="u-3",
                    channel="x",
                    workflow_id=None,
                )
            assert (refused.value.form.user, refused.value.form.values) == ("u-2", {"comment": "fine"})

    @in_loop
    async def test_whose_round_has_ended_take_the_same_answer_again(self) -> None:
        cases = UseCases()
        run = await cases.started(asking(), data=ITEMS)
        (form,) = run.waiting_forms
        await answered(cases, form, "fine", idempotency_key="k-1")
        again = await answered(cases, form, "fine", idempotency_key="k-1")
        assert again.form(form.id).status == "submitted"
        assert len(again.waiting_forms) == 1

    @in_loop
    async def test_that_expired_are_told_as_expired_after_the_run_has_ended(self) -> None:
        cases = UseCases()
        run = await cases.started(asking(), data=ITEMS)
        first = run.waiting_forms[0]
        for _ in ITEMS["items"]:
            cases.clock.move(timedelta(hours=1))
            await cases.expire(run)
            run = await cases.now(run)
        assert (run.status, run.outputs) == ("succeeded", {"all": [None, None, None]})
        with pytest.raises(FormExpiredError):
            await answered(cases, first, "late")

    @in_loop
    async def test_of_a_round_that_was_withdrawn_end_that_round_alone(self) -> None:
        cases = UseCases()
        run = await cases.started(asking(error_mode="remove-abnormal-output", parallel=3), data=ITEMS)
        first, second, third = run.waiting_forms
        run = await cases.withdraw_form(
            FormId(form_id=UUID(first.id)), workflow_id=None, reason="no", who="ann"
        )
        assert (run.status, run.form(first.id).status) == ("paused", "withdrawn")
        await answered(cases, third, "C")
        run = await answered(cases, second, "B")
        assert (run.status, run.outputs) == ("succeeded", {"all": ["B", "C"]})
