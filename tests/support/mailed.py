"""Runs whose form goes out by mail, for tests of the domain."""

from datetime import timedelta
from typing import Any

from runs import context, started
from taken import address_form, deliver, fail_delivery
from workflows import end, human, mail, start, workflow

from domain.run.deliveries import DeliveryKey
from domain.run.mailing import Mailing
from domain.run.recipients import Person
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

ADA = Person(address="ada@example.com", name="Ada", member_id="11111111-1111-4111-8111-111111111111")
BOB = Person(address="bob@example.com", name="Bob", member_id="22222222-2222-4222-8222-222222222222")
HOUR = timedelta(hours=1)


def mailed(*addresses: str, **more: Any) -> WorkflowDefinition:
    """A form that waits for ten hours and is sent to these addresses."""
    return workflow(
        [
            start("topic", "to"),
            human("review", timeout=10, timeout_unit="hour", email=mail(*addresses, **more)),
            end("end", comment="review.comment"),
        ],
        ["start > review", "review:approve > end"],
    )


def sent(definition: WorkflowDefinition, *people: Person, **inputs: Any) -> WorkflowRun:
    """A run of it whose form has its first recipients; their mails are due."""
    run = started(definition, **({"topic": "tea"} | inputs))
    address_form(run, form_id=form_id(run), step=None, people=people, context=context())
    return run


def form_id(run: WorkflowRun) -> str:
    """The id of its only form."""
    (form,) = run.forms
    return form


def mailing(run: WorkflowRun) -> Mailing:
    """What the run knows of the mail of its form."""
    return run.mailing(form_id(run))


def arrives(
    run: WorkflowRun, recipient: str = "1", round: int = 0, *, after: timedelta = timedelta()
) -> None:
    """A mail is taken."""
    deliver(
        run,
        DeliveryKey(form_id=form_id(run), recipient=recipient, round=round),
        channel="email",
        message_id=f"{recipient}-{round}@placet",
        response="250 OK",
        context=context(after),
    )


def bounces(
    run: WorkflowRun,
    recipient: str = "1",
    round: int = 0,
    *,
    final: bool = False,
    after: timedelta = timedelta(),
    chance: float = 0.5,
) -> None:
    """A mail is not taken."""
    fail_delivery(
        run,
        DeliveryKey(form_id=form_id(run), recipient=recipient, round=round),
        code="550" if final else "451",
        reason="No such user here" if final else "Come back later",
        final=final,
        chance=chance,
        context=context(after),
    )
