"""Where the time of a cycle goes: py-spy looks at the service while it is under load."""

import asyncio
import shutil
import sys
from pathlib import Path

from benchmarks.ground import ground
from benchmarks.workload import cycles


async def profile(file: Path, *, seconds: int = 8, concurrency: int = 16) -> None:
    """Write the stacks seen under load to the file: collapsed, one stack and its count a line."""
    program = shutil.which("py-spy", path=str(Path(sys.executable).parent)) or shutil.which("py-spy")
    if program is None:
        raise SystemExit("py-spy is needed for this: .venv/bin/uv pip install py-spy")
    with ground(quick=True) as here:
        house = await here.house("profile")
        async with here.server(house) as server:
            key = await house.publish()
            async with server.connections(key, concurrency) as connections:
                await cycles(connections, seconds=2)
                watching = await asyncio.create_subprocess_exec(
                    program, "record", "--pid", str(server.process.pid), "--duration", str(seconds),
                    "--rate", "500", "--format", "raw", "--output", str(file),
                )  # fmt: skip
                await cycles(connections, seconds=seconds)
                await watching.wait()


if __name__ == "__main__":
    asyncio.run(profile(Path(sys.argv[1])))
