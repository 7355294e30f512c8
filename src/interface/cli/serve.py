"""`placet serve`."""

import sys
from typing import Annotated

import typer

from interface.cli.output import Output


async def serve(
    out: Output,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="0 takes a free one.")] = 8000,
) -> None:
    """
    Serve the API and the pages, and perform what is due.

    It ends on SIGTERM or Ctrl-C. PLACET_ROLE makes it answer requests only (web), or perform tasks only (worker).
    """
    from interface.main.serve import serve as answer_requests
    from interface.main.serve import work
    from interface.main.settings import Settings
    from interface.runtime import logs

    settings = Settings()
    logs.configure(level="debug" if out.verbose else settings.log_level, style=settings.log_format)
    if settings.role == "worker":
        await work(
            settings,
            on_ready=lambda: _print("Placet is ready and performs what is due"),
            on_wait=out.note,
        )
    else:
        await answer_requests(
            settings,
            host=host,
            port=port,
            on_ready=lambda url: _print(f"Placet is ready on {url}"),
            on_wait=out.note,
        )


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
