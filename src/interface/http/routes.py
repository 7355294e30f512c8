"""Every path of the service."""

from starlette.routing import Route

from interface.http.api import routes as api
from interface.http.dify import routes as dify
from interface.http.kernel.endpoint import route
from interface.http.kernel.shutdown import Shutdown
from interface.http.openapi.description import Description
from interface.http.operating import routes as operating
from interface.http.pages import routes as pages


def routes(
    *,
    dify_services: dify.DifyServices,
    api_services: api.ApiServices,
    page_services: pages.PageServices,
    operating_services: operating.OperatingServices,
    base: str,
    shutdown: Shutdown,
) -> list[Route]:
    """Return the routes of all faces; streams end with the shutdown, and `base` is the address people use."""
    described: list[Route] = []
    description = Description(lambda: described, base=base)
    described += [
        *dify.routes(dify_services, shutdown=shutdown),
        *api.routes(api_services),
        *pages.routes(page_services),
        *operating.routes(operating_services),
        route("/openapi.json", get=description.json, own_api=True),
        route("/docs", get=description.html, page=True),
    ]
    return described
