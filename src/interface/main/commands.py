"""The commands, on the adapters that they need."""

import random
from collections.abc import Mapping
from typing import TypedDict

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.delete_conversation import DeleteConversation
from application.commands.deliver_form import DeliverForm
from application.commands.extend_form import ExtendForm
from application.commands.perform_effect import PerformEffect
from application.commands.perform_task import PerformTask, performers
from application.commands.remind_form import RemindForm
from application.commands.rename_conversation import RenameConversation
from application.commands.seal_secrets import SealSecrets
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.commands.submit_form import SubmitForm
from application.commands.view_form import ViewForm
from application.commands.withdraw_form import WithdrawForm
from application.commands.write_variable import WriteVariable
from application.conversation_executor import ConversationExecutor
from application.ports.clock import Clock
from application.ports.conversations import Conversations
from application.ports.effects import Performer
from application.ports.files import Files
from application.ports.mail import FormLinks, Mailer
from application.ports.people import Members
from application.ports.processor import Processor
from application.ports.runs import Runs
from application.ports.secrets import Seal
from application.ports.workflows import Workflows
from application.queries.conversations import ConversationList, ReadConversation
from application.streamed_texts import StreamedTexts
from interface.keys.tokens import FormTokens
from interface.main.settings import Settings
from interface.runtime.faults import tell_fault
from interface.runtime.ids import new_id


class CommandsOnRuns(TypedDict):
    """What starts runs and moves them."""

    start_run: StartRun
    stop_run: StopRun
    submit_form: SubmitForm
    view_form: ViewForm
    extend_form: ExtendForm
    withdraw_form: WithdrawForm
    remind_form: RemindForm
    perform_task: PerformTask


def executor_of(
    settings: Settings,
    runs: Runs,
    conversations: Conversations,
    workflows: Workflows,
    clock: Clock,
    tokens: FormTokens,
    processor: Processor,
) -> CommandExecutor:
    """Return the means by which commands reach runs."""
    return CommandExecutor(
        runs=runs,
        conversations=conversations,
        workflows=workflows,
        clock=clock,
        new_id=new_id,
        on_fault=tell_fault,
        token_key=tokens.current,
        form_time_limit=settings.form_time_limit,
        step_limit=settings.step_limit,
        time_limit=settings.run_time_limit,
        processor=processor,
    )


class CommandsOnConversations(TypedDict):
    """What changes conversations, and shows them."""

    rename_conversation: RenameConversation
    delete_conversation: DeleteConversation
    write_variable: WriteVariable
    read_conversation: ReadConversation


def commands_on_conversations(
    conversations: Conversations, workflows: Workflows, clock: Clock, listed: ConversationList
) -> CommandsOnConversations:
    """Return what is done with conversations besides talking, by the names that it has everywhere."""
    executor = ConversationExecutor(conversations=conversations, clock=clock, new_id=new_id)
    return CommandsOnConversations(
        rename_conversation=RenameConversation(executor=executor),
        delete_conversation=DeleteConversation(executor=executor),
        write_variable=WriteVariable(executor=executor, workflows=workflows),
        read_conversation=ReadConversation(conversations=conversations, workflows=workflows, list=listed),
    )


def commands_on_runs(
    executor: CommandExecutor,
    files: Files,
    seal: Seal,
    members: Members,
    deliver_form: DeliverForm,
    performers_of_effects: Mapping[str, Performer],
    texts: StreamedTexts,
) -> CommandsOnRuns:
    """Return the commands by the names that they have everywhere."""
    remind_form = RemindForm(executor=executor)
    address_form = AddressForm(executor=executor, members=members)
    seal_secrets = SealSecrets(seal=seal)
    return CommandsOnRuns(
        start_run=StartRun(executor=executor, files=files),
        stop_run=StopRun(executor=executor),
        submit_form=SubmitForm(executor=executor, seal_secrets=seal_secrets, files=files, members=members),
        view_form=ViewForm(executor=executor, members=members),
        extend_form=ExtendForm(executor=executor),
        withdraw_form=WithdrawForm(executor=executor),
        remind_form=remind_form,
        perform_task=PerformTask(
            by_kind=performers(
                executor,
                address_form=address_form,
                remind_form=remind_form,
                deliver_form=deliver_form,
                perform_effect=PerformEffect(
                    executor=executor,
                    performers=performers_of_effects,
                    seal=seal,
                    texts=texts,
                    chance=random.random,
                ),
            )
        ),
    )


def deliver_form_of(
    settings: Settings, executor: CommandExecutor, mailer: Mailer, links: FormLinks
) -> DeliverForm:
    """Return what sends mails about forms."""
    return DeliverForm(
        executor=executor,
        mailer=mailer,
        links=links,
        chance=random.random,
        host=settings.mail_from.rpartition("@")[2],
    )
