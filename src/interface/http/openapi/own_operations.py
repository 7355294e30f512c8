"""What is said of our own paths."""

from typing import Final

from interface.http.api.models import (
    AnswerRequest,
    ExtendRequest,
    FormDetail,
    FormItems,
    FormQuery,
    MemberChange,
    MemberItem,
    MemberItems,
    MemberQuery,
    MemberRequest,
    RemindRequest,
    WithdrawRequest,
)
from interface.http.openapi import schemas
from interface.http.openapi.operation import DescribedResponse, Operation, Parameter
from interface.http.openapi.schemas import example

IDEMPOTENCY_KEY: Final = Parameter(
    name="Idempotency-Key",
    where="header",
    description="The same request with the same key has the same answer and no second effect.",
    shape={"type": "string", "minLength": 1, "maxLength": 255},
)
IF_MATCH: Final = Parameter(
    name="If-Match",
    where="header",
    description="The `ETag` of the form as it was read: if anything happened to its run since, nothing is done.",
)
_FORMS: Final = "Forms"
_MEMBERS: Final = "Members"
_WORKFLOWS: Final = "Workflows"
_UNFIT: Final = ((409, "address_taken"), (422, "invalid_address"), (422, "invalid_name"))
_CLOSED: Final = (
    (404, "not_found"),
    (409, "form_already_answered"),
    (410, "form_expired"),
    (410, "form_withdrawn"),
    (412, "precondition_failed"),
)

OPERATIONS: Final = (
    Operation(
        method="get",
        path="/v1/forms",
        id="listForms",
        title="List forms",
        tag=_FORMS,
        query=FormQuery,
        answers={200: DescribedResponse(description="A page of forms.", shape=FormItems)},
        refuses=((400, "invalid_param"), (404, "not_found")),
        own_api=True,
        example_query="status=waiting&limit=20",
    ),
    Operation(
        method="get",
        path="/v1/forms/{form_id}",
        id="showForm",
        title="Show a form",
        tag=_FORMS,
        answers={200: DescribedResponse(description="The form.", shape=FormDetail)},
        refuses=((404, "not_found"),),
        own_api=True,
    ),
    Operation(
        method="post",
        path="/v1/forms/{form_id}/answer",
        id="answerForm",
        title="Answer a form",
        tag=_FORMS,
        body=AnswerRequest,
        parameters=(IDEMPOTENCY_KEY, IF_MATCH),
        answers={200: DescribedResponse(description="The form, answered.", shape=FormDetail)},
        refuses=(
            *_CLOSED,
            (403, "form_not_reachable"),
            (409, "form_changed"),
            (422, "invalid_answer"),
            (422, "idempotency_key_reused"),
        ),
        own_api=True,
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
        parameters=(IDEMPOTENCY_KEY, IF_MATCH),
        answers={200: DescribedResponse(description="The form, with its new deadline.", shape=FormDetail)},
        refuses=(*_CLOSED, (422, "invalid_deadline"), (422, "not_repeatable")),
        own_api=True,
        example=example({"seconds": 86400, "user": "ann"}),
    ),
    Operation(
        method="post",
        path="/v1/forms/{form_id}/remind",
        id="remindForm",
        title="Write to the recipients of a form again",
        tag=_FORMS,
        body=RemindRequest,
        parameters=(IDEMPOTENCY_KEY, IF_MATCH),
        answers={
            200: DescribedResponse(description="The form, with what became of its mails.", shape=FormDetail)
        },
        refuses=(
            *_CLOSED,
            (422, "nobody_to_remind"),
            (422, "idempotency_key_reused"),
            (429, "reminded_too_often"),
        ),
        own_api=True,
        example=example({"user": "ann"}),
    ),
    Operation(
        method="post",
        path="/v1/forms/{form_id}/withdraw",
        id="withdrawForm",
        title="Withdraw a form",
        tag=_FORMS,
        body=WithdrawRequest,
        parameters=(IDEMPOTENCY_KEY, IF_MATCH),
        answers={200: DescribedResponse(description="The form, withdrawn.", shape=FormDetail)},
        refuses=(*_CLOSED, (422, "invalid_reason"), (422, "idempotency_key_reused")),
        own_api=True,
        example=example({"reason": "Asked by mistake.", "user": "ann"}),
    ),
    Operation(
        method="get",
        path="/v1/members",
        id="listMembers",
        title="List members",
        tag=_MEMBERS,
        query=MemberQuery,
        answers={200: DescribedResponse(description="A page of members.", shape=MemberItems)},
        refuses=((400, "invalid_param"),),
        own_api=True,
    ),
    Operation(
        method="post",
        path="/v1/members",
        id="addMember",
        title="Add a member",
        tag=_MEMBERS,
        body=MemberRequest,
        answers={201: DescribedResponse(description="The new member.", shape=MemberItem)},
        refuses=_UNFIT,
        own_api=True,
        example=example({"email": "ann@example.com", "name": "Ann Lee"}),
    ),
    Operation(
        method="patch",
        path="/v1/members/{member_id}",
        id="changeMember",
        title="Change a member",
        tag=_MEMBERS,
        body=MemberChange,
        answers={200: DescribedResponse(description="The member, changed.", shape=MemberItem)},
        refuses=((404, "not_found"), (409, "last_admin"), *_UNFIT),
        own_api=True,
        example=example({"role": "admin"}),
    ),
    Operation(
        method="delete",
        path="/v1/members/{member_id}",
        id="removeMember",
        title="Remove a member",
        tag=_MEMBERS,
        answers={200: DescribedResponse(description="Whom it was.", shape=MemberItem)},
        refuses=((404, "not_found"), (409, "last_admin")),
        own_api=True,
    ),
    Operation(
        method="post",
        path="/v1/workflows/import",
        id="importWorkflow",
        title="Import a workflow",
        tag=_WORKFLOWS,
        body=schemas.TEXT,
        media="application/yaml",
        parameters=(
            Parameter(name="publish", description="`true`: publish it too.", shape=schemas.FLAG),
            Parameter(name="workflow_id", description="The workflow that it is a new version of."),
        ),
        answers={201: DescribedResponse(description="The new version.", shape=schemas.IMPORTED)},
        refuses=(
            (400, "import_refused"),
            (404, "not_found"),
            (422, "not_publishable"),
        ),
        own_api=True,
        example="--data-binary @workflow.yml",
        example_query="publish=true",
    ),
    Operation(
        method="post",
        path="/v1/workflows/{workflow_id}/publish",
        id="publishWorkflow",
        title="Publish a version",
        tag=_WORKFLOWS,
        body=schemas.PublishBody,
        answers={
            200: DescribedResponse(description="The version that is published now.", shape=schemas.VERSION)
        },
        refuses=((404, "not_found"), (422, "not_publishable")),
        own_api=True,
        example=example({}),
    ),
    Operation(
        method="get",
        path="/openapi.json",
        id="describe",
        title="This description, for programs",
        tag="Description",
        answers={200: DescribedResponse(description="An OpenAPI 3.1 document.", shape=schemas.ANY_OBJECT)},
        needs=None,
    ),
    Operation(
        method="get",
        path="/docs",
        id="read",
        title="This description, for people",
        tag="Description",
        answers={200: DescribedResponse(description="A page.", shape=schemas.TEXT, media="text/html")},
        needs=None,
    ),
)
