"""An answer: the first valid one closes the form, whoever else is at it at that moment, and however often it comes."""

from datetime import timedelta
from itertools import repeat
from typing import Any
from uuid import UUID

import pytest
from mailed import mailed
from use_cases import SOMEBODY, UseCases, by_id, by_link, in_loop, the_form
from workflows import end, human, mail, review, start, workflow

from application.channels import EMAIL_LINK, INBOX
from application.command_executor import ATTEMPTS
from application.commands.submit_form import FormChangedError, FormNotReachableError
from application.ports.people import Member
from application.ports.runs import (
    FormId,
    FormNotFoundError,
    FormRef,
    FormToken,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from application.preconditions import RunChangedError
from application.recipients import FormerAddressError, FormerMemberError
from domain.form.submission import InvalidSubmissionError
from domain.run import events
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from domain.values.sealed import is_sealed
from domain.values.text import FILE_IDENTITY

MOMENT = timedelta(microseconds=1)
PDF = {"type": "document", "transfer_method": "local_file", "upload_file_id": "f-1"}


async def answered(
    cases: UseCases, run: WorkflowRun, comment: Any = "Fine.", *, form: FormRef | None = None, **more: Any
) -> WorkflowRun:
    """Approve the run's form with that comment."""
    given = {"action": "approve", "user": "u-2", "channel": "service-api", "workflow_id": None} | more
    return await cases.submit_form(form or by_link(run), inputs={"comment": comment}, **given)


def with_file() -> Any:
    """A form with a field for a file."""
    asking = human("review", fields=(), content="{{#$output.file#}}")
    asking["fields"] = [{"type": "file", "name": "file", "allowed_file_types": ["document"]}]
    return workflow([start("topic"), asking, end("end")], ["start > review", "review:approve > end"])


class TestAnAnswer:
    @in_loop
    async def test_closes_the_form_and_the_run_goes_on(self) -> None:
        cases = UseCases()
        run = await cases.started(review())

        over = await answered(cases, run)

        assert over == await cases.now(run)
        assert (over.status, over.outputs) == ("succeeded", {"result": "Fine.", "text": "Draft about tea"})
        assert (the_form(over).user, the_form(over).recipient) == ("u-2", None)

    @in_loop
    async def test_is_taken_by_the_id_of_the_form_too(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        over = await answered(cases, run, form=by_id(run), channel="api")
        assert (over.status, the_form(over).channel) == ("succeeded", "api")

    @in_loop
    async def test_is_taken_until_the_last_moment(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3) - MOMENT)
        assert (await answered(cases, run)).status == "succeeded"

    @in_loop
    async def test_comes_too_late_at_the_very_moment_of_the_deadline(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3))

        with pytest.raises(FormExpiredError):
            await answered(cases, run)

        assert await cases.now(run) == run

    @in_loop
    async def test_of_a_recipient_names_them_and_the_mail(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com", "bob@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())

        over = await answered(cases, run, form=by_link(run, "2"), level="link", channel="web page")

        assert (the_form(over).recipient, the_form(over).channel) == ("2", EMAIL_LINK)

    @in_loop
    async def test_from_the_inbox_came_by_no_link(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
        over = await answered(cases, run, form=by_link(run, "1"), level="session", channel=INBOX)
        assert (the_form(over).recipient, the_form(over).channel) == ("1", INBOX)

    @in_loop
    async def test_keeps_secrets_out_of_the_log(self) -> None:
        asking = human("review", fields=(), content="{{#$output.pin#}}")
        asking["fields"] = [{"type": "secret", "name": "pin"}]
        secret = workflow([start("topic"), asking, end("end")], ["start > review", "review:approve > end"])
        cases = UseCases()
        run = await cases.started(secret)

        over = await cases.submit_form(
            by_link(run),
            workflow_id=None,
            action="approve",
            inputs={"pin": "hunter2"},
            user="u-2",
            channel="service-api",
        )

        assert is_sealed((the_form(over).values or {})["pin"])
        assert "hunter2" not in str([vars(recorded.event) for recorded in cases.log.recorded])


class TestARefusedAnswer:
    """Nothing is recorded of it."""

    @pytest.mark.parametrize(
        ("more", "refusal"),
        [
            ({"action": "burn"}, InvalidSubmissionError),
            ({"digest": "0" * 64}, FormChangedError),
            ({"seen": frozenset({1})}, RunChangedError),
            ({"workflow_id": "another"}, FormNotFoundError),
            ({"form": FormToken(token="unknown")}, FormNotFoundError),
        ],
    )
    def test_leaves_the_run_as_it_was(self, more: dict[str, Any], refusal: type[Exception]) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            given = dict(more)
            if "workflow_id" in given:
                given["workflow_id"] = await cases.publish(review())

            with pytest.raises(refusal):
                await answered(cases, run, **given)

            assert await cases.now(run) == run

        scenario()

    @in_loop
    async def test_by_the_link_of_a_recipient_is_not_for_who_acts_for_the_workflow(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
        with pytest.raises(FormNotFoundError):
            await answered(cases, run, form=by_link(run, "1"), workflow_id=run.workflow_id)

    @in_loop
    async def test_by_id_is_for_forms_that_are_answered_on_the_web(self) -> None:
        asking = human("review", web=False, email=mail("ann@example.com"))
        cases = UseCases()
        run = await cases.started(workflow([start("topic"), asking, end("end")], ["start > review"]))

        with pytest.raises(FormNotReachableError):
            await answered(cases, run, form=by_id(run))

    @pytest.mark.parametrize("problem", [LogUnavailableError("away"), VersionConflictError("others")])
    def test_is_one_that_cannot_be_recorded_now(self, problem: Exception) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            cases.log.refusal = problem
            with pytest.raises(type(problem)):
                await answered(cases, run)
            assert await cases.now(run) == run

        scenario()


class TestOfTwoAtOnce:
    """The loser of a race reads again, so that what they are told is true."""

    @in_loop
    async def test_the_first_answer_counts_and_the_other_learns_who_gave_it(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends(
            [lambda: answered(cases.rival, run, "No!", action="reject", user="eve")]
        )

        with pytest.raises(FormSubmittedError) as late:
            await answered(cases, run)

        assert (late.value.form.user, late.value.form.action) == ("eve", "reject")
        assert (await cases.now(run)).outputs == {"why": "No!"}
        assert len(await cases.events(run, events.FormSubmitted)) == 1

    @in_loop
    async def test_the_same_answer_with_the_same_key_is_recorded_once_and_both_hear_so(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: answered(cases.rival, run, idempotency_key="k")])

        over = await answered(cases, run, idempotency_key="k")

        assert over == await cases.now(run)
        assert len(await cases.events(run, events.FormSubmitted)) == 1

    @in_loop
    async def test_an_expiry_is_final(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3) - MOMENT)

        async def expiry() -> None:
            cases.clock.move(MOMENT)
            await cases.expire(run)

        cases.contested.before_appends([expiry])
        with pytest.raises(FormExpiredError):
            await answered(cases, run)
        late = await cases.now(run)
        assert (late.status, the_form(late).status) == ("succeeded", "expired")

    @in_loop
    async def test_what_closes_nothing_keeps_nobody_from_answering(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        views = [lambda: cases.rival.view_form(by_link(run), viewer=SOMEBODY)]
        cases.contested.before_appends(views)

        over = await answered(cases, run)

        assert (over.status, over.outputs["result"]) == ("succeeded", "Fine.")
        assert over.version == len(await cases.events(run))

    @in_loop
    async def test_recipients_that_were_added_meanwhile_are_known_to_who_answers_in_their_place(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com"))
        form_id, now = the_form(run).id, cases.clock.now()
        adding = [lambda: cases.rival.address_form(run_id=run.id, form_id=form_id, due_at=now)]
        cases.contested.before_appends(adding)

        over = await answered(cases, run, level="session", member_id="m-1")

        assert the_form(over).in_place_of == ("1",)

    @in_loop
    async def test_by_a_recipients_own_link_is_in_nobodys_place(self) -> None:
        cases = UseCases()
        run = await cases.started(mailed("ann@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())

        over = await answered(
            cases, run, form=by_link(await cases.now(run), "1"), level="session", member_id="m-1"
        )

        assert (the_form(over).recipient, the_form(over).in_place_of) == ("1", ())

    @in_loop
    async def test_who_always_loses_gives_up(self) -> None:
        cases = UseCases()
        run = await cases.started(review())

        async def longer() -> None:
            await cases.rival.extend_form(by_id(run), workflow_id=None, to=timedelta(seconds=1), who="u-9")

        cases.contested.before_appends(repeat(longer))
        with pytest.raises(VersionConflictError):
            await answered(cases, run)
        assert cases.contested.appends == ATTEMPTS
        assert (await cases.now(run)).status == "paused"


class TestTheSameAnswerAgain:
    @in_loop
    async def test_changes_nothing(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        first = await answered(cases, run, idempotency_key="k")
        cases.clock.move(timedelta(days=30))
        assert await answered(cases, run, idempotency_key="k") == first == await cases.now(run)

    @in_loop
    async def test_is_known_although_its_version_was_seen_before(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        seen = frozenset({run.version})
        first = await answered(cases, run, idempotency_key="k", seen=seen)
        assert await answered(cases, run, idempotency_key="k", seen=seen) == first

    @pytest.mark.parametrize(
        "other", [{"comment": "Bad."}, {"action": "reject"}, {"user": "u-3"}, {"idempotency_key": "l"}]
    )
    def test_is_another_one_if_anything_in_it_differs(self, other: dict[str, Any]) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            first = await answered(cases, run, idempotency_key="k")
            with pytest.raises(FormSubmittedError):
                await answered(cases, run, **({"idempotency_key": "k"} | other))
            assert await cases.now(run) == first

        scenario()

    @in_loop
    async def test_without_a_key_comes_too_late(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await answered(cases, run)
        with pytest.raises(FormSubmittedError):
            await answered(cases, run)

    @in_loop
    async def test_tells_what_became_of_one_whose_acknowledgement_was_lost(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await answered(cases, run, idempotency_key="k")

        over = await answered(cases, run, idempotency_key="k")

        assert over.status == "succeeded"
        assert len(await cases.events(run, events.FormSubmitted)) == 1


class TestFiles:
    async def sent(self, cases: UseCases, run: WorkflowRun, **more: Any) -> WorkflowRun:
        """Answer with a file."""
        return await cases.submit_form(
            by_link(run),
            workflow_id=None,
            action="approve",
            inputs={"file": PDF},
            user="u-2",
            channel="service-api",
            **more,
        )

    async def asked(self) -> tuple[UseCases, WorkflowRun]:
        cases = UseCases()
        cases.files.known["f-1"] = {**PDF, "filename": "a.pdf", "dify_model_identity": FILE_IDENTITY}
        return cases, await cases.started(with_file())

    @in_loop
    async def test_are_looked_up_once_however_often_it_is_decided(self) -> None:
        cases, run = await self.asked()
        cases.contested.before_appends([lambda: cases.rival.view_form(by_link(run), viewer=SOMEBODY)])

        over = await self.sent(cases, run, idempotency_key="k")

        assert the_form(over).values == {"file": cases.files.known["f-1"]}
        ((name, use),) = cases.files.asked
        assert (name, str(use.form_id), use.user, use.request_key) == ("f-1", the_form(run).id, "u-1", "k")

    @in_loop
    async def test_that_there_are_not_refuse_the_answer(self) -> None:
        cases, run = await self.asked()
        cases.files.known.clear()
        with pytest.raises(InvalidSubmissionError):
            await self.sent(cases, run)
        assert await cases.now(run) == run

    @in_loop
    async def test_of_an_answer_to_something_else_are_not_even_looked_up(self) -> None:
        cases, run = await self.asked()
        with pytest.raises(FormChangedError):
            await self.sent(cases, run, digest="0" * 64)
        assert cases.files.asked == []

    @in_loop
    async def test_of_a_late_answer_are_not_even_looked_up(self) -> None:
        cases, run = await self.asked()
        await self.sent(cases, run)
        cases.files.asked.clear()
        with pytest.raises(FormSubmittedError):
            await self.sent(cases, run)
        assert cases.files.asked == []

    @in_loop
    async def test_that_are_gone_make_another_answer_of_a_repeated_one(self) -> None:
        cases, run = await self.asked()
        await self.sent(cases, run, idempotency_key="k")
        cases.files.known.clear()
        with pytest.raises(FormSubmittedError):
            await self.sent(cases, run, idempotency_key="k")


class TestAMemberWhoWasAsked:
    @staticmethod
    async def asked() -> tuple[UseCases, WorkflowRun, Member]:
        """A run whose form was sent to a member."""
        cases = UseCases()
        ann = await cases.members.add(email="ann@example.com", now=cases.clock.now())
        run = await cases.started(mailed("ann@example.com"))
        await cases.address_form(run_id=run.id, form_id=the_form(run).id, due_at=cases.clock.now())
        return cases, await cases.now(run), ann

    @in_loop
    async def test_answers_no_more_by_the_link_once_removed_or_known_by_another_address(self) -> None:
        cases, run, ann = await self.asked()
        link = by_link(run, "1")
        await cases.members.change(ann.id, email="ann@example.org")
        with pytest.raises(FormerAddressError):
            await answered(cases, run, form=link, level="link")
        await cases.members.remove(ann.id, now=cases.clock.now())
        with pytest.raises(FormerMemberError):
            await answered(cases, run, form=link, level="link")
        assert await cases.now(run) == run

    @in_loop
    async def test_answers_by_the_link_however_the_address_is_spelt(self) -> None:
        cases, run, ann = await self.asked()
        await cases.members.change(ann.id, email="ANN@example.com")
        over = await answered(cases, run, form=by_link(run, "1"), level="link")
        assert the_form(over).status == "submitted"

    @in_loop
    async def test_answers_with_another_address_once_signed_in(self) -> None:
        cases, run, ann = await self.asked()
        await cases.members.change(ann.id, email="ann@example.org")
        over = await answered(cases, run, form=by_link(run, "1"), level="session", member_id=str(ann.id))
        assert the_form(over).member_id == str(ann.id)

    @in_loop
    async def test_is_told_again_what_was_recorded_even_when_removed_since(self) -> None:
        cases, run, ann = await self.asked()
        link = by_link(run, "1")
        over = await answered(cases, run, form=link, level="link", idempotency_key="k-1")
        await cases.members.remove(ann.id, now=cases.clock.now())
        again = await answered(cases, run, form=link, level="link", idempotency_key="k-1")
        assert again.version == over.version


class TestAnAnswerToAFormThatWasSeenBefore:
    @in_loop
    async def test_is_recorded_without_another_look(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.contested.remember(by_link(run))
        before = cases.log.reads
        over = await answered(cases, run)
        assert cases.log.reads == before + 1, "the log itself, at the append"
        assert over == await cases.now(run)

    @in_loop
    async def test_is_refused_if_somebody_has_answered_since(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.contested.remember(by_link(run))
        await cases.answer(run)
        with pytest.raises(FormSubmittedError):
            await answered(cases, run, "Mine.")
        assert the_form(await cases.now(run)).values == {"comment": "Fine."}

    @in_loop
    async def test_is_taken_if_its_time_was_extended_since(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.contested.remember(by_link(run))
        later = the_form(run).expires_at + timedelta(days=2)
        await cases.rival.extend_form(by_id(run), workflow_id=None, to=later, who="u-3")
        cases.clock.move(timedelta(days=4))
        assert (await answered(cases, run)).status == "succeeded"

    @in_loop
    async def test_is_refused_if_its_time_is_over_by_all_that_is_known(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.contested.remember(by_link(run))
        cases.clock.move(timedelta(days=4))
        with pytest.raises(FormExpiredError):
            await answered(cases, run)

    @in_loop
    async def test_is_the_same_again_if_it_comes_twice(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await answered(cases, run, idempotency_key="k-1")
        await cases.contested.remember(by_link(run))
        over, appends = await cases.now(run), cases.contested.appends
        assert await answered(cases, run, idempotency_key="k-1") == over
        assert cases.contested.appends == appends

    @in_loop
    async def test_comes_twice_and_shows_the_run_as_it_is_now(self) -> None:
        cases = UseCases()
        two = [start("topic"), human("review"), human("again"), end("end")]
        run = await cases.started(
            workflow(two, ["start > review", "review:approve > again", "again:approve > end"])
        )
        link = by_link(run)
        paused = await answered(cases, run, form=link, idempotency_key="k-1")
        await cases.contested.remember(link)
        second = FormId(form_id=UUID(paused.waiting_forms[0].id))
        await answered(cases.rival, run, form=second)
        assert (await answered(cases, run, form=link, idempotency_key="k-1")).status == "succeeded"

    @in_loop
    async def test_is_not_tried_again_where_nothing_can_be_recorded(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.contested.remember(by_link(run))
        cases.log.refusal = LogUnavailableError()
        with pytest.raises(LogUnavailableError):
            await answered(cases, run)
        assert cases.contested.appends == 1

    @in_loop
    async def test_has_its_files_looked_up_once(self) -> None:
        cases = UseCases()
        cases.files.known["f-1"] = {**PDF, "filename": "a.pdf", "dify_model_identity": FILE_IDENTITY}
        run = await cases.started(with_file())
        await cases.contested.remember(by_link(run))
        later = the_form(run).expires_at + timedelta(days=2)
        await cases.rival.extend_form(by_id(run), workflow_id=None, to=later, who="u-3")
        await cases.submit_form(
            by_link(run), action="approve", inputs={"file": PDF}, user="u-2", channel="api", workflow_id=None
        )
        assert len(cases.files.asked) == 1
