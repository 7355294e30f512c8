"""Keys that are lost, or are another's: noticed before anybody is served, and never replaced in silence."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psycopg
import pytest
from command_line import CommandLine, Said
from contract_client import paused
from installation import Installation, installation
from service import COMMAND, Service, environment
from workflows import review

TOKENS = "form-1.key"
RINGS = {TOKENS: "form tokens", "secret-1.key": "secrets"}


@pytest.fixture
def used(data_dir: Path) -> Iterator[Installation]:
    """An installation with a run that waits."""
    with installation(data_dir) as house:
        yield house


def asked(service: Service, key: str) -> str:
    """The token of the form of a new run."""
    headers = {"Authorization": f"Bearer {key}"}
    with httpx2.Client(base_url=service.url, headers=headers, timeout=30, trust_env=False) as client:
        body = {"inputs": {"topic": "tea"}, "user": "u-1", "response_mode": "blocking"}
        _, tokens = paused(client.post("/v1/workflows/run", json=body))
    return tokens["review"]


def shown(service: Service, token: str) -> int:
    """How the page of a form is answered."""
    with httpx2.Client(timeout=30, trust_env=False, follow_redirects=True) as client:
        return client.get(f"{service.url}/form/{token}").status_code


def refused(house: Installation, *arguments: str, **settings: str) -> Said:
    """What is said when the service does not start."""
    return CommandLine(environment=house.environment(**settings))("serve", "--port", "0", *arguments)


def finding(house: Installation, **settings: str) -> dict[str, dict[str, str]]:
    said = CommandLine(environment=house.environment(**settings))("check", "--json")
    return {found["name"]: found for found in said.json["checks"]}


class TestALostKey:
    @pytest.mark.parametrize("file", RINGS)
    def test_stops_the_start_and_is_told_by_check(self, used: Installation, file: str) -> None:
        with used.service() as service:
            asked(service, used.key(review()))
        keys = used.data_dir / "keys"
        (keys / file).unlink()
        said = refused(used)
        assert said.exit == 1
        line = " ".join(said.err.split())
        assert f'The key "1" of {RINGS[file]} is missing from {keys}.' in line
        assert "Put it back from a backup" in line
        assert "Traceback" not in said.err
        assert not list(keys.glob(f"{file.partition('-')[0]}-*.key"))
        found = finding(used)
        assert found["token keys" if file == TOKENS else "secret keys"]["state"] == "wrong"

    def test_is_given_up_only_by_a_word_and_its_id_goes_to_no_other(self, used: Installation) -> None:
        keys = used.data_dir / "keys"
        with used.service() as service:
            key = used.key(review())
            before = asked(service, key)
        kept = (keys / TOKENS).read_text()
        (keys / TOKENS).unlink()
        again = Service(used.environment(), arguments=["--new-keys"])
        try:
            meanwhile = asked(again, key)
        finally:
            again.close()
        assert [path.name for path in keys.glob("form-*.key")] == ["form-2.key"]
        with used.service() as service:  # nothing more is to be said
            assert shown(service, meanwhile) == 200
        (keys / TOKENS).touch(0o600)
        (keys / TOKENS).write_text(kept)
        with used.service() as service:
            assert (shown(service, before), shown(service, meanwhile)) == (200, 200)
        assert CommandLine(environment=used.environment())("rebuild", "--json").exit == 0
        with used.service() as service:
            assert (shown(service, before), shown(service, meanwhile)) == (200, 200)

    def test_of_a_database_that_no_register_was_kept_of_is_noticed_too(self, used: Installation) -> None:
        with used.service() as service:
            asked(service, used.key(review()))
        with psycopg.connect(used.conninfo) as connection:
            connection.execute("ALTER TABLE placet.ring_key DISABLE TRIGGER refuse_change")
            connection.execute("DELETE FROM placet.ring_key")
        (used.data_dir / "keys" / TOKENS).unlink()
        assert "is missing from" in " ".join(refused(used).err.split())


class TestAForeignKey:
    def test_keeps_a_replica_from_serving(self, used: Installation, tmp_path: Path) -> None:
        other = {"token_keys": "1:" + "ab" * 32}
        said = refused(used, **other)
        line = " ".join(said.err.split())
        assert said.exit == 1
        assert 'The key "1" of form tokens in PLACET_TOKEN_KEYS is another one' in line
        assert "ab" * 32 not in line
        assert finding(used, **other)["token keys"]["state"] == "wrong"

    def test_of_a_replica_with_a_directory_of_its_own_is_none_that_is_made_for_it(
        self, used: Installation, tmp_path: Path
    ) -> None:
        with used.service() as service:
            asked(service, used.key(review()))
        replica = environment(tmp_path / "other", database_url=used.conninfo)
        said = CommandLine(environment=replica)("serve", "--port", "0")
        assert said.exit == 1
        assert 'The key "1" of form tokens is missing from' in " ".join(said.err.split())
        assert not list((tmp_path / "other").rglob("*.key"))

    def test_is_not_begun_with_by_a_command(self, used: Installation) -> None:
        mine = (used.data_dir / "keys" / TOKENS).read_text().strip()
        rotated = {"token_keys": f"2:{'cd' * 32},1:{mine}"}
        placet = CommandLine(environment=used.environment(**rotated))
        assert placet("runs", "--json").error["code"] == "key_unknown"
        Service(used.environment(**rotated)).close()
        assert placet("runs", "--json").exit == 0
        assert CommandLine(environment=used.environment())("runs", "--json").error["code"] == "key_lost"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x9c" * 16, b"", "é".encode() * 32])
def test_a_broken_key_file_is_told_in_a_sentence(used: Installation, content: bytes) -> None:
    (used.data_dir / "keys" / TOKENS).write_bytes(content)
    said = refused(used)
    assert (said.exit, "Traceback" in said.err, "UnicodeDecodeError" in said.err) == (1, False, False)
    assert "Key 'form-1.key' is not written in hexadecimal digits" in said.err or "shorter" in said.err
    assert finding(used)["token keys"]["state"] == "wrong"


def test_processes_that_begin_at_once_on_one_database_agree_on_who_makes_the_keys(
    tmp_path: Path, used: Installation
) -> None:
    """Two data directories and one empty database: one of them serves, and the other says why it does not."""
    with psycopg.connect(used.conninfo, autocommit=True) as connection:
        connection.execute("CREATE DATABASE fresh")
    url = used.conninfo.replace("/placet?", "/fresh?")
    both = [
        subprocess.Popen(
            [*COMMAND, "serve", "--port", "0"],
            env=environment(tmp_path / name, database_url=url),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b")
    ]
    ready = [process.stdout.readline() for process in both if process.stdout]
    for process in both:
        process.terminate()
        process.communicate()
    assert sorted(map(bool, ready)) == [False, True]
