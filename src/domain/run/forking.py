"""Copies of what is known of a run, each of which goes on by itself."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from domain.run.mailing import Mailing, Recipient
from domain.run.state import Container, IssuedForm, Scope
from domain.run.workflow_run import WorkflowRun

K = TypeVar("K")
T = TypeVar("T")


def fork(run: WorkflowRun) -> WorkflowRun:
    """
    Return the run as it stands; what happens to the one changes nothing of the other.

    What is not recorded is not in it, nor is its conversation.

    It takes as long as there is much open in the run. Values are not copied: nobody changes them.
    """
    copy = WorkflowRun.__new__(WorkflowRun)
    copy.__dict__.update(run.__dict__)
    copy.executions = _each(run.executions)
    copy.forms = _each(run.forms, _form)
    copy.effects = _each(run.effects)
    copy.scopes = _each(run.scopes, _scope)
    copy.containers = _each(run.containers, _container)
    copy.conversation_variables = {**run.conversation_variables}
    copy.conversation = None
    copy.shared = {name: {**values} for name, values in run.shared.items()}
    copy.departed = {}
    copy.frontiers = {}
    copy.pending_events = []
    return copy


def _scope(scope: Scope) -> Scope:
    copy = _copied(scope)
    copy.exits, copy.outputs, copy.visits = {**scope.exits}, {**scope.outputs}, {**scope.visits}
    copy.executions, copy.forms = [*scope.executions], [*scope.forms]
    copy.left, copy.begun, copy.former = {**scope.left}, {**scope.begun}, {**scope.former}
    return copy


def _container(container: Container) -> Container:
    copy = _copied(container)
    copy.variables, copy.results = {**container.variables}, {**container.results}
    copy.failed, copy.running = {*container.failed}, {**container.running}
    return copy


def _form(form: IssuedForm) -> IssuedForm:
    copy = _copied(form)
    copy.viewed = {*form.viewed}
    if form.mailing is not None:
        copy.mailing = _mailing(form.mailing)
    return copy


def _mailing(mailing: Mailing) -> Mailing:
    copy = _copied(mailing)
    copy.steps = _each(mailing.steps)
    copy.recipients = _each(mailing.recipients, _recipient)
    copy.unaddressed, copy.reminded = [*mailing.unaddressed], {**mailing.reminded}
    return copy


def _recipient(recipient: Recipient) -> Recipient:
    copy = _copied(recipient)
    copy.emails = _each(recipient.emails)
    return copy


def _each(parts: Mapping[K, T], copied: Callable[[T], T] | None = None) -> dict[K, T]:
    return {key: (copied or _copied)(part) for key, part in parts.items()}


def _copied(part: T) -> T:
    copy: T = object.__new__(type(part))
    kind: Any = type(part)
    for name in _names(kind):
        setattr(copy, name, getattr(part, name))
    return copy


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
