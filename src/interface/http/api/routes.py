"""The paths of our own API, and what they need."""

from dataclasses import dataclass

from starlette.routing import Route

from application.commands.extend_form import ExtendForm
from application.commands.publish_workflow import PublishWorkflow
from application.commands.remind_form import RemindForm
from application.commands.submit_form import SubmitForm
from application.commands.withdraw_form import WithdrawForm
from application.ports.clock import Clock
from application.ports.people import Roster
from application.ports.workflows import WorkflowReader
from application.queries.form_list import FormList
from application.queries.read_form import ReadForm
from interface.http.api.forms import OwnForms
from interface.http.api.members import MemberEndpoints
from interface.http.api.workflows import WorkflowImport
from interface.http.kernel.auth import ApiKeys
from interface.http.kernel.endpoint import route


@dataclass(frozen=True, kw_only=True, slots=True)
class ApiServices:
    """What the endpoints of our own API use."""

    keys: ApiKeys
    form_list: FormList
    members: Roster
    clock: Clock
    read_form: ReadForm
    submit_form: SubmitForm
    extend_form: ExtendForm
    remind_form: RemindForm
    withdraw_form: WithdrawForm
    publish_workflow: PublishWorkflow
    read_workflow: WorkflowReader
    body_limit: int
    """The largest request body that is read, in bytes."""


def routes(services: ApiServices) -> list[Route]:
    """Return the routes of our own API."""
    workflows = WorkflowImport(
        keys=services.keys,
        publish_workflow=services.publish_workflow,
        read_workflow=services.read_workflow,
        body_limit=services.body_limit,
    )
    forms = OwnForms(
        keys=services.keys,
        read_form=services.read_form,
        form_list=services.form_list,
        clock=services.clock,
        submit_form=services.submit_form,
        withdraw_form=services.withdraw_form,
        extend_form=services.extend_form,
        remind_form=services.remind_form,
        body_limit=services.body_limit,
    )
    members = MemberEndpoints(
        keys=services.keys, members=services.members, clock=services.clock, body_limit=services.body_limit
    )
    return [
        route("/v1/forms", get=forms.page, own_api=True),
        route("/v1/forms/{form_id}", get=forms.show, own_api=True),
        route("/v1/forms/{form_id}/answer", post=forms.answer, own_api=True),
        route("/v1/forms/{form_id}/withdraw", post=forms.withdraw, own_api=True),
        route("/v1/forms/{form_id}/extend", post=forms.extend, own_api=True),
        route("/v1/forms/{form_id}/remind", post=forms.remind, own_api=True),
        route("/v1/members", get=members.page, post=members.add, own_api=True),
        route("/v1/members/{member_id}", patch=members.change, delete=members.remove, own_api=True),
        route("/v1/workflows/import", post=workflows.add, own_api=True),
        route("/v1/workflows/{workflow_id}/publish", post=workflows.publish, own_api=True),
    ]
