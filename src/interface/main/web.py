"""The routes of a process: each face gets what it uses."""

from starlette.routing import Route

from interface.http.api.routes import ApiServices
from interface.http.dify.routes import DifyServices
from interface.http.files.form_uploads import FormUploads, UploadTokens
from interface.http.kernel.shutdown import Shutdown
from interface.http.operating.routes import OperatingServices
from interface.http.pages.routes import PageServices
from interface.http.routes import routes
from interface.main.placet import Placet


def web_routes(
    placet: Placet, *, operating: OperatingServices, shutdown: Shutdown, most_streams: int | None = None
) -> list[Route]:
    """Return the routes of all faces; streams, of which there may be so many, end with the shutdown."""
    form_uploads = FormUploads(
        read_form=placet.read_form,
        upload_tokens=UploadTokens(tokens=placet.tokens, runs=placet.runs),
        uploads=placet.uploads,
        remote=placet.files.remote,
        clock=placet.clock,
        workspace_id=placet.files.workspace_id,
    )
    return routes(
        dify_services=_dify(placet, form_uploads, most_streams),
        api_services=_api(placet),
        page_services=_pages(placet, form_uploads),
        operating_services=operating,
        base=placet.links.base,
        shutdown=shutdown,
    )


def _dify(placet: Placet, form_uploads: FormUploads, most_streams: int | None) -> DifyServices:
    return DifyServices(
        keys=placet.keys,
        workflows=placet.workflows,
        runs=placet.runs,
        feed=placet.feed,
        texts=placet.texts,
        run_list=placet.run_list,
        end_users=placet.end_users,
        members=placet.members,
        tokens=placet.tokens,
        clock=placet.clock,
        uploads=placet.uploads,
        form_uploads=form_uploads,
        start_run=placet.start_run,
        stop_run=placet.stop_run,
        read_form=placet.read_form,
        view_form=placet.view_form,
        submit_form=placet.submit_form,
        base=placet.links.base,
        most_streams=most_streams,
        body_limit=placet.settings.body_limit,
    )


def _api(placet: Placet) -> ApiServices:
    return ApiServices(
        keys=placet.keys,
        form_list=placet.form_list,
        members=placet.members,
        clock=placet.clock,
        read_form=placet.read_form,
        submit_form=placet.submit_form,
        extend_form=placet.extend_form,
        remind_form=placet.remind_form,
        withdraw_form=placet.withdraw_form,
        start_run=placet.start_run,
        conversation_list=placet.conversation_list,
        read_conversation=placet.read_conversation,
        rename_conversation=placet.rename_conversation,
        delete_conversation=placet.delete_conversation,
        write_variable=placet.write_variable,
        publish_workflow=placet.publish_workflow,
        read_workflow=placet.read_workflow,
        body_limit=placet.settings.body_limit,
    )


def _pages(placet: Placet, form_uploads: FormUploads) -> PageServices:
    return PageServices(
        processor=placet.processor,
        workflows=placet.workflows,
        runs=placet.runs,
        run_list=placet.run_list,
        form_list=placet.form_list,
        members=placet.members,
        sessions=placet.sessions,
        inbox=placet.inbox,
        mailer=placet.mailer,
        outbox=placet.outbox,
        tokens=placet.tokens,
        links=placet.links,
        clock=placet.clock,
        drafts=placet.drafts,
        uploads=placet.uploads,
        form_uploads=form_uploads,
        read_form=placet.read_form,
        view_form=placet.view_form,
        submit_form=placet.submit_form,
        public_url=placet.settings.public_url,
        admins_answer=placet.settings.admin_answers == "allow",
        sends=placet.settings.smtp_url is not None,
        body_limit=placet.settings.body_limit,
    )
