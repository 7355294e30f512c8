"""The paths of our own API, and what they need."""

from dataclasses import dataclass

from starlette.routing import Route

from application.commands.delete_conversation import DeleteConversation
from application.commands.extend_form import ExtendForm
from application.commands.publish_workflow import PublishWorkflow
from application.commands.remind_form import RemindForm
from application.commands.rename_conversation import RenameConversation
from application.commands.start_run import StartRun
from application.commands.submit_form import SubmitForm
from application.commands.withdraw_form import WithdrawForm
from application.commands.write_variable import WriteVariable
from application.ports.clock import Clock
from application.ports.people import Roster
from application.ports.workflows import WorkflowReader
from application.queries.conversations import ConversationList, ReadConversation
from application.queries.form_list import FormList
from application.queries.read_form import ReadForm
from interface.http.api.conversations import ConversationEndpoints
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
    start_run: StartRun
    conversation_list: ConversationList
    read_conversation: ReadConversation
    rename_conversation: RenameConversation
    delete_conversation: DeleteConversation
    write_variable: WriteVariable
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
        *_of_conversations(services),
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


def _of_conversations(services: ApiServices) -> list[Route]:
    conversations = ConversationEndpoints(
        keys=services.keys,
        start_run=services.start_run,
        conversation_list=services.conversation_list,
        read_conversation=services.read_conversation,
        rename_conversation=services.rename_conversation,
        delete_conversation=services.delete_conversation,
        write_variable=services.write_variable,
        body_limit=services.body_limit,
    )
    every = "/v1/workflows/{workflow_id}/conversations"
    one = f"{every}/{{conversation_id}}"
    return [
        route(every, get=conversations.page, post=conversations.begin, own_api=True),
        route(
            one,
            get=conversations.show,
            patch=conversations.rename,
            delete=conversations.delete,
            own_api=True,
        ),
        route(f"{one}/turns", get=conversations.turns, post=conversations.say, own_api=True),
        route(f"{one}/variables", get=conversations.variables, own_api=True),
        route(f"{one}/variables/{{variable_id}}", patch=conversations.write, own_api=True),
    ]
