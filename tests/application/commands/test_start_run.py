"""A start: recorded once for its key, whoever else starts the same at that moment, and whatever gets lost."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from use_cases import UseCases, in_loop, the_form
from workflows import end, human, review, start, workflow

from application.commands.start_run import (
    ChatNotRunnableError,
    IdempotencyKeyReusedError,
    VersionNotPublishedError,
)
from application.ports.files import FileUse
from application.ports.runs import LogUnavailableError, OutcomeUnknownError
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError
from domain.run import events
from domain.run.workflow_run import WorkflowRun
from domain.values.text import FILE_IDENTITY
from domain.workflow.nodes.start_files import MAX_FILES
from domain.workflow.nodes.start_inputs import InvalidInputError

PDF = {"type": "document", "transfer_method": "local_file", "upload_file_id": "f-1"}

PHOTO = {"name": "photo", "type": "file", "allowed_file_types": ["image"]}


def known_file(mapping: dict[str, Any]) -> dict[str, Any]:
    """The file that the mapping names, as variables hold it."""
    return {**mapping, "filename": "a", "extension": "", "dify_model_identity": FILE_IDENTITY}


async def started(cases: UseCases, workflow_id: UUID, topic: Any = "tea", **more: Any) -> WorkflowRun:
    """Start a run about that topic."""
    given = {"version_id": None, "user": "u-1", "channel": "service-api"} | more
    begun = await cases.start_run(workflow_id=workflow_id, inputs={"topic": topic}, **given)
    return begun.run


async def starts(cases: UseCases) -> int:
    """How many runs have been started."""
    return sum(isinstance(recorded.event, events.RunStarted) for recorded in cases.log.recorded)


class TestAStart:
    @in_loop
    async def test_goes_on_to_its_first_stop_before_the_caller_hears_of_it(self) -> None:
        cases = UseCases()
        run = await started(cases, await cases.publish(review()))
        assert run == await cases.now(run)
        assert (run.status, [form.node_id for form in run.waiting_forms]) == ("paused", ["review"])

    @in_loop
    async def test_hands_over_what_it_recorded_and_a_repeated_one_nothing(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        begun = [
            await cases.start_run(
                workflow_id=workflow_id,
                version_id=None,
                inputs={"topic": "tea"},
                user="u-1",
                channel="service-api",
                idempotency_key="k",
            )
            for _ in range(2)
        ]
        assert list(begun[0].recorded) == cases.log.recorded
        assert list(begun[1].recorded) == []

    @in_loop
    async def test_of_the_same_without_a_key_is_another_run(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        assert (await started(cases, workflow_id)).id != (await started(cases, workflow_id)).id

    @in_loop
    async def test_follows_the_version_that_is_named(self) -> None:
        cases = UseCases()
        first = await cases.publish_workflow.add(review(), publish=True)
        second = await cases.publish_workflow.add(review(), workflow_id=first.workflow_id, publish=True)
        named = await started(cases, first.workflow_id, version_id=first.version_id)
        unnamed = await started(cases, first.workflow_id)
        assert (named.version_id, unnamed.version_id) == (str(first.version_id), str(second.version_id))

    @in_loop
    async def test_holds_forms_to_the_limit_on_all(self) -> None:
        cases = UseCases(form_time_limit=timedelta(hours=1))
        run = await started(cases, await cases.publish(review()))
        assert the_form(run).expires_at == cases.clock.now() + timedelta(hours=1)
        assert the_form(run).limited

    @in_loop
    async def test_is_given_files_in_place_of_what_names_them(self) -> None:
        cases = UseCases()
        cases.files.known["f-1"] = {**PDF, "filename": "a.pdf", "dify_model_identity": FILE_IDENTITY}
        run = await started(cases, await cases.publish(review()), files=[PDF])
        assert run.files == [cases.files.known["f-1"]]

    @in_loop
    async def test_is_given_so_many_files_and_no_more(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        files = [{**PDF, "upload_file_id": f"f-{n}"} for n in range(MAX_FILES + 1)]
        cases.files.known = {str(file["upload_file_id"]): known_file(file) for file in files}
        run = await started(cases, workflow_id, files=files[:MAX_FILES])
        assert len(run.files) == MAX_FILES
        with pytest.raises(InvalidInputError, match="maximum limit"):
            await started(cases, workflow_id, files=files)

    @in_loop
    async def test_takes_the_files_that_its_variable_is_for(self) -> None:
        cases = UseCases()
        letter, photo = {**PDF, "upload_file_id": str(uuid4())}, {**PDF, "upload_file_id": str(uuid4())}
        photo["type"] = "image"
        cases.files.known = {file["upload_file_id"]: known_file(file) for file in (letter, photo)}
        asks = {"id": "start", "type": "start", "variables": [PHOTO]}
        workflow_id = await cases.publish(workflow([asks, end()], ["start > end"]))
        given = {"workflow_id": workflow_id, "version_id": None, "user": "u-1", "channel": "service-api"}
        begun = await cases.start_run(inputs={"photo": photo}, **given)
        assert begun.run.inputs["photo"] == cases.files.known[photo["upload_file_id"]]
        with pytest.raises(InvalidInputError, match="File validation failed"):
            await cases.start_run(inputs={"photo": letter}, **given)
        assert await starts(cases) == 1

    @in_loop
    async def test_says_in_whose_name_and_for_which_request_its_files_are(self) -> None:
        cases = UseCases()
        cases.files.known["f-1"] = known_file(PDF)
        workflow_id = await cases.publish(review())
        await started(cases, workflow_id, files=[PDF], idempotency_key="k-1")
        ((_, use),) = cases.files.asked
        assert use == FileUse(workflow_id=workflow_id, user="u-1", request_key="k-1")


class TestARefusedStart:
    """Nothing is recorded of it."""

    @in_loop
    async def test_is_one_of_what_is_not_published(self) -> None:
        cases = UseCases()
        draft = await cases.publish_workflow.add(review())
        known = await cases.publish(review())
        for workflow_id, version_id, refusal in (
            (uuid4(), None, WorkflowNotFoundError),
            (known, uuid4(), WorkflowNotFoundError),
            (known, draft.version_id, WorkflowNotFoundError),
            (draft.workflow_id, None, WorkflowNotPublishedError),
            (draft.workflow_id, draft.version_id, VersionNotPublishedError),
        ):
            with pytest.raises(refusal):
                await started(cases, workflow_id, version_id=version_id)
        assert cases.log.recorded == []

    @in_loop
    async def test_is_one_of_a_chat(self) -> None:
        cases = UseCases()
        with pytest.raises(ChatNotRunnableError):
            await started(cases, await cases.publish(review().model_copy(update={"mode": "advanced-chat"})))
        assert cases.log.recorded == []

    @pytest.mark.parametrize(
        "files", [["f-1"], [PDF], [{**PDF, "upload_file_id": f"f-{n}"} for n in range(100)]]
    )
    def test_is_one_with_files_that_there_are_not(self, files: Any) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            with pytest.raises(InvalidInputError):
                await started(cases, await cases.publish(review()), files=files)
            assert cases.log.recorded == []

        scenario()

    @in_loop
    async def test_is_one_with_inputs_that_do_not_fit(self) -> None:
        cases = UseCases()
        with pytest.raises(InvalidInputError):
            await started(cases, await cases.publish(review()), topic=["no text"])
        assert cases.log.recorded == []

    @in_loop
    async def test_is_one_that_cannot_be_recorded_now(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        cases.log.refusal = LogUnavailableError("away")
        with pytest.raises(LogUnavailableError):
            await started(cases, workflow_id)
        assert cases.log.recorded == []


class TestTheSameKey:
    @in_loop
    async def test_gives_the_run_that_it_started_first(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        first = await started(cases, workflow_id, idempotency_key="k")
        cases.clock.move(timedelta(days=1))
        assert await started(cases, workflow_id, idempotency_key="k") == first
        assert await starts(cases) == 1

    @in_loop
    async def test_is_another_one_for_another_workflow(self) -> None:
        cases = UseCases()
        one, other = await cases.publish(review()), await cases.publish(review())
        await started(cases, one, idempotency_key="k")
        await started(cases, other, idempotency_key="k")
        assert await starts(cases) == 2

    @in_loop
    async def test_gives_the_first_run_whatever_was_published_since(self) -> None:
        cases = UseCases()
        version = await cases.publish_workflow.add(review(), publish=True)
        first = await started(cases, version.workflow_id, idempotency_key="k")
        other = workflow([start(), human("other"), end()], ["start > other", "other:approve > end"])
        newer = await cases.publish_workflow.add(other, workflow_id=version.workflow_id, publish=True)

        same = [
            await started(cases, version.workflow_id, idempotency_key="k", version_id=named)
            for named in (None, version.workflow_id, version.version_id)
        ]

        assert same == 3 * [first]
        with pytest.raises(IdempotencyKeyReusedError):
            await started(cases, version.workflow_id, idempotency_key="k", version_id=newer.version_id)

    @pytest.mark.parametrize(
        "other", [{"topic": "coffee"}, {"topic": ["no text"]}, {"user": "u-2"}, {"files": [PDF]}]
    )
    def test_is_refused_for_anything_else(self, other: dict[str, Any]) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            cases.files.known["f-1"] = {**PDF, "filename": "a.pdf", "dify_model_identity": FILE_IDENTITY}
            workflow_id = await cases.publish(review())
            first = await started(cases, workflow_id, idempotency_key="k")
            with pytest.raises(IdempotencyKeyReusedError):
                await started(cases, workflow_id, idempotency_key="k", **other)
            assert (await starts(cases), await cases.now(first)) == (1, first)

        scenario()

    @in_loop
    async def test_starts_one_run_for_two_who_use_it_at_once(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        theirs: list[WorkflowRun] = []

        async def first() -> None:
            theirs.append(await started(cases.rival, workflow_id, idempotency_key="k"))

        cases.contested.before_appends([first])
        ours = await started(cases, workflow_id, idempotency_key="k")

        assert [ours] == theirs
        assert await starts(cases) == 1

    @in_loop
    async def test_is_refused_to_the_second_of_two_who_start_something_else_at_once(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        cases.contested.before_appends(
            [lambda: started(cases.rival, workflow_id, "coffee", idempotency_key="k")]
        )
        with pytest.raises(IdempotencyKeyReusedError):
            await started(cases, workflow_id, idempotency_key="k")
        assert await starts(cases) == 1

    @in_loop
    async def test_tells_what_became_of_a_start_whose_acknowledgement_was_lost(self) -> None:
        cases = UseCases()
        workflow_id = await cases.publish(review())
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await started(cases, workflow_id, idempotency_key="k")

        run = await started(cases, workflow_id, idempotency_key="k")

        assert (await starts(cases), run.status) == (1, "paused")
