"""One data directory with a service on it, for commands that run beside it."""

from collections.abc import Iterator

import pytest
from command_line import EXAMPLES, CommandLine
from service import Service, environment, service


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of commands on one data directory."""
    return environment(tmp_path_factory.mktemp("cli") / "data")


@pytest.fixture(scope="session")
def served(house: dict[str, str]) -> Iterator[Service]:
    """A service on that directory."""
    with service(house) as running:
        yield running


@pytest.fixture(scope="session")
def placet(house: dict[str, str], served: Service) -> CommandLine:
    """Runs commands beside the service."""
    return CommandLine(environment=house)


@pytest.fixture(scope="session")
def content_review(placet: CommandLine) -> str:
    """The id of a published workflow that asks once, with text fields."""
    said = placet("import", str(EXAMPLES / "content-review.yml"), "--publish", "--json")
    return str(said.json["workflow_id"])


@pytest.fixture(scope="session")
def two_steps(placet: CommandLine) -> str:
    """The id of a published workflow that asks twice, first with a choice."""
    said = placet("import", str(EXAMPLES / "two-steps.yml"), "--publish", "--json")
    return str(said.json["workflow_id"])


@pytest.fixture(scope="session")
def travel_request(placet: CommandLine) -> str:
    """The id of a published workflow whose forms have fields of every type."""
    said = placet("import", str(EXAMPLES / "travel-request.yml"), "--publish", "--json")
    return str(said.json["workflow_id"])
