"""Many at once, over two services on one database: whoever loses hears the truth, and nothing happens twice."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from itertools import cycle

import httpx2
import pytest
from contract_client import DifyClient, paused
from errands import short_review
from eventually import eventually, until
from installation import Installation
from service import Service
from soundness import closing, count, sound
from workflows import parallel_reviews, review

from domain.run import events

pytestmark = pytest.mark.anyio

SUBMITTED = (412, "human_input_form_submitted")
EXPIRED = (412, "human_input_form_expired")


def outcome(response: httpx2.Response) -> tuple[int, str]:
    """The status of an answer, and its code if it is a refusal."""
    body = response.json()
    return response.status_code, body.get("code", "")


@asynccontextmanager
async def clients(
    services: tuple[Service, Service], key: str, *, connections: int = 20
) -> AsyncIterator[tuple[DifyClient, DifyClient]]:
    """A client of each service."""
    one, other = (DifyClient(service.url, key, connections=connections) for service in services)
    async with one, other:
        yield one, other


class TestManyAnswersToOneForm:
    async def test_let_exactly_one_through(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        async with clients(services, house.key(review()), connections=100) as both:
            run_id, tokens = paused(await both[0].run(topic="tea"))
            answers = await asyncio.gather(
                *(
                    client.submit(tokens["review"], user=f"u-{n}", comment=f"answer {n}")
                    for n, client in zip(range(200), cycle(both), strict=False)
                )
            )
            assert Counter(map(outcome, answers)) == {(200, ""): 1, SUBMITTED: 199}
            assert await both[1].status(run_id) == "succeeded"
        history = house.history(run_id)
        run = sound(history)
        winner = [answer.status_code for answer in answers].index(200)
        form = next(iter(run.forms.values()))
        assert (form.user, form.values) == (f"u-{winner}", {"comment": f"answer {winner}"})
        assert run.outputs["result"] == f"answer {winner}"
        assert count(history, events.FormSubmitted) == count(history, events.RunResumed) == 1
        assert count(history, events.NodeSucceeded, execution_id="review#1") == 1
        assert count(history, events.RunSucceeded) == 1

    async def test_is_one_answer_if_they_carry_the_same_idempotency_key(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        async with clients(services, house.key(review()), connections=50) as both:
            run_id, tokens = paused(await both[0].run(topic="tea"))
            answers = await asyncio.gather(
                *(
                    client.submit(tokens["review"], key="one-answer", comment="fine")
                    for _, client in zip(range(60), cycle(both), strict=False)
                )
            )
        assert {outcome(answer) for answer in answers} == {(200, "")}
        history = house.history(run_id)
        assert sound(history).status == "succeeded"
        assert count(history, events.FormSubmitted) == 1


class TestManyStartsWithOneIdempotencyKey:
    async def test_start_one_run(self, house: Installation, services: tuple[Service, Service]) -> None:
        async with clients(services, house.key(review()), connections=30) as both:
            started = await asyncio.gather(
                *(
                    client.run(key="one-run", topic="tea")
                    for _, client in zip(range(40), cycle(both), strict=False)
                )
            )
        assert len({paused(answer)[0] for answer in started}) == 1
        assert len({paused(answer)[1]["review"] for answer in started}) == 1


class TestAnAnswerAtTheDeadline:
    async def test_is_taken_or_too_late_but_never_both(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        async with clients(services, house.key(short_review()), connections=50) as both:
            starts = await asyncio.gather(*(both[n % 2].run(topic="tea") for n in range(30)))
            started = [paused(response) for response in starts]

            async def race(number: int, run_id: str, token: str) -> list[httpx2.Response]:
                """Answer from both services, some before the deadline and some after, by a millisecond or two."""
                history = house.history(run_id)
                issued = next(e.event for e in history if isinstance(e.event, events.FormIssued))
                form = sound(history).forms[issued.form_id]
                await until(form.expires_at + timedelta(milliseconds=(number - 15) / 2))
                return await asyncio.gather(*(both[n % 2].submit(token, comment=f"{n}") for n in range(4)))

            raced = await asyncio.gather(
                *(race(n, run_id, tokens["review"]) for n, (run_id, tokens) in enumerate(started))
            )

            async def is_over(run_id: str) -> bool:
                return await both[1].status(run_id) == "succeeded"

            for run_id, _ in started:
                await eventually(partial(is_over, run_id), what=f"the end of {run_id}")
        for (run_id, _), answers in zip(started, raced, strict=True):
            history = house.history(run_id)
            run = sound(history)
            form = next(iter(run.forms.values()))
            outcomes = Counter(map(outcome, answers))
            if isinstance(closing(history, form.id), events.FormSubmitted):
                assert outcomes.pop((200, "")) == 1
                # Who asks behind the deadline, while an answer from before it is being recorded, is too late as well.
                assert set(outcomes) <= {SUBMITTED, EXPIRED}
                assert run.outputs == {"result": (form.values or {})["comment"]}
            else:
                assert set(outcomes) == {EXPIRED}
                assert run.outputs == {"text": "Draft about tea"}
            assert count(history, events.RunResumed) == 1


class TestAnAnswerAndAStop:
    async def test_have_one_winner(self, house: Installation, services: tuple[Service, Service]) -> None:
        async with clients(services, house.key(review()), connections=50) as both:
            starts = await asyncio.gather(*(both[n % 2].run(topic="tea") for n in range(30)))
            started = [paused(response) for response in starts]

            async def race(number: int, run_id: str, token: str) -> list[httpx2.Response]:
                here, there = both if number % 2 else both[::-1]
                stop, *answers = await asyncio.gather(
                    here.stop(run_id), *(there.submit(token, comment=f"{n}") for n in range(3))
                )
                assert stop.json() == {"result": "success"}
                return answers

            raced = await asyncio.gather(
                *(race(n, run_id, tokens["review"]) for n, (run_id, tokens) in enumerate(started))
            )
        for (run_id, _), answers in zip(started, raced, strict=True):
            history = house.history(run_id)
            run = sound(history)
            form = next(iter(run.forms.values()))
            outcomes = Counter(map(outcome, answers))
            if isinstance(closing(history, form.id), events.FormSubmitted):
                assert run.status == "succeeded"
                assert outcomes.pop((200, "")) == 1
                assert set(outcomes) <= {SUBMITTED}
            else:
                assert (run.status, form.status) == ("stopped", "withdrawn")
                assert set(outcomes) == {EXPIRED}


class TestTwoFormsOfOneRun:
    async def test_answered_in_the_same_instant_by_two_services_let_the_run_end(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        async with clients(services, house.key(parallel_reviews()), connections=100) as both:
            starts = await asyncio.gather(*(both[n % 2].run(topic="tea") for n in range(50)))
            started = [paused(response) for response in starts]

            async def answer_both(number: int, tokens: dict[str, str]) -> None:
                here, there = both if number % 2 else both[::-1]
                answers = await asyncio.gather(
                    here.submit(tokens["legal"], comment="lawful"),
                    there.submit(tokens["finance"], comment="cheap"),
                )
                assert [outcome(answer) for answer in answers] == [(200, ""), (200, "")]

            for number, (_, tokens) in enumerate(started):
                await answer_both(number, tokens)
            for run_id, _ in started:
                assert await both[0].status(run_id) == "succeeded"
        for run_id, _ in started:
            history = house.history(run_id)
            assert sound(history).outputs == {"legal": "lawful", "finance": "cheap"}
            assert count(history, events.FormSubmitted) == 2
            assert count(history, events.RunSucceeded) == 1
