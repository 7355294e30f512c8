"""`placet version`."""

from interface.cli.output import Output


async def version(out: Output) -> None:
    """Say which version this is."""
    from importlib.metadata import version as installed

    number = installed("placet")
    if out.as_json:
        out.json({"version": number})
    else:
        print(f"placet {number}")
