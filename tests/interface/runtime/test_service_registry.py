"""Where the services of a data directory are reached."""

from pathlib import Path

from interface.http.kernel.server import bind, url
from interface.runtime import service_registry
from interface.runtime.service_registry import DEFAULT


class TestWhereabouts:
    def test_are_known_while_a_service_answers(self, tmp_path: Path) -> None:
        assert service_registry.discover(tmp_path) == DEFAULT
        bound = bind("127.0.0.1", 0)
        bound.listen()
        with bound, service_registry.announce(tmp_path, url(bound)):
            assert service_registry.discover(tmp_path) == url(bound)
        assert service_registry.discover(tmp_path) == DEFAULT

    def test_of_a_killed_service_are_forgotten(self, tmp_path: Path) -> None:
        gone, there = bind("127.0.0.1", 0), bind("127.0.0.1", 0)
        there.listen()
        services = tmp_path / "services"
        services.mkdir()
        (services / "1").write_text(url(there))
        (services / "2").write_text(url(gone))
        (services / "3").write_text("nonsense")
        gone.close()
        with there:
            assert service_registry.discover(tmp_path) == url(there)

    def test_need_no_directory(self, tmp_path: Path) -> None:
        with service_registry.announce(tmp_path / "none" / "such", "http://127.0.0.1:1"):
            assert service_registry.discover(tmp_path / "none" / "such") == DEFAULT
