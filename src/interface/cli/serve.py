"""`placet serve`."""

import sys
from typing import Annotated

import typer

from interface.cli.output import Output


async def serve(
    out: Output,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", min=0, max=65535, help="The port; 0 for any free one.")
    ] = 8000,
    new_keys: Annotated[
        bool,
        typer.Option(
            "--new-keys", help="Give up keys that are lost; what was made with them stays unreadable."
        ),
    ] = False,
    anew: Annotated[
        bool,
        typer.Option("--anew", help="Begin with an empty database, or without the files, where others were."),
    ] = False,
) -> None:
    """
    Run the service: API, pages, timeouts and e-mails.

    Ctrl-C or SIGTERM stops it. PLACET_ROLE=web only answers requests, PLACET_ROLE=worker only performs tasks.
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
            on_ready=lambda: _print("Placet is ready and performing tasks"),
            on_wait=out.note,
            new_keys=new_keys,
            anew=anew,
        )
    else:
        await answer_requests(
            settings,
            host=host,
            port=port,
            on_ready=lambda url: _print(f"Placet is ready on {url}"),
            on_wait=out.note,
            new_keys=new_keys,
            anew=anew,
        )


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
