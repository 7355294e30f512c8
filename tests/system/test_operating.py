"""What a service tells those who run it: whether it is alive, whether it is ready, and what it counts."""

import asyncio
import subprocess
from pathlib import Path

import httpx2
import pytest
from contract_client import DifyClient, paused
from eventually import eventually
from freezing_proxy import freezing_proxy
from inboxes import Sent, added, asking_members
from installation import Installation, installation, quiet_port
from prometheus_client.parser import text_string_to_metric_families
from pydantic import ValidationError
from service import COMMAND, Service

from interface.main.settings import Settings

pytestmark = pytest.mark.anyio

PARTS = {"service", "database", "log", "tail", "workers"}


def asked(url: str, path: str) -> httpx2.Response:
    return httpx2.get(f"{url}{path}", timeout=30, trust_env=False)


def ready(url: str) -> tuple[int, dict[str, str]]:
    answer = asked(url, "/readyz")
    return answer.status_code, answer.json()["checks"]


Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


def scraped(url: str) -> Samples:
    """Every sample of the metrics, by its name and labels."""
    answer = asked(url, "/metrics")
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/plain")
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def value(samples: Samples, name: str, **labels: str) -> float:
    return samples.get((name, frozenset(labels.items())), 0)


class TestReadiness:
    def test_names_each_part(self, service: Service) -> None:
        assert asked(service.url, "/healthz").json() == {"status": "alive"}
        answer = asked(service.url, "/readyz")
        assert (answer.status_code, answer.json()["status"]) == (200, "ready")
        assert answer.json()["checks"] == dict.fromkeys(PARTS, "ok")

    async def test_is_lost_while_the_database_is_frozen_and_comes_back(self, house: Installation) -> None:
        with (
            freezing_proxy(house.service_conninfo) as (proxy, conninfo),
            house.service(database_url=conninfo) as running,
        ):
            assert ready(running.url)[0] == 200
            proxy.freeze()
            status, parts = await asyncio.to_thread(ready, running.url)
            while status == 200:  # it was told again what had been found before
                status, parts = await asyncio.to_thread(ready, running.url)
            assert status == 503
            assert parts["database"] != "ok" and parts["log"] != "ok" and parts["service"] == "ok"
            assert asked(running.url, "/healthz").status_code == 200
            assert value(scraped(running.url), "placet_open_streams") == 0
            proxy.thaw()

            async def back() -> bool:
                return (await asyncio.to_thread(ready, running.url))[0] == 200

            await eventually(back, what="the service is ready again")

    def test_asks_for_no_workers_where_there_are_none(self, house: Installation) -> None:
        with house.service(role="web") as running:
            assert ready(running.url) == (200, dict.fromkeys(PARTS - {"workers"}, "ok"))


class TestMetrics:
    async def test_count_what_is_done(self, house: Installation, service: Service, key: str) -> None:
        before = scraped(service.url)
        async with DifyClient(service.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            async with client.events(run_id, continue_on_pause="true", after="0") as stream:
                frames = aiter(stream)
                await anext(frames)
                assert value(scraped(service.url), "placet_open_streams") == 1
                assert (await client.submit(tokens["ask"], comment="x")).status_code == 200
                assert (await client.submit(tokens["ask"], comment="y")).status_code == 412
                async for _ in frames:
                    pass
        sent = Sent(house, service, house.key(asking_members(added(house))))

        async def delivered() -> bool:
            samples = scraped(service.url)
            return value(samples, "placet_mails_total", outcome="kept") > value(
                before, "placet_mails_total", outcome="kept"
            )

        await eventually(delivered, what="the mail is counted")
        after = scraped(service.url)

        def more(name: str, **labels: str) -> float:
            return value(after, name, **labels) - value(before, name, **labels)

        path = "/v1/form/human_input/{form_token}"
        assert more("placet_http_requests_total", method="POST", route=path, status="200") == 1
        assert more("placet_http_requests_total", method="POST", route=path, status="412") == 1
        assert more("placet_http_request_seconds_count", method="POST", route=path) == 2
        assert more("placet_decisions_total", decision="run started") == 2
        assert more("placet_decisions_total", decision="form answered") == 1
        assert more("placet_appends_total", outcome="recorded") >= 4
        assert more("placet_commit_seconds_count") >= 4
        assert value(after, "placet_open_streams") == 0
        assert value(after, "placet_tail_age_seconds") < 60
        assert sent.form_id not in asked(service.url, "/metrics").text

    async def test_tell_what_waits_and_what_is_due(self, data_dir: Path) -> None:
        with installation(data_dir) as house, house.service(role="web") as running:
            async with DifyClient(running.url, house.key(asking_members(added(house)))) as client:
                for _ in range(3):
                    await client.run(topic="tea")
            samples = scraped(running.url)
            assert value(samples, "placet_forms_waiting") == 3
            assert value(samples, "placet_log_events") == house.head()
            assert value(samples, "placet_tail_lag_events") <= house.head()
            due = {
                (dict(labels)["queue"], dict(labels)["kind"]): n
                for (name, labels), n in samples.items()
                if name == "placet_tasks_due"
            }
            others = {
                ("decisions", kind): 0 for kind in ("expire", "advance", "remind", "escalate", "give-up")
            }
            assert due == {**others, ("decisions", "address"): 3, ("mail", "mail"): 0, ("http", "effect"): 0}
            assert value(samples, "placet_tasks_late", queue="decisions", kind="address") == 0
            house.rows(
                "UPDATE task SET fires_at = fires_at - interval '1 minute' WHERE kind = 'address' RETURNING 1"
            )
        with installation(data_dir) as house, house.service(role="web") as running:
            assert value(scraped(running.url), "placet_tasks_late", queue="decisions", kind="address") == 3

    async def test_name_routes_and_never_what_was_asked(self, service: Service, key: str) -> None:
        async with DifyClient(service.url, key) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            await client.form(tokens["ask"])
            await client.http.request("BREW", f"/form/human_input/{tokens['ask']}")
        text = asked(service.url, f"/nothing/{tokens['ask']}").text + asked(service.url, "/metrics").text
        assert tokens["ask"] not in text and run_id not in text and "BREW" not in text


class TestWhereTheyAre:
    def test_nowhere(self, house: Installation) -> None:
        with house.service(metrics="off") as running:
            assert asked(running.url, "/metrics").status_code == 404
            assert asked(running.url, "/readyz").status_code == 200

    def test_at_an_address_of_their_own(self, house: Installation) -> None:
        address = f"127.0.0.1:{quiet_port()}"
        with house.service(metrics=address) as running:
            assert asked(running.url, "/metrics").status_code == 404
            assert value(scraped(f"http://{address}"), "placet_open_streams") == 0
            assert asked(f"http://{address}", "/readyz").status_code == 200
            assert asked(f"http://{address}", "/inbox").status_code == 404
            assert running.terminate() == 0

    def test_at_that_of_a_process_that_only_works(self, house: Installation) -> None:
        address = f"127.0.0.1:{quiet_port()}"
        environment = house.environment(role="worker", metrics=address)
        with subprocess.Popen(
            [*COMMAND, "serve"], env=environment, stdout=subprocess.PIPE, text=True
        ) as worker:
            assert worker.stdout is not None
            assert worker.stdout.readline().startswith("Placet is ready")
            assert ready(f"http://{address}") == (200, dict.fromkeys(PARTS, "ok"))
            worker.terminate()
            assert worker.wait(60) == 0

    @pytest.mark.parametrize(
        "given", ["yes", "9090", "127.0.0.1", "127.0.0.1:x", "http://a:1", "a:99999", "a:1/x"]
    )
    def test_nowhere_that_is_no_address(self, given: str) -> None:
        with pytest.raises(ValidationError, match="metrics"):
            Settings(metrics=given)
