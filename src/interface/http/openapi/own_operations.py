"""What is said of our own paths."""

from typing import Final

from interface.http.api.models import (
    AnswerRequest,
    ExtendRequest,
    FormDetail,
    FormItems,
    FormQuery,
    WithdrawRequest,
)
from interface.http.openapi import shapes
from interface.http.openapi.operation import Answer, Operation, Parameter
from interface.http.openapi.shapes import example

IDEMPOTENCY_KEY: Final = Parameter(
    name="Idempotency-Key",
    where="header",
    description="The same request with the same key has the same answer and no second effect.",
    shape={"type": "string", "minLength": 1, "maxLength": 255},
)
_FORMS: Final = "Forms"
_WORKFLOWS: Final = "Workflows"
_CLOSED: Final = (
    (404, "not_found"),
    (409, "form_already_answered"),
    (410, "form_expired"),
    (410, "form_withdrawn"),
)

OPERATIONS: Final = (
    Operation(
        method="get",
        path="/v1/forms",
        id="listForms",
        title="List forms",
        tag=_FORMS,
        query=FormQuery,
        answers={200: Answer(description="A page of forms.", shape=FormItems)},
        refuses=((400, "invalid_param"), (404, "not_found")),
        ours=True,
        example_query="status=waiting&limit=20",
    ),
    Operation(
        method="get",
        path="/v1/forms/{form_id}",
        id="showForm",
        title="Show a form",
        tag=_FORMS,
        answers={200: Answer(description="The form.", shape=FormDetail)},
        refuses=((404, "not_found"),),
        ours=True,
    ),
    Operation(
        method="post",
        path="/v1/forms/{form_id}/answer",
        id="answerForm",
        title="Answer a form",
        tag=_FORMS,
        body=AnswerRequest,
        parameters=(IDEMPOTENCY_KEY,),
        answers={200: Answer(description="The form, answered.", shape=FormDetail)},
        refuses=(
            *_CLOSED,
            (403, "form_not_reachable"),
            (409, "form_changed"),
            (422, "invalid_answer"),
            (422, "idempotency_key_reused"),
        ),
        ours=True,
        example=example(
            {"action": "approve", "inputs": {"comment": "Fine."}, "user": "ann", "digest": "DIGEST"}
        ),
    ),
    Operation(
        method="post",
        path="/v1/forms/{form_id}/extend",
        id="extendForm",
        title="Move the deadline of a form",
        tag=_FORMS,
        body=ExtendRequest,
        parameters=(IDEMPOTENCY_KEY,),
        answers={200: Answer(description="The form, with its new deadline.", shape=FormDetail)},
        refuses=(*_CLOSED, (422, "invalid_deadline"), (422, "not_repeatable")),
        ours=True,
        example=example({"seconds": 86400, "user": "ann"}),
    ),
    Operation(
        method="post",
        path="/v1/forms/{form_id}/withdraw",
        id="withdrawForm",
        title="Withdraw a form",
        tag=_FORMS,
        body=WithdrawRequest,
        answers={200: Answer(description="The form, withdrawn.", shape=FormDetail)},
        refuses=(*_CLOSED, (422, "invalid_reason")),
        ours=True,
        example=example({"reason": "Asked by mistake.", "user": "ann"}),
    ),
    Operation(
        method="post",
        path="/v1/workflows/import",
        id="importWorkflow",
        title="Import a workflow",
        tag=_WORKFLOWS,
        body=shapes.TEXT,
        media="application/yaml",
        parameters=(
            Parameter(name="publish", description="`true`: publish it too.", shape=shapes.FLAG),
            Parameter(name="workflow_id", description="The workflow that it is a new version of."),
        ),
        answers={201: Answer(description="The new version.", shape=shapes.IMPORTED)},
        refuses=(
            (400, "import_refused"),
            (403, "forbidden"),
            (404, "not_found"),
            (422, "not_publishable"),
        ),
        ours=True,
        example="--data-binary @workflow.yml",
        example_query="publish=true",
    ),
    Operation(
        method="post",
        path="/v1/workflows/{workflow_id}/publish",
        id="publishWorkflow",
        title="Publish a version",
        tag=_WORKFLOWS,
        body=shapes.PublishBody,
        answers={200: Answer(description="The version that is published now.", shape=shapes.VERSION)},
        refuses=((404, "not_found"), (422, "not_publishable")),
        ours=True,
        example=example({}),
    ),
    Operation(
        method="get",
        path="/openapi.json",
        id="describe",
        title="This description, for programs",
        tag="Description",
        answers={200: Answer(description="An OpenAPI 3.1 document.", shape=shapes.ANY_OBJECT)},
        needs=None,
    ),
    Operation(
        method="get",
        path="/docs",
        id="read",
        title="This description, for people",
        tag="Description",
        answers={200: Answer(description="A page.", shape=shapes.TEXT, media="text/html")},
        needs=None,
    ),
)
