"""Writes that hang."""

import asyncio
from typing import Final

from interface.cli import text
from interface.cli.checks.finding import Finding
from interface.main.placet import Placet
from interface.postgres.queries.holders import Holder

HANGING_SECONDS: Final = 3.0
"""How long a transaction may hold what others want to change; ours take milliseconds, and give up after two seconds."""


async def look_at_writes(placet: Placet) -> Finding:
    """Look for transactions that hold records for longer than any of ours would."""
    before = await placet.inspection.holders()
    if before:
        await asyncio.sleep(HANGING_SECONDS)
    hanging = before & await placet.inspection.holders() if before else before
    if not hanging:
        return Finding(name="writes", state="ok", message="nothing holds them up")
    holders = sorted(hanging, key=lambda holder: holder.pid or 0)
    who = text.enumerate_words([_named(holder) for holder in holders])
    message = f"{who} {'hold' if len(holders) > 1 else 'holds'} records in a transaction that does not end"
    return Finding(name="writes", state="wrong", message=message, fix=_fix(holders[0]))


def _named(holder: Holder) -> str:
    if holder.pid is None:
        return "a prepared transaction"
    program = f" ({holder.program})" if holder.program else ""
    return f"process {holder.pid} of the database{program}"


def _fix(holder: Holder) -> str:
    if holder.pid is None:
        return "Commit or roll back what pg_prepared_xacts lists: writes of these records wait for it."
    return (
        f"End it there, or with SELECT pg_terminate_backend({holder.pid}): writes wait for it."
        " That of placet rebuild ends by itself."
    )
