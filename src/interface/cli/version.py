"""`placet version`."""

from interface.cli.output import Output
from interface.runtime import program


async def version(out: Output) -> None:
    """Say which version this is."""
    number = program.version()
    if out.as_json:
        out.json({"version": number})
    else:
        print(f"placet {number}")
