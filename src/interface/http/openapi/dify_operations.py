"""What is said of the paths of the Dify contract."""

from typing import Final

from interface.http.dify.logs import LogQuery
from interface.http.dify.models import Submission
from interface.http.openapi import schemas
from interface.http.openapi.operation import DescribedResponse, Operation, Parameter
from interface.http.openapi.own_operations import IDEMPOTENCY_KEY
from interface.http.openapi.schemas import example

_RUNS: Final = "Runs"
_FORMS: Final = "Forms by token"
_FILES: Final = "Files"
_APP: Final = "The workflow of a key"
_START: Final = {"inputs": {"topic": "tea"}, "response_mode": "blocking", "user": "ann"}
_STARTED: Final = {
    200: DescribedResponse(description="How far it went; or a stream.", shape=schemas.BLOCKING)
}
_NO_START: Final = (
    (400, "not_workflow_app"),
    (400, "bad_request"),
    (404, "not_found"),
    (422, "idempotency_key_reused"),
)
_STOPPED: Final = {
    200: DescribedResponse(description="It is over.", shape=schemas.record(result=schemas.TEXT))
}
_FORMER: Final = ((403, "former_address"), (403, "former_member"))
_CLOSED: Final = (
    (404, "not_found"),
    (412, "human_input_form_submitted"),
    (412, "human_input_form_expired"),
)
_BYTES: Final = {
    200: DescribedResponse(
        description="The file, to be saved.", shape=schemas.BINARY, media="application/octet-stream"
    )
}
_NAMES_NO_WORKFLOW: Final = (400, "invalid_param")
"""What a key of the workspace gets where the key alone says which workflow is meant."""
_TOO_OFTEN: Final = (429, "web_form_rate_limit_exceeded")
_NO_FILE: Final = (
    (400, "no_file_uploaded"),
    (400, "too_many_files"),
    (400, "filename_not_exists_error"),
    (403, "file_quota_reached"),
    (413, "file_too_large"),
    (415, "unsupported_file_type"),
)
_AS_ATTACHMENT: Final = Parameter(
    name="as_attachment", description="`true`: called nothing but bytes.", shape=schemas.FLAG
)
_IDS: Final = (
    Parameter(name="event_ids", description="`true`: the frames of a stream have ids.", shape=schemas.FLAG),
    Parameter(name="Event-Ids", where="header", description="The same.", shape=schemas.FLAG),
)

OPERATIONS: Final = (
    Operation(
        method="post",
        path="/v1/workflows/run",
        id="run",
        title="Start a run",
        tag=_RUNS,
        body=schemas.RunBody,
        parameters=(IDEMPOTENCY_KEY, *_IDS),
        answers=_STARTED,
        refuses=_NO_START,
        example=example(_START),
    ),
    Operation(
        method="post",
        path="/v1/workflows/{workflow_id}/run",
        id="runVersion",
        title="Start a run of a version",
        tag=_RUNS,
        body=schemas.RunBody,
        parameters=(IDEMPOTENCY_KEY, *_IDS),
        answers=_STARTED,
        refuses=_NO_START,
        example=example(_START),
    ),
    Operation(
        method="get",
        path="/v1/workflows/run/{workflow_run_id}",
        id="showRun",
        title="Show a run",
        tag=_RUNS,
        answers={200: DescribedResponse(description="The run.", shape=schemas.RUN)},
        refuses=((404, "not_found"),),
    ),
    Operation(
        method="get",
        path="/v1/workflow/{workflow_run_id}/events",
        id="followRun",
        title="Follow a run",
        tag=_RUNS,
        parameters=(
            Parameter(name="user", description="Who started the run.", required=True),
            Parameter(
                name="include_state_snapshot",
                description="`true`: first what has happened.",
                shape=schemas.FLAG,
            ),
            Parameter(name="continue_on_pause", description="`true`: until the end.", shape=schemas.FLAG),
            Parameter(name="after", description="The id of the frame behind which to go on; `0` for all."),
            Parameter(name="Last-Event-ID", where="header", description="The same."),
            *_IDS,
        ),
        answers={
            200: DescribedResponse(description="Frames.", shape=schemas.STREAM, media="text/event-stream")
        },
        refuses=((400, "invalid_param"), (404, "not_found")),
        example="-N",
        example_query="user=ann&include_state_snapshot=true",
    ),
    Operation(
        method="post",
        path="/v1/workflows/tasks/{task_id}/stop",
        id="stopRun",
        title="Stop a run",
        tag=_RUNS,
        body=schemas.StopBody,
        answers=_STOPPED,
        refuses=((400, "not_workflow_app"),),
        example=example({"user": "ann"}),
    ),
    Operation(
        method="post",
        path="/v1/workflows/{task_id}/stop",
        id="stopRunAsBefore",
        title="Stop a run, at its older address",
        tag=_RUNS,
        body=schemas.StopBody,
        answers=_STOPPED,
        refuses=((400, "not_workflow_app"),),
        example=example({"user": "ann"}),
    ),
    Operation(
        method="get",
        path="/v1/workflows/logs",
        id="listRuns",
        title="List runs",
        tag=_RUNS,
        query=LogQuery,
        answers={200: DescribedResponse(description="A page of runs.", shape=schemas.LOGS)},
        refuses=((400, "invalid_param"),),
        example_query="status=succeeded&limit=20",
    ),
    Operation(
        method="get",
        path="/v1/form/human_input/{form_token}",
        id="showFormByToken",
        title="Show a form",
        tag=_FORMS,
        answers={200: DescribedResponse(description="The form.", shape=schemas.FORM)},
        refuses=_CLOSED,
    ),
    Operation(
        method="post",
        path="/v1/form/human_input/{form_token}",
        id="answerFormByToken",
        title="Answer a form",
        tag=_FORMS,
        body=schemas.AnswerBody,
        parameters=(IDEMPOTENCY_KEY,),
        answers={200: DescribedResponse(description="It is recorded.", shape=schemas.ANY_OBJECT)},
        refuses=(*_CLOSED, (400, "invalid_form_data")),
        example=example({"action": "approve", "inputs": {"comment": "Fine."}, "user": "ann"}),
    ),
    Operation(
        method="get",
        path="/api/form/human_input/{token}",
        id="showFormByLink",
        title="Show a form to who has its link",
        tag=_FORMS,
        answers={
            200: DescribedResponse(
                description="The form, and how its workflow presents itself.", shape=schemas.FORM
            )
        },
        refuses=(*_CLOSED, *_FORMER, _TOO_OFTEN),
        needs=None,
    ),
    Operation(
        method="post",
        path="/api/form/human_input/{token}",
        id="answerFormByLink",
        title="Answer a form by its link",
        tag=_FORMS,
        body=Submission,
        parameters=(IDEMPOTENCY_KEY,),
        answers={200: DescribedResponse(description="It is recorded.", shape=schemas.ANY_OBJECT)},
        refuses=(*_CLOSED, *_FORMER, (400, "invalid_form_data"), _TOO_OFTEN),
        needs=None,
        example=example({"action": "approve", "inputs": {"comment": "Fine."}}),
    ),
    Operation(
        method="post",
        path="/api/form/human_input/{token}/upload-token",
        id="makeUploadToken",
        title="Make a token for files",
        tag=_FORMS,
        answers={
            200: DescribedResponse(
                description="The token, and until when it holds, in Unix seconds.",
                shape=schemas.record(upload_token=schemas.TEXT, expires_at=schemas.INTEGER),
            )
        },
        refuses=(*_CLOSED, *_FORMER, (400, "invalid_param")),
        needs=None,
    ),
    Operation(
        method="post",
        path="/api/human-input-forms/files",
        id="uploadForForm",
        title="Send a file for a form",
        tag=_FORMS,
        body=schemas.FORM_UPLOAD,
        media="multipart/form-data",
        answers={201: DescribedResponse(description="The file.", shape=schemas.FILE)},
        refuses=(*_NO_FILE, *_CLOSED[1:], (429, "too_many_files")),
        needs="upload token",
        example="-F file=@draft.pdf",
    ),
    Operation(
        method="post",
        path="/v1/files/upload",
        id="uploadFile",
        title="Send a file",
        tag=_FILES,
        body=schemas.UPLOAD,
        media="multipart/form-data",
        answers={201: DescribedResponse(description="The file.", shape=schemas.FILE)},
        refuses=_NO_FILE,
        example="-F file=@draft.pdf -F user=ann",
    ),
    Operation(
        method="get",
        path="/v1/files/{file_id}/preview",
        id="readFile",
        title="Read a file",
        tag=_FILES,
        parameters=(_AS_ATTACHMENT,),
        answers=_BYTES,
        refuses=((403, "file_access_denied"), (404, "file_not_found")),
        example="-OJ",
    ),
    Operation(
        method="get",
        path="/files/{file_id}/file-preview",
        id="readLinkedFile",
        title="Read a file by a link",
        tag=_FILES,
        parameters=(
            Parameter(name="timestamp", description="From the link.", required=True),
            Parameter(name="nonce", description="From the link.", required=True),
            Parameter(name="key", description="From the link.", required=True),
            Parameter(name="sign", description="From the link.", required=True),
            _AS_ATTACHMENT,
        ),
        answers=_BYTES,
        refuses=((403, "file_access_denied"), (404, "file_not_found")),
        needs=None,
        example="-OJ",
        example_query="timestamp=TIMESTAMP&nonce=NONCE&key=KEY&sign=SIGN",
    ),
    *(
        Operation(
            method="get",
            path=f"/v1/{name}",
            id=f"show{name.title()}",
            title=title,
            tag=_APP,
            answers={200: DescribedResponse(description=description, shape=shape)},
            refuses=refuses,
        )
        for name, title, description, shape, refuses in (
            (
                "info",
                "Show name and kind",
                "Name and kind.",
                schemas.INFO,
                (_NAMES_NO_WORKFLOW, (404, "not_found")),
            ),
            (
                "parameters",
                "Show the start form",
                "The start form.",
                schemas.ANY_OBJECT,
                ((400, "app_unavailable"), _NAMES_NO_WORKFLOW),
            ),
            (
                "meta",
                "Show the icons of tools",
                "Nothing.",
                schemas.record(tool_icons=schemas.ANY_OBJECT),
                (),
            ),
            (
                "site",
                "Show how it presents itself",
                "Title and icon.",
                schemas.ANY_OBJECT,
                (_NAMES_NO_WORKFLOW, (404, "not_found")),
            ),
        )
    ),
    Operation(
        method="get",
        path="/v1/end-users/{end_user_id}",
        id="showEndUser",
        title="Show an end user",
        tag=_APP,
        answers={200: DescribedResponse(description="The end user.", shape=schemas.END_USER)},
        refuses=((404, "end_user_not_found"),),
    ),
)
