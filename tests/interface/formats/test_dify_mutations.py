"""Whatever is done to a file: it is read, or it is refused with a message, and nothing else happens."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from dify_dsl import written
from hypothesis import given
from hypothesis import strategies as st

from domain.workflow.definition import WorkflowDefinition
from interface.formats.dify import ImportRefusedError, read_dify

SOURCES = [path.read_bytes() for path in sorted((Path(__file__).parent / "files").glob("*.yml"))]
DOCUMENTS = [yaml.safe_load(source) for source in SOURCES]

SNIPPETS = st.sampled_from(
    [b"[", b"]", b"{", b"}", b": ", b"- ", b"\n", b"\t", b"'", b'"', b"&a ", b"*a", b"!!int ", b"\x00", b"\xff", b"~",
     b"0", b"|", b"---\n", b"? ", b"<<: ", b"#", b"%", b"true", b"9" * 30]
)  # fmt: skip

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=8)
    | st.sampled_from(["start", "end", "human-input", "if-else", "llm", "variable", "constant", "webapp", "email"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def assert_survives(source: bytes) -> None:
    try:
        imported = read_dify(source)
    except ImportRefusedError as refused:
        message = str(refused)
        assert message
        assert len(message) < 1000
        return
    definition = imported.definition
    assert WorkflowDefinition.model_validate(definition.model_dump(mode="json")) == definition
    assert len(definition.digest) == 64
    assert all(problem.message for problem in definition.problems())


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(inner for key, item in items for inner in paths(item, (*path, key)))]


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    if isinstance(value, dict):
        return {key: replaced(item, path[1:], new) if key == path[0] else item for key, item in value.items()}
    return [replaced(item, path[1:], new) if at == path[0] else item for at, item in enumerate(value)]


class TestAnyFile:
    @given(st.binary(max_size=400))
    def test_of_random_bytes_survives(self, source: bytes) -> None:
        assert_survives(source)

    @given(st.sampled_from(SOURCES), st.data())
    def test_with_bytes_changed_survives(self, source: bytes, data: st.DataObject) -> None:
        for _ in range(data.draw(st.integers(1, 3))):
            at = data.draw(st.integers(0, len(source)))
            cut = data.draw(st.integers(0, 40))
            source = source[:at] + data.draw(SNIPPETS | st.binary(max_size=4)) + source[at + cut :]
        assert_survives(source)

    @given(st.sampled_from(SOURCES), st.data())
    def test_cut_short_survives(self, source: bytes, data: st.DataObject) -> None:
        assert_survives(source[: data.draw(st.integers(0, len(source)))])

    @given(st.sampled_from(DOCUMENTS), st.data())
    def test_with_a_value_changed_survives(self, document: Any, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(paths(document)))
        assert_survives(written(replaced(document, path, data.draw(VALUES))))

    @given(VALUES)
    def test_of_random_values_survives(self, value: Any) -> None:
        assert_survives(written(value))

    @pytest.mark.parametrize(
        "new", [None, True, -1, 1.5, "", "x", [], ["x"], [[]], [{}], {}, {"x": "y"}], ids=repr
    )
    @pytest.mark.parametrize("at", range(len(DOCUMENTS)))
    def test_with_any_one_value_of_the_wrong_kind_survives(self, at: int, new: Any) -> None:
        graph = DOCUMENTS[at]["workflow"]["graph"]
        nodes = paths(graph["nodes"], ("workflow", "graph", "nodes"))
        for path in nodes[:: 1 + len(nodes) // 15]:
            assert_survives(written(replaced(DOCUMENTS[at], path, new)))
