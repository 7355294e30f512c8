"""Why a command did not do what it was asked to: a code, a sentence, an exit status."""

import errno
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any, Final

OK: Final = 0
REFUSED: Final = 1
AUDIT_FAILED: Final = 2
UNREACHABLE: Final = 3
DATA_LOST: Final = 4
"""What was recorded is gone: whoever starts the program again should not do so before somebody has looked."""
USAGE: Final = 64
BROKEN: Final = 70
"""A fault of the program itself."""
INTERRUPTED: Final = 130


@dataclass(kw_only=True)
class CommandError(Exception):
    """What a command answers instead of a result."""

    code: str
    message: str
    fix: str = ""
    """What to do about it, if that can be said."""
    exit: int = REFUSED
    details: list[dict[str, Any]] = field(default_factory=list)
    """What is wrong piece by piece, each with a `message` and, where it is known, a `node_id`."""

    @property
    def whole(self) -> str:
        """The message, what to do about it, and the message of each detail."""
        details = "; ".join(str(detail["message"]) for detail in self.details)
        return " ".join(filter(None, (self.message, self.fix, details)))

    def __str__(self) -> str:
        return self.whole


def refusal(error: BaseException) -> CommandError | None:
    """Return the refusal that an error means, or None if it is no answer but a fault."""
    if isinstance(error, CommandError):
        return error
    kinds = (
        _of_what_is_not_there_yet,
        _of_keys,
        _of_the_store,
        _of_what_is_missing,
        _of_workflows,
        _of_forms,
        _of_people,
        _of_files,
    )
    return next((found for kind in kinds if (found := kind(error)) is not None), None)


def _of_what_is_not_there_yet(error: BaseException) -> CommandError | None:
    from interface.keys.keyring import NoKeysError
    from interface.main.beginning import DataGoneError
    from interface.main.data_directory import NoDataDirectoryError
    from interface.postgres.migrate import NoSchemaError

    match error:
        case DataGoneError():
            fix = (
                "Put it back, from a backup if need be, or correct PLACET_DATA_DIR, PLACET_DATABASE_URL or"
                " PLACET_FILES_DIR. If it is gone for good, run placet serve --anew once."
            )
            return CommandError(code="data_lost", message=f"{error}.", fix=fix, exit=DATA_LOST)
        case NoDataDirectoryError():
            fix = "Set PLACET_DATA_DIR to the one you use, or run placet serve to create it."
            return CommandError(code="no_data_directory", message=f"{error}.", fix=fix, exit=UNREACHABLE)
        case NoSchemaError():
            fix = "Run placet serve to set it up, or correct PLACET_DATABASE_URL."
            return CommandError(code="no_schema", message=f"{error}.", fix=fix, exit=UNREACHABLE)
        case NoKeysError():
            fix = (
                "Set PLACET_DATA_DIR to the directory that the service uses,"
                " or give its keys in PLACET_TOKEN_KEYS and PLACET_SECRET_KEYS."
            )
            return CommandError(code="no_keys", message=f"{error}.", fix=fix, exit=UNREACHABLE)
    return None


def _of_keys(error: BaseException) -> CommandError | None:
    from interface.keys.keyring import KeyRingError
    from interface.keys.register import ForeignKeyError, LostKeyError, UnknownKeyError

    match error:
        case LostKeyError():
            fix = (
                "Put it back from a backup, or take it from another process. If it is lost for good, run placet serve"
                " --new-keys once: what was made with it stays unreadable, and a new key has a new id."
            )
            return CommandError(code="key_lost", message=f"{error}.", fix=fix)
        case ForeignKeyError():
            fix = (
                "Give this process the keys of the others, or those of a backup. A new key needs a new id: it is added"
                " to those that are there."
            )
            return CommandError(code="key_foreign", message=f"{error}.", fix=fix)
        case UnknownKeyError():
            fix = "Restart the service with it, or remove it."
            return CommandError(code="key_unknown", message=f"{error}.", fix=fix)
        case KeyRingError():
            return CommandError(code="token_key_unusable", message=str(error))
    return None


def _of_the_store(error: BaseException) -> CommandError | None:
    import psycopg
    import psycopg_pool
    from pydantic import ValidationError

    from application.ports.runs import (
        DamagedRunError,
        LogUnavailableError,
        NewerVersionError,
        VersionConflictError,
    )
    from interface.postgres.embedded.embedded_postgres import ClusterLostError, EmbeddedPostgresError
    from interface.postgres.log.feed import LogHoleError
    from interface.postgres.migrate import SchemaError
    from interface.runtime import program
    from interface.runtime.directories import DirectoryLostError

    if isinstance(error, LogHoleError | DamagedRunError):
        return CommandError(code="log_broken", message=f"The log is damaged: {error}.", exit=AUDIT_FAILED)
    if isinstance(error, ClusterLostError):
        return CommandError(code="data_lost", message=str(error), exit=DATA_LOST)
    if isinstance(error, DirectoryLostError):
        fix = "Put it back, from a backup if need be, before the service starts again."
        return CommandError(code="data_lost", message=f"{error}.", fix=fix, exit=DATA_LOST)
    if isinstance(error, EmbeddedPostgresError | LogUnavailableError | psycopg_pool.PoolTimeout):
        return CommandError(code="store_unreachable", message=str(error), exit=UNREACHABLE)
    if isinstance(error, psycopg.errors.ReadOnlySqlTransaction):
        message = f"The database is read-only, like a standby: {_first_line(error)}"
        return CommandError(code="store_read_only", message=message, exit=UNREACHABLE)
    if isinstance(error, psycopg.OperationalError):
        message = f"The database cannot be reached: {_first_line(error)}"
        return CommandError(code="store_unreachable", message=message, exit=UNREACHABLE)
    if isinstance(error, NewerVersionError):
        message = f"A newer version of Placet recorded {error}, and this is {program.version()}."
        return CommandError(code="newer_version", message=message, fix="Use the newer version.")
    if isinstance(error, VersionConflictError):
        return CommandError(
            code="conflict", message="Someone else changed the run at the same moment. Try again."
        )
    if isinstance(error, SchemaError):
        return CommandError(code="schema_unusable", message=str(error))
    if isinstance(error, ValidationError) and error.title == "Settings":
        said = "; ".join(
            f"PLACET_{str(e['loc'][0]).upper()}: {e['msg'].removeprefix('Value error, ')}"
            for e in error.errors()
        )
        return CommandError(code="settings_invalid", message=said, exit=USAGE)
    return None


def _of_what_is_missing(error: BaseException) -> CommandError | None:
    from application.ports.runs import FormNotFoundError, RunNotFoundError
    from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError

    match error:
        case RunNotFoundError():
            message = f'No run "{error}".' if str(error) else "No such run."
            return CommandError(code="run_not_found", message=message, fix="Use an id from `placet runs`.")
        case FormNotFoundError():
            return CommandError(
                code="form_not_found", message="No such form.", fix="Use an id from `placet forms`."
            )
        case WorkflowNotFoundError():
            return CommandError(
                code="workflow_not_found", message="No such workflow, or no such version of it."
            )
        case WorkflowNotPublishedError():
            return CommandError(
                code="workflow_not_published",
                message="This workflow is not published.",
                fix="Publish it with: placet publish WORKFLOW",
            )
    return None


def _of_workflows(error: BaseException) -> CommandError | None:
    from application.commands.publish_workflow import NotPublishableError
    from application.commands.start_run import ChatNotRunnableError
    from application.ports.workflows import ImportRefusedError
    from domain.workflow.nodes.start_inputs import InvalidInputError

    match error:
        case NotPublishableError(problems=problems):
            return CommandError(
                code="not_publishable",
                message="This workflow cannot run:",
                details=[
                    problem.model_dump(exclude_none=True) | {"message": str(problem)} for problem in problems
                ],
            )
        case ChatNotRunnableError():
            return CommandError(
                code="not_workflow_app",
                message="This is a chat app: it answers what is said to it, in conversations over the API.",
            )
        case ImportRefusedError():
            return CommandError(code="import_refused", message=str(error))
        case InvalidInputError():
            return CommandError(code="invalid_input", message=str(error))
    return None


def _of_forms(error: BaseException) -> CommandError | None:
    from domain.form.submission import InvalidSubmissionError
    from domain.run.deadlines import DeadlineRefusedError
    from domain.run.reminders import RemindedTooOftenError, ReminderRefusedError
    from domain.run.withdrawals import ReasonRefusedError
    from domain.run.workflow_run import FormExpiredError, FormSubmittedError
    from interface.cli.actor import answerer

    match error:
        case InvalidSubmissionError(problems=problems):
            details = [{"field": name, "message": f"{name}: {why}"} for name, why in problems.items() if name]
            return CommandError(code="invalid_answer", message=str(error), details=details)
        case FormSubmittedError(form=form):
            title = form.form.action_title(form.action or "") or form.action
            message = f'This form is already answered. {answerer(form)} chose "{title}".'
            return CommandError(code="form_submitted", message=message)
        case FormExpiredError(form=form) if form.status == "withdrawn":
            return CommandError(code="form_withdrawn", message=f"This form was withdrawn: {form.reason}")
        case FormExpiredError():
            return CommandError(
                code="form_expired", message="This form has closed: nobody answered it in time."
            )
        case DeadlineRefusedError():
            return CommandError(code="deadline_refused", message=str(error))
        case ReasonRefusedError():
            return CommandError(code="reason_refused", message=str(error))
        case RemindedTooOftenError(again_at=again_at):
            moment = again_at.astimezone(UTC).strftime("%d %b, %H:%M UTC")
            return CommandError(code="reminded_too_often", message=f"{error}. Try again at {moment}.")
        case ReminderRefusedError():
            return CommandError(code="nobody_to_remind", message=str(error))
    return None


def _of_people(error: BaseException) -> CommandError | None:
    from application.ports import people
    from domain.values.addresses import AddressError

    match error:
        case AddressError():
            return CommandError(code="invalid_address", message=f"Not a valid e-mail address: {error}.")
        case people.NameRefusedError():
            return CommandError(code="invalid_name", message=f"Not a valid name: {error}.")
        case people.AddressTakenError(member=member):
            return CommandError(code="address_taken", message=f"{member.name} already has this address.")
        case people.LastAdminError():
            return CommandError(code="last_admin", message=f"{error}.")
        case people.MemberNotFoundError():
            return CommandError(code="member_not_found", message="No such member.")
    return None


def _of_files(error: BaseException) -> CommandError | None:
    match error:
        case FileNotFoundError(filename=name):
            return CommandError(code="file_not_found", message=f"No file {name}.")
        case OSError(errno=errno.EADDRINUSE, filename=name) if name is not None:
            message = f"{name} is already in use. Choose another port with --port, or 0 for any free one."
            return CommandError(code="address_in_use", message=message)
        case OSError(strerror=reason, filename=name) if reason and name is not None:
            return CommandError(code="file_unusable", message=f"{name}: {reason}.")
        case OSError(strerror=reason) if reason:
            return CommandError(code="system_refused", message=f"The operating system refused: {reason}.")
    return None


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
