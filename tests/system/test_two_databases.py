"""The same service on PostgreSQL 15 of the system: as the embedded server's programs, and by its URL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from contract_client import DifyClient, paused
from installation import Installation, installation
from machine import POSTGRES, SYSTEM_POSTGRES
from pydantic import SecretStr
from soundness import sound_log
from workflows import parallel_reviews, two_steps

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.needs(POSTGRES),
]


@pytest.fixture(params=["its programs", "its URL"])
def system_house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Installation]:
    """An installation on the system's PostgreSQL."""
    if request.param == "its programs":
        with installation(tmp_path / "data", postgres_bin=SYSTEM_POSTGRES) as house:
            yield house
        return
    with (
        EmbeddedPostgres(tmp_path / "elsewhere", binaries=SYSTEM_POSTGRES) as url,
        installation(tmp_path / "data", database_url=SecretStr(url)) as house,
    ):
        yield house
        assert not (tmp_path / "data" / "postgres").exists()


class TestTheSystemsPostgres:
    async def test_serves_whole_cycles(self, system_house: Installation) -> None:
        version = system_house.rows("SHOW server_version_num")[0][0]
        assert version.startswith("15")
        keys = [system_house.key(definition) for definition in (two_steps(), parallel_reviews())]
        with system_house.service() as one, system_house.service() as other:
            async with DifyClient(one.url, keys[0]) as client:
                run_id, tokens = paused(await client.run(topic="tea"))
                async with client.events(run_id, after="0", continue_on_pause="true") as stream:
                    assert (await client.submit(tokens["first"], comment="one")).status_code == 200
                    async for frame in stream:
                        if frame.name == "human_input_required" and frame.data["node_id"] == "second":
                            await client.submit(frame.data["form_token"], comment="two")
                assert stream.received[-1].data["outputs"] == {"one": "one", "two": "two"}
                assert stream.received == await client.history(run_id)
            async with DifyClient(one.url, keys[1]) as here, DifyClient(other.url, keys[1]) as there:
                run_id, tokens = paused(await here.run(topic="tea"))
                assert (await here.submit(tokens["legal"], comment="lawful")).status_code == 200
                assert (await there.submit(tokens["finance"], comment="cheap")).status_code == 200
                detail = await there.detail(run_id)
        assert detail["outputs"] == {"legal": "lawful", "finance": "cheap"}
        assert {run.status for run in sound_log(system_house).values()} == {"succeeded"}
