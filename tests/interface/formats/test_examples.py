from pathlib import Path

import pytest

from interface.formats.dify import read_dify

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = sorted(path.name for path in EXAMPLES.glob("*.yml"))


class TestExamples:
    def test_are_there(self) -> None:
        assert NAMES == [
            "content-review.yml", "expense-approval.yml", "parallel-reviews.yml", "post-decision.yml",
            "quick-question.yml", "sign-off.yml", "travel-request.yml", "two-steps.yml",
            "until-agreed.yml",
        ]  # fmt: skip

    @pytest.mark.parametrize("name", NAMES)
    def test_can_be_published_as_they_are(self, name: str) -> None:
        imported = read_dify((EXAMPLES / name).read_bytes())

        assert imported.warnings == ()
        assert imported.definition.problems() == ()

    @pytest.mark.parametrize("name", NAMES)
    def test_leave_no_handle_unconnected(self, name: str) -> None:
        definition = read_dify((EXAMPLES / name).read_bytes()).definition
        connected = {(edge.source, edge.handle) for edge in definition.edges}

        for node in definition.nodes:
            ends_its_round = node.container is not None and node.handles() == {"source"}
            if node.type != "end" and not ends_its_round:
                assert {(node.id, handle) for handle in node.handles()} <= connected

    @pytest.mark.parametrize("name", NAMES)
    def test_say_at_the_top_what_they_show(self, name: str) -> None:
        assert (EXAMPLES / name).read_text(encoding="utf-8").startswith("# ")

    def test_are_all_in_the_table(self) -> None:
        table = (EXAMPLES / "README.md").read_text(encoding="utf-8")

        assert [name for name in NAMES if f"[{name}]({name})" not in table] == []
