"""Databases as released versions of the program left them, and what has to be told of them for ever."""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import httpx2
import psycopg
from service import Service, environment

from application.ports.runs import Recorded
from domain.run.state import Execution, IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values import canonical
from interface.keys.data_keys import KeyWrap
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.postgres.embedded.binaries import Binaries
from interface.postgres.log.known_keys import SUBJECT_KEYS, Keys, KnownKeys

CORPUS = Path(__file__).parents[1] / "corpus"
DUMP = "database.sql"
FOLDED = "folded.json"
ANSWERS = "answers.json"

TOKEN_KEY, SECRET_KEY = bytes(range(32)), bytes(range(32, 64))
TOKENS = FormTokens({"key-1": TOKEN_KEY}, current="key-1")
SEAL = SecretSeal({"seal-1": SECRET_KEY}, current="seal-1")
SETTINGS = {"token_keys": f"key-1:{TOKEN_KEY.hex()}", "secret_keys": f"seal-1:{SECRET_KEY.hex()}"}
"""The settings of a service that works on such a database."""
API_KEY = "ws-" + "corpus" * 5 + "00"
"""The key of the workspace in each of them."""

_OF_THE_TOOL = ("\\restrict", "\\unrestrict", "-- Dumped ", "SET transaction_timeout")
"""How lines begin that say more of pg_dump than of what it dumped, or that not every server understands."""


def versions() -> list[Path]:
    """Return the folders of the versions of which there is a database."""
    return sorted(path.parent for path in CORPUS.glob(f"*/{DUMP}"))


def dump(conninfo: str, *options: str) -> str:
    """Return the database as SQL."""
    program = Binaries.at(None).program("pg_dump")
    command = [
        program,
        "--schema=placet",
        "--schema=placet_keys",
        "--no-owner",
        "--no-privileges",
        "--inserts",
        *options,
        conninfo,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [line for line in done.stdout.splitlines() if not line.startswith(_OF_THE_TOOL)]
    return "\n".join(lines).strip() + "\n"


def restore(conninfo: str, folder: Path) -> None:
    """Fill the empty database with what the version left."""
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute((folder / DUMP).read_text())  # type: ignore[call-overload]


def answers(conninfo: str) -> dict[str, str]:
    """
    Return the digest of what a service on the database answers to what clients ask of runs that are over.

    These are the bytes of a contract: whoever asked before, and asks again, gets the same.
    """
    with tempfile.TemporaryDirectory() as directory:
        settings = {**SETTINGS, "database_url": conninfo, "role": "web"}
        running = Service(environment(Path(directory), **settings))
        try:
            with httpx2.Client(base_url=running.url, timeout=30, trust_env=False) as client:
                client.headers["Authorization"] = f"Bearer {API_KEY}"
                return dict(_asked(client, conninfo))
        finally:
            running.close()


def _asked(client: httpx2.Client, conninfo: str) -> Iterator[tuple[str, str]]:
    keys, known = Keys(), KnownKeys(KeyWrap(SEAL))
    with psycopg.connect(conninfo) as connection:
        found = connection.execute(
            "SELECT run_id, started_by, subject FROM placet.run WHERE finished_at IS NOT NULL ORDER BY run_id"
        ).fetchall()
        asked = [subject for _, _, subject in found]
        known.read_people(connection.execute(SUBJECT_KEYS, (0, asked)).fetchall(), keys)
    runs = [(run_id, user or keys.people[subject].name) for run_id, user, subject in found]
    for run_id, user in runs:
        detail, events = f"/v1/workflows/run/{run_id}", f"/v1/workflow/{run_id}/events"
        for path, query in (
            (detail, {}),
            (events, {"user": user, "after": "0", "continue_on_pause": "true"}),
        ):
            answer = client.get(path, params=query)
            assert answer.status_code == 200, answer.text
            yield path, hashlib.sha256(answer.content).hexdigest()


def digest(document: Any) -> str:
    """Return what names the document exactly."""
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def entry(document: Any) -> dict[str, Any]:
    """Return the document with its digest, as it is recorded."""
    return {"digest": digest(document), "told": document}


def folded(run: WorkflowRun) -> dict[str, Any]:
    """
    Return where a run stands, in words of this function's own.

    However the program comes to keep its state, this has to stay the same: for that, the function may be rewritten,
    what it returns may not.
    """
    return {
        "status": run.status,
        "version": run.version,
        "workflow": [run.workflow_id, run.version_id, run.definition_digest],
        "started": [run.started_at.isoformat(), run.user, run.channel, run.idempotency_key],
        "inputs": run.inputs,
        "files": run.files,
        "finished": run.finished_at.isoformat() if run.finished_at else None,
        "outputs": run.outputs,
        "error": run.error,
        "steps": run.steps,
        "executions": [_execution(execution) for execution in run.executions.values()],
        "forms": [_form(form) for form in run.forms.values()],
    }


def _execution(execution: Execution) -> dict[str, Any]:
    return {
        "id": execution.id,
        "node": [execution.node_id, execution.node_type, execution.title],
        "place": [execution.index, execution.predecessor],
        "started": execution.started_at.isoformat(),
        "status": execution.status,
        "finished": execution.finished_at.isoformat() if execution.finished_at else None,
        "inputs": execution.inputs,
        "outputs": execution.outputs,
        "left_by": execution.handle,
        "error": execution.error,
    }


def _form(form: IssuedForm) -> dict[str, Any]:
    mailing = form.mailing
    return {
        "id": form.id,
        "execution": form.execution_id,
        "shown": [form.digest, form.form.title, form.form.content, [field.name for field in form.form.fields]],
        "actions": [[action.id, action.title] for action in form.form.actions],
        "defaults": form.form.defaults,
        "issued": [form.version, form.issued_at.isoformat(), list(form.surfaces), form.token_key],
        "expires": [form.expires_at.isoformat(), form.limited],
        "viewed": sorted([surface, recipient or ""] for surface, recipient in form.viewed),
        "status": form.status,
        "closed": [form.closed_version, form.closed_at.isoformat() if form.closed_at else None],
        "answer": [form.action, form.values],
        "by": [form.user, form.channel, form.level, form.recipient, form.member_id, form.idempotency_key],
        "reason": form.reason,
        "mail": None if mailing is None else [mailing.mail.subject, mailing.mail.body],
        "recipients": {} if mailing is None else {
            name: [it.address, it.name, it.member_id] for name, it in mailing.recipients.items()
        },
    }  # fmt: skip


def has_true_digests(history: Sequence[Recorded]) -> bool:
    """Whether every form that was issued is named by the digest of what was shown."""
    issued = [it.event for it in history if type(it.event).__name__ == "FormIssued"]
    return all(canonical.digest(event.form) == event.digest for event in map(_any, issued))


def _any(event: Any) -> Any:
    return event


def fields_written(rows: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """Yield the topic and the name of each field that is stored in the events, given their topics and states."""
    for topic, state in rows:
        fields = json.loads(state)
        sealed = [name for part in fields.pop("sealed", ()) for name in part["fields"]]
        for name in (*fields, *sealed):
            yield topic, name
