"""Runs, forms and events as JSON documents."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from application.ports.runs import Recorded
from application.ports.workflows import WorkflowVersion
from domain.run.events import RunEvent
from domain.run.mailing import Recipient
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.variables import CONVERSATION, MISSING
from domain.workflow.definition import WorkflowDefinition
from interface.keys.tokens import Tokens
from interface.postgres.log.codec import topic_of

Document = dict[str, Any]

_COLUMNS: Final = frozenset({"originator_id", "originator_version", "timestamp", "request_id"})


def event_document(recorded: Recorded, sentence: str) -> Document:
    """Return an event with everything that is recorded of it, and what it tells."""
    event = recorded.event
    return {
        "position": recorded.position,
        "version": event.originator_version,
        "topic": topic_of(event),
        "recorded_at": event.timestamp,
        "request_id": event.request_id,
        "run_id": event.originator_id,
        "sentence": sentence,
        **_fields(event),
    }


def _fields(event: RunEvent) -> Document:
    names = (field.name for field in dataclasses.fields(event))
    return {name: getattr(event, name) for name in names if name not in _COLUMNS}


def run_document(run: WorkflowRun, version: WorkflowVersion, tokens: Tokens, *, now: datetime) -> Document:
    """Return where a run stands, with the forms that wait."""
    return {
        "run_id": run.id,
        "workflow_id": run.workflow_id,
        "workflow": version.definition.name,
        "workflow_version": version.number,
        "status": run.status,
        "version": run.version,
        "user": run.user,
        "channel": run.channel,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "elapsed_seconds": round(((run.finished_at or now) - run.started_at).total_seconds(), 3),
        "inputs": run.inputs,
        "outputs": run.outputs,
        "error": run.error,
        "forms": [form_document(run, form, tokens) for form in run.waiting_forms],
    }


def form_document(run: WorkflowRun, form: IssuedForm, tokens: Tokens) -> Document:
    """Return a form as it was issued, and what became of it; with its token while it can be answered."""
    token = form_token(form, tokens) if form.status == "waiting" else None
    return {
        "form_id": form.id,
        "run_id": run.id,
        "node_id": form.node_id,
        "title": form.form.title,
        "status": form.status,
        "form_token": token,
        "page": f"/form/{token}" if token else None,
        "content": form.form.content,
        "fields": [field.model_dump(mode="json") for field in form.form.fields],
        "actions": [action.model_dump(mode="json") for action in form.form.actions],
        "defaults": form.form.defaults,
        "digest": form.digest,
        "issued_version": form.version,
        "expires_at": form.expires_at,
        "closed_at": form.closed_at,
        "action": form.action,
        "values": form.values,
        "user": form.user,
        "member_id": form.member_id,
        "level": form.level,
        "channel": form.channel,
        "recipient": form.recipient,
        "recipients": [] if form.mailing is None else list(map(_recipient, form.mailing.recipients.values())),
        "unaddressed": [] if form.mailing is None else form.mailing.unaddressed,
    }


def _recipient(recipient: Recipient) -> Document:
    """Return to whom the form was sent, and what became of the mails; the link is theirs alone."""
    return {
        "id": recipient.id,
        "address": recipient.address,
        "name": recipient.name,
        "member_id": recipient.member_id,
        "escalation": recipient.step,
        "mails": [dataclasses.asdict(email) for email in recipient.emails.values()],
    }


def state_document(run: WorkflowRun, version: WorkflowVersion, tokens: Tokens, *, now: datetime) -> Document:
    """Return everything that a run knows at the version it has been read to."""
    known = run_document(run, version, tokens, now=now)
    executions = [
        {
            "execution_id": execution.id,
            "node_id": execution.node_id,
            "node_type": execution.node_type,
            "title": execution.title,
            "index": execution.index,
            "predecessor": execution.predecessor,
            "status": execution.status,
            "started_at": execution.started_at,
            "finished_at": execution.finished_at,
            "inputs": execution.inputs,
            "outputs": execution.outputs,
            "handle": execution.handle,
            "error": execution.error,
        }
        for execution in run.executions.values()
    ]
    forms = [form_document(run, form, tokens) for form in run.forms.values()]
    return known | {"executions": executions, "variables": variables(run, version.definition), "forms": forms}


def variables(run: WorkflowRun, definition: WorkflowDefinition) -> Mapping[str, Mapping[str, Any]]:
    """Return the run's variables by node and name; those of the environment, which may be secret, stay out."""
    pool = run.variables(definition)
    outputs = {e.node_id: e.outputs for e in run.executions.values() if e.outputs is not None}
    named: dict[str, Mapping[str, Any]] = {
        definition.start.id: run.inputs,
        **outputs,
        "sys": run.system_variables,
        CONVERSATION: run.conversation_variables,
    }
    return {
        node: {name: pool.get((node, name)) for name in held if pool.get((node, name)) is not MISSING}
        for node, held in named.items()
    }


def form_token(form: IssuedForm, tokens: Tokens) -> str | None:
    """Return the token by which the page and the API open the form, or None if they cannot."""
    if "web" not in form.surfaces:
        return None
    return tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")
