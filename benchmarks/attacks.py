"""`make attack`: what can be done to keep everybody else waiting, and how long they wait. Loopback only."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import orjson
import typer
import uvloop

from benchmarks.attack_workflows import RECIPIENTS, TABLE, WORKFLOWS, invoice, large
from benchmarks.figure import p99, percentile
from benchmarks.ground import Ground, ground
from benchmarks.network import trial
from benchmarks.server import Server

EVERY_SECONDS = 0.05
OWN_DELAY_SECONDS = 0.15
"""From which delay on it is this process that is late, or the whole machine: nothing is learnt of the service then."""
LIMIT_MS = 250.0
USER = "attacker"

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(kw_only=True)
class Attack:
    """Somebody who has a key or a link, and what they can reach."""

    client: httpx2.AsyncClient
    keys: dict[str, str]
    quick: bool
    outbox: Path
    answers: dict[int, int] = field(default_factory=dict)
    """How often each status was answered."""

    @property
    def kept(self) -> int:
        """How many e-mails lie in the outbox."""
        return len(list(self.outbox.glob("*.eml")))

    def times(self, full: int) -> int:
        """Return how often something is done: a quarter as often where it is to be over soon."""
        return max(1, full // 4) if self.quick else full

    async def start(self, workflow: str, **inputs: object) -> httpx2.Response:
        """Start a run; it is paused or over then."""
        body = {"inputs": inputs, "response_mode": "blocking", "user": USER}
        answer = await self.client.post(
            "/v1/workflows/run", json=body, headers={"Authorization": f"Bearer {self.keys[workflow]}"}
        )
        self.counted(answer)
        return answer

    async def token(self, workflow: str, **inputs: object) -> str:
        """Start a run; return the token of its form."""
        answer = await self.start(workflow, **inputs)
        answer.raise_for_status()
        return str(orjson.loads(answer.content)["data"]["reasons"][0]["form_token"])

    async def answer(self, token: str, content: bytes) -> None:
        """Answer a form as anybody can who has its link."""
        headers = {"Content-Type": "application/json"}
        self.counted(
            await self.client.post(f"/api/form/human_input/{token}", content=content, headers=headers)
        )

    def counted(self, answer: httpx2.Response) -> None:
        """Count the answer."""
        self.answers[answer.status_code] = self.answers.get(answer.status_code, 0) + 1


async def letters(attack: Attack) -> None:
    """A letter with a large table to sixty addresses; over when all are in the outbox."""
    before = attack.kept
    await attack.start("mailed", body=f"{before}\n\n{TABLE}")
    while attack.kept < before + RECIPIENTS:  # noqa: ASYNC110  nobody tells when a file is there
        await asyncio.sleep(EVERY_SECONDS)


async def templates(attack: Attack) -> None:
    """A run of sixty templates that each write a large value anew."""
    await attack.start("templates", value=large())


async def wrong_answers(attack: Attack) -> None:
    """Thirty wrong answers of half a megabyte to a form with a schema, at once."""
    token = await attack.token("invoice", body="x")
    content = orjson.dumps({"inputs": {"invoice": invoice(509 * 1024)}, "action": "approve"})
    await asyncio.gather(*(attack.answer(token, content) for _ in range(attack.times(30))))


async def many_options(attack: Attack) -> None:
    """Answers that choose seventy thousand times among two hundred options."""
    token = await attack.token("multiple", body="x")
    content = orjson.dumps({"inputs": {"many": ["option 199"] * 70_000}, "action": "reject"})
    await asyncio.gather(*(attack.answer(token, content) for _ in range(attack.times(4))))


async def pages(attack: Attack) -> None:
    """Twelve pages with large tables, each with one of its own, at once."""

    async def opened(number: int) -> None:
        token = await attack.token("page", body=f"{number}\n\n{TABLE}")
        attack.client.cookies.clear()
        attack.counted(await attack.client.get(f"/form/{token}", follow_redirects=True))

    await asyncio.gather(*(opened(number) for number in range(attack.times(12))))


Attacks = dict[str, Callable[[Attack], Awaitable[None]]]

ATTACKS: Attacks = {
    "letters": letters,
    "templates": templates,
    "wrong answers": wrong_answers,
    "many options": many_options,
    "pages": pages,
}


@dataclass
class Probe:
    """Somebody who asks for next to nothing, again and again."""

    url: str
    waited: list[float] = field(default_factory=list)
    _late: float = 0.0
    """Until when this process itself was late, by its clock."""

    async def run(self) -> None:
        """Ask every twentieth of a second, whether the last one was answered or not, until cancelled."""
        async with httpx2.AsyncClient(base_url=self.url, timeout=120, trust_env=False) as client:
            await client.get("/healthz")
            asking: set[asyncio.Task[None]] = set()
            try:
                while True:
                    asked = asyncio.create_task(self._ask(client))
                    asking.add(asked)
                    asked.add_done_callback(asking.discard)
                    slept = time.perf_counter()
                    await asyncio.sleep(EVERY_SECONDS)
                    if time.perf_counter() - slept > OWN_DELAY_SECONDS:
                        self._late = time.perf_counter()
            finally:
                await asyncio.gather(*asking)

    async def _ask(self, client: httpx2.AsyncClient) -> None:
        """Keep how long the answer took, unless it was this process that was late meanwhile."""
        began = time.perf_counter()
        await client.get("/static/placet.css")
        took = time.perf_counter() - began
        await asyncio.sleep(2 * EVERY_SECONDS)
        if self._late < began:
            self.waited.append(took * 1e3)


async def measure(here: Ground, only: Sequence[str], *, limit: float) -> bool:
    """
    Try one attack after another, then all at once; return whether everybody else was answered in time.

    :param limit: for how many milliseconds one of a hundred may wait
    """
    house = await here.house("attacks")
    keys = {name: await house.publish(text) for name, text in WORKFLOWS.items()}
    outbox = house.data_dir / "outbox"
    async with here.server(house) as server:
        held = True
        chosen = {name: attack for name, attack in ATTACKS.items() if name in only}
        tried: list[Attacks] = [{"quiet": _quiet}, *({name: attack} for name, attack in chosen.items())]
        if len(chosen) > 1:
            tried.append(chosen)
        tried.append({"soon after": _quiet})
        for attacks in tried:
            if "soon after" in attacks:
                await asyncio.sleep(5)
            held = await probed(server, keys, attacks, outbox=outbox, quick=here.quick, limit=limit) and held
        return held


async def _quiet(_: Attack) -> None:
    await asyncio.sleep(2)


async def probed(
    server: Server,
    keys: dict[str, str],
    attacks: Attacks,
    *,
    outbox: Path,
    quick: bool,
    limit: float,
) -> bool:
    """Try the attacks at once, and say how long others waited; return whether all of it is as it should be."""
    probe = Probe(server.url)
    probing = asyncio.create_task(probe.run())
    began = time.perf_counter()
    async with httpx2.AsyncClient(base_url=server.url, timeout=600, trust_env=False) as client:
        attack = Attack(client=client, keys=keys, quick=quick, outbox=outbox)
        await asyncio.gather(*(each(attack) for each in attacks.values()))
    took = time.perf_counter() - began
    probing.cancel()
    await asyncio.gather(probing, return_exceptions=True)
    waited = probe.waited
    untruthful = [status for status in attack.answers if status >= 500 and status != 503]
    held = p99(waited) <= limit and not untruthful
    typer.echo(
        f"{'all at once' if len(attacks) > 1 else next(iter(attacks)):14}{took:7.1f} s  "
        f"others waited p50 {percentile(waited, 0.5):7.1f}  p99 {p99(waited):8.1f}  "
        f"worst {max(waited):8.1f} ms  of {len(waited):5}; "
        f"answered {attack.answers}; {server.process.resident_kib // 1024} MiB"
        f"{'' if p99(waited) <= limit else '  TOO LONG'}{'  UNTRUTHFUL' if untruthful else ''}"
    )
    return held


async def try_network(here: Ground, *, seconds: float, seed: int) -> bool:
    """Have services work behind a network that cannot be relied on; return whether every promise was kept."""
    house = await here.house("network")
    done = await trial(house, await house.publish(), seconds=seconds, seed=seed)
    for line in (f"{seconds:.0f} s of it, seed {seed}", *done.lines, *done.told.unforeseen[:5]):
        typer.echo(line)
    return not any(done.wrong.values())


@app.command()
def main(
    *,
    quick: bool = typer.Option(False, "--quick", help="A quarter of everything."),
    only: str = typer.Option(",".join(ATTACKS), help="The attacks to try, separated by commas."),
    limit: float = typer.Option(LIMIT_MS, help="For how many milliseconds one of a hundred may wait."),
    network: bool = typer.Option(
        False, "--network", help="Instead: a network to the database that freezes, delays, cuts and reorders."
    ),
    seconds: float = typer.Option(600, help="How long the network does so."),
    seed: int = typer.Option(1, help="What it does follows from that."),
) -> None:
    """Try every attack; the exit code is 1 if others waited longer than they should, or a promise was not kept."""
    if network:
        with ground(quick=quick) as here:
            kept = uvloop.run(try_network(here, seconds=seconds / 20 if quick else seconds, seed=seed))
        raise typer.Exit(not kept)
    with ground(quick=quick) as here:
        held = uvloop.run(measure(here, only.split(","), limit=limit))
    if not held:
        typer.echo(f"Not held: one of a hundred may wait for {limit:.0f} ms, and no answer is 500.")
        raise typer.Exit(1)


if __name__ == "__main__":
    app(prog_name="make attack")
