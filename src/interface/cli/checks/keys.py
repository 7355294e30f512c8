"""Keys: of the rings, and of those who use the API."""

from interface.cli.checks.finding import Finding
from interface.cli.refusal import refusal
from interface.keys.keyring import KeyRing, KeyRingError
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.main.placet import Placet

KeyProblems = dict[type[KeyRing], KeyRingError]
"""What is wrong with rings."""
_NAMES: dict[type[KeyRing], str] = {FormTokens: "token keys", SecretSeal: "secret keys"}
_FIX = "Put the key file back, or correct PLACET_TOKEN_KEYS or PLACET_SECRET_KEYS."


def look_at_rings(placet: Placet, problems: KeyProblems) -> list[Finding]:
    """Look at whether the keys are those that the database has been used with."""
    settings = placet.settings
    given = {FormTokens: settings.token_keys, SecretSeal: settings.secret_keys}
    findings = []
    for ring in (placet.tokens, placet.seal):
        kind = type(ring)
        if (problem := problems.get(kind)) is not None:
            findings.append(broken_ring(kind, problem))
            continue
        source = f"PLACET_{'TOKEN' if kind is FormTokens else 'SECRET'}_KEYS"
        where = source if given[kind] else settings.data_dir / "keys"
        message = f"current key {ring.current}, from {where}"
        findings.append(Finding(name=_NAMES[kind], state="ok", message=message))
    return findings


def broken_ring(kind: type[KeyRing], problem: KeyRingError) -> Finding:
    """Return what is told of a ring that cannot be used."""
    told = refusal(problem)
    assert told is not None
    return Finding(name=_NAMES[kind], state="wrong", message=told.message, fix=told.fix or _FIX)


async def look_at_api_keys(placet: Placet) -> Finding:
    """Look for keys that open the API."""
    active = sum(key.revoked_at is None for key in await placet.keys.summaries())
    if not active:
        return Finding(
            name="API keys",
            state="note",
            message="none yet, so nobody can use the API",
            fix="placet keys create WORKFLOW",
        )
    return Finding(name="API keys", state="ok", message=f"{active} active")
