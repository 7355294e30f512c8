"""The paths of the Dify contract."""

from starlette.routing import Route

from interface.http.dify.app_info import AppInfoEndpoints
from interface.http.dify.end_users import EndUserEndpoints
from interface.http.dify.events import EventEndpoints
from interface.http.dify.files import FileEndpoints
from interface.http.dify.forms import FormEndpoints
from interface.http.dify.logs import LogEndpoints
from interface.http.dify.workflows import WorkflowEndpoints
from interface.http.kernel.endpoint import route


def routes(
    *,
    workflows: WorkflowEndpoints,
    forms: FormEndpoints,
    events: EventEndpoints,
    logs: LogEndpoints,
    app_info: AppInfoEndpoints,
    end_users: EndUserEndpoints,
    files: FileEndpoints,
) -> list[Route]:
    """Return the routes, the busiest first."""
    return [
        route("/v1/workflows/run", post=workflows.run),
        route("/v1/form/human_input/{form_token}", get=forms.show, post=forms.submit),
        route("/v1/workflow/{workflow_run_id}/events", get=events.stream),
        route("/v1/workflows/run/{workflow_run_id}", get=workflows.detail),
        route("/v1/workflows/tasks/{task_id}/stop", post=workflows.stop),
        route("/v1/workflows/{workflow_id}/run", post=workflows.run_version),
        route("/v1/workflows/{task_id}/stop", post=workflows.stop),  # where older clients look for it
        route("/v1/workflows/logs", get=logs.page),
        route("/v1/info", get=app_info.info),
        route("/v1/parameters", get=app_info.parameters),
        route("/v1/meta", get=app_info.meta),
        route("/v1/site", get=app_info.site),
        route("/v1/files/upload", post=files.upload),
        route("/v1/files/{file_id}/preview", get=files.preview),
        route("/files/{file_id}/file-preview", get=files.linked),
        route("/v1/end-users/{end_user_id}", get=end_users.show),
    ]
