import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from service import READY, Service, environment


class TestServe:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_says_where_it_answers_and_ends_when_told(
        self, house: dict[str, str], number: signal.Signals
    ) -> None:
        running = Service(house)
        try:
            with urlopen(f"{running.url}/form/unknown-token") as response:
                pytest.fail(f"it knows a form that nobody issued: {response.status}")
        except OSError as refused:
            assert getattr(refused, "code", None) == 404
        running.signal(number)
        assert running.wait() == 0

    def test_says_nothing_else_on_stdout(self, house: dict[str, str]) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "interface.cli.main", "--port", "0"],
            env=house,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as running:
            assert running.stdout is not None
            assert running.stdout.readline().startswith(READY)
            running.terminate()
            assert running.stdout.read() == ""
            assert running.wait(60) == 0

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
    def test_leaves_no_database_behind_when_told_to_end_while_it_starts(
        self, tmp_path: Path, number: signal.Signals
    ) -> None:
        data = tmp_path / "data"
        with subprocess.Popen(
            [sys.executable, "-m", "interface.cli.main", "serve", "--port", "0"],
            env=environment(data),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as starting:
            while not (data / "postgres" / "postmaster.pid").exists():
                assert starting.poll() is None
            starting.send_signal(number)
            assert starting.wait(60) in (0, 128 + number)
        assert not (data / "postgres" / "postmaster.pid").exists()

    @pytest.mark.parametrize(("host", "base"), [("0.0.0.0", "http://0.0.0.0:"), ("::", "http://[::]:")])
    def test_says_that_links_lead_nowhere_before_any_is_sent(
        self, house: dict[str, str], tmp_path: Path, host: str, base: str
    ) -> None:
        said = tmp_path / "said"
        running = Service(house, arguments=["--host", host], log=said, verbose=False)
        try:
            assert f"Links begin with {base}" in said.read_text()
        finally:
            running.close()

    def test_tells_browsers_to_come_by_https_only_where_the_settings_do(self, house: dict[str, str]) -> None:
        running = Service(house | {"PLACET_PUBLIC_URL": "https://forms.example"})
        try:
            with urlopen(Request(f"{running.url}/docs", headers={"Host": "elsewhere.example"})) as answer:
                assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
                page = answer.read()
                assert b"https://forms.example" in page and b"elsewhere" not in page
        finally:
            running.close()

    def test_believes_no_header_that_people_come_by_https(self, served: Service) -> None:
        told = {
            "Host": "elsewhere.example",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Host": "elsewhere.example",
        }
        with urlopen(Request(f"{served.url}/docs", headers=told)) as answer:
            assert "Strict-Transport-Security" not in answer.headers
            page = answer.read()
            assert served.url.encode() in page and b"elsewhere" not in page

    def test_names_the_address_that_it_cannot_have(self, house: dict[str, str], served: Service) -> None:
        port = served.url.rpartition(":")[2]
        refused = subprocess.run(
            [sys.executable, "-m", "interface.cli.main", "serve", "--port", port],
            env=house,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr == (
            f"✗ 127.0.0.1:{port} is already in use. Choose another port with --port, or 0 for any free one.\n"
        )


class TestWorker:
    def test_performs_what_is_due_without_answering_requests(self, tmp_path: Path) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "interface.cli.main", "serve"],
            env=environment(tmp_path / "data", role="worker"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as running:
            assert running.stdout is not None
            assert running.stdout.readline() == "Placet is ready and performing tasks\n"
            running.terminate()
            assert running.wait(60) == 0
