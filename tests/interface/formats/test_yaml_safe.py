import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from application.ports.workflows import MAX_WORKFLOW_BYTES, ImportRefusedError
from interface.formats.yaml_safe import MAX_DEPTH, MAX_NODES, YamlMapping, parse_yaml

BILLION_LAUGHS = b"a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + b"".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n".encode()
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LONG = b"a: &a " + b"x" * 1024 * 1024 + b"\nb: [" + b"*a, " * 10 + b"]\n"
MERGES = (
    b"a: &a {" + b", ".join(b"k%d: 1" % n for n in range(1000)) + b"}\nb: [" + b"{<<: *a}, " * 200 + b"]\n"
)
STEPS = b"- &a0 []\n" + b"".join(f"- &a{n} [*a{n - 1}]\n".encode() for n in range(1, MAX_DEPTH))

REFUSED = {
    "a billion laughs": (BILLION_LAUGHS, "line 6, column 12: the file holds more than 200,000 values"),
    "a long text many times": (LONG, "line 2, column 37: with its aliases, the file is larger than 10 MB"),
    "merges that multiply": (MERGES, "line 2, column 990: the file holds more than 200,000 values"),
    "levels upon levels": (STEPS, "line 64, column 9: the file is nested deeper than 64 levels"),
    "an alias to itself": (b"a: &x [*x]\n", "line 1, column 8: the alias 'x' stands inside what it repeats"),
    "an alias to what is around it": (b"a: &x {b: {c: *x}}\n", "the alias 'x' stands inside what it repeats"),
    "an alias to nothing": (b"a: *x\n", "line 1, column 4: there is no anchor 'x' before this alias"),
    "an alias to what comes later": (b"a: *x\nb: &x 1\n", "there is no anchor 'x' before this alias"),
    "an alias to a list as key": (b"a: &x [1]\n*x : 2\n", "line 2, column 1: a key must be text"),
    "a merge of a text": (b"a: {<<: b}\n", "line 1, column 9: the merge key << takes a mapping"),
    "a merge of texts": (
        b"a: {<<: [{b: 1}, c]}\n",
        "the merge key << takes a mapping, or a list of mappings",
    ),
    "a key twice": (b"a: 1\nb: 2\na: 3\n", "line 3, column 1: the key 'a' occurs twice, first in line 1"),
    "a number as key": (b"a: {1: b}\n", "line 1, column 5: a key must be text; put it in quotes"),
    "a truth as key": (b"true: b\n", "a key must be text"),
    "null as key": (b"? \n: b\n", "a key must be text"),
    "a list as key": (b"? [a]\n: b\n", "a key must be text"),
    "a mapping as key": (b"? {a: b}\n: c\n", "a key must be text"),
    "a Python object": (
        b"a: !!python/object/apply:os.system [id]\n",
        "python/object/apply:os.system' is not allowed",
    ),
    "a Python name": (b"a: !!python/name:os.system\n", "is not allowed"),
    "a local tag": (b"a: !secret b\n", "line 1, column 4: the tag '!secret' is not allowed"),
    "a date by tag": (b"a: !!timestamp 2026-01-01\n", "is not allowed"),
    "binary": (b"a: !!binary aGk=\n", "is not allowed"),
    "a set": (b"a: !!set {b}\n", "is not allowed"),
    "a tag on the wrong kind": (b"a: !!map [b]\n", "is not allowed"),
    "a tag that does not fit": (b"a: !!int b\n", "does not fit its tag"),
    "a truth that is an int by tag": (b"a: !!int true\n", "does not fit its tag"),
    "two documents": (b"a: 1\n---\nb: 2\n", "line 2, column 1: the file holds more than one document"),
    "a tab as indentation": (b"a:\n\tb: 1\n", "line 2, column 1: "),
    "an open bracket": (b"a: [1, 2\n", "line 2, column 1: "),
    "an open quote": (b"a: 'b\n", "line "),
    "a colon too many": (b"a: b: c\n", "line 1, column 5: "),
    "NUL": (b"a: b\nc: \x00\n", "line 2: "),
    "an escaped NUL": (b'a: "\\0"\n', "line 1, column 4: the text holds a NUL character"),
    "half a character": (b'a: "\\ud83d"\n', "line 1"),
    "Latin-1": (b"a: b\nc: caf\xe9\n", "line 2: the file is not UTF-8 text"),
    "UTF-16": ("a: b".encode("utf-16"), "line 1: the file is not UTF-8 text"),
    "an encoded surrogate": (b"a: \xed\xa0\x80\n", "line 1: the file is not UTF-8 text"),
    "a number beyond 64 bits": (b"a: 18446744073709551616\n", "line 1, column 4: the number is too large"),
    "a number of many digits": (b"a: " + b"9" * 5000, "the number is too large"),
    "a float beyond all floats": (b"a: 1.0e+400\n", "the number is too large"),
    "a float of many digits": (b"a: " + b"9" * 5000 + b".5", "the number is too large"),
    "lists too deep": (b"[" * (MAX_DEPTH + 1), "nested deeper than 64 levels"),
    "blocks too deep": (b"- " * 10_000, "nested deeper than 64 levels"),
    "mappings too deep": (b"{a: " * 100_000, "nested deeper than 64 levels"),
    "keys too deep": (b"? " * 100_000, "a key must be text"),
    "too many values": (b"- a\n" * MAX_NODES, "the file holds more than 200,000 values"),
    "too many values on a line": (b"[" + b"a," * MAX_NODES, "the file holds more than 200,000 values"),
    "too many bytes": (b"#" * (MAX_WORKFLOW_BYTES + 1), "the file is larger than 10 MB"),
}


class TestParseYaml:
    @pytest.mark.parametrize(("source", "message"), REFUSED.values(), ids=REFUSED.keys())
    def test_refuses(self, source: bytes, message: str) -> None:
        with pytest.raises(ImportRefusedError) as refusal:
            parse_yaml(source)

        assert message in str(refusal.value)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("~", None), ("null", None), ("", None), ("true", True), ("False", False),
            ("0", 0), ("-7", -7), ("18446744073709551615", 2**64 - 1), ("-9223372036854775808", -(2**63)),
            ("1.50", 1.5), ("-0.25", -0.25), ("1.0e-05", 1e-5), ("3.", 3.0),
            ("!!str 5", "5"), ("! 5", "5"), ("!!int 5", 5), ("!!float 5", 5.0), ("!!null ''", None),
            ("!!bool true", True), ("!!map {}", {}), ("!!seq []", []),
        ],
    )  # fmt: skip
    def test_reads_values_of_json(self, text: str, value: object) -> None:
        assert parse_yaml(f"- {text}\n".encode()) == [value]
        assert type(parse_yaml(f"- {text}\n".encode())[0]) in (type(value), YamlMapping)  # type: ignore[index]

    @pytest.mark.parametrize(
        "text",
        [
            "yes", "No", "on", "y", "tRue", "007", "+49170", "0x1F", "0o17", "1_000", "12:30:45", "1e5",
            "1.5e10", ".5", ".inf", "-.INF", ".nan", "2026-01-01", "2026-01-01T10:00:00Z", "=", "'5'",
        ],
    )  # fmt: skip
    def test_keeps_as_text_what_yaml_versions_read_differently(self, text: str) -> None:
        assert parse_yaml(f"a: {text}\n".encode()) == {"a": text.strip("'")}

    @pytest.mark.parametrize("source", [b"", b"\n\n", b"# nothing\n", b"---\n", b"\xef\xbb\xbf"])
    def test_reads_an_empty_file_as_null(self, source: bytes) -> None:
        assert parse_yaml(source) is None

    def test_skips_a_byte_order_mark(self) -> None:
        assert parse_yaml(b"\xef\xbb\xbfa: 1\n") == {"a": 1}

    def test_reads_carriage_returns_as_line_ends(self) -> None:
        assert parse_yaml(b"a: 1\r\nb: |\r\n  x\r\n  y\r\n") == {"a": 1, "b": "x\ny\n"}

    @pytest.mark.parametrize(
        ("source", "value"),
        [
            (b"a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n", {"a": {"b": [1]}, "c": {"b": [1]}, "d": [{"b": [1]}] * 2}),
            (b"a: &x b\n*x : 1\n", {"a": "b", "b": 1}),
            (b"a: &x [&y 1, *y]\nb: *x\nc: *y\n", {"a": [1, 1], "b": [1, 1], "c": 1}),
            (b"a: &x {p: 1, q: 2}\nb: {q: 3, <<: *x, r: 4}\n", {"a": {"p": 1, "q": 2}, "b": {"p": 1, "q": 3, "r": 4}}),
            (b"a: {<<: [{p: 1}, {p: 2, q: 2}]}\n", {"a": {"p": 1, "q": 2}}),
            (b"a: {'<<': 1}\n", {"a": {"<<": 1}}),
        ],
    )  # fmt: skip
    def test_reads_aliases_and_merges_as_what_they_stand_for(self, source: bytes, value: object) -> None:
        assert parse_yaml(source) == value == yaml.safe_load(source)

    def test_takes_the_latest_anchor_of_a_name(self) -> None:
        assert parse_yaml(b"a: &x b\nc: &x d\ne: *x\n") == {"a": "b", "c": "d", "e": "d"}

    def test_remembers_the_lines_of_what_an_alias_repeats(self) -> None:
        root = parse_yaml(b"a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n")

        assert isinstance(root, YamlMapping)
        merged = root["c"]
        assert isinstance(merged, YamlMapping)
        assert merged.lines == {"b": 2, "d": 5}

    def test_takes_an_anchor_that_nothing_refers_to(self) -> None:
        assert parse_yaml(b"a: &x [1]\n") == {"a": [1]}

    def test_takes_all_that_the_bounds_allow(self) -> None:
        assert parse_yaml(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH) is not None
        assert len(parse_yaml(b"- a\n" * (MAX_NODES - 1))) == MAX_NODES - 1  # type: ignore[arg-type]
        assert parse_yaml(b"a: " + b"x" * (MAX_WORKFLOW_BYTES - 3)) == {"a": "x" * (MAX_WORKFLOW_BYTES - 3)}

    def test_remembers_where_keys_stand(self) -> None:
        root = parse_yaml(b"# a comment\na:\n  b: 1\n  c: 2\n")

        assert isinstance(root, YamlMapping)
        inner = root["a"]
        assert isinstance(inner, YamlMapping)
        assert (root.line, root.lines) == (2, {"a": 2})
        assert (inner.line, inner.lines) == (3, {"b": 3, "c": 4})

    @pytest.mark.parametrize(
        "source", [b"a: !" + b"x" * 100_000 + b" 1", b"? " + b"k" * 900 + b"\n: 1\n? " + b"k" * 900]
    )
    def test_keeps_messages_short(self, source: bytes) -> None:
        with pytest.raises(ImportRefusedError) as refusal:
            parse_yaml(source)

        assert len(str(refusal.value)) < 200

    @given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
    def test_never_raises_anything_else(self, source: bytes) -> None:
        try:
            parse_yaml(source)
        except ImportRefusedError as refusal:
            assert str(refusal)

    JSON = st.recursive(
        st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn"))),
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdefgé<=:# '\"", min_size=3, max_size=8), inner, max_size=4),
        max_leaves=12,
    )  # fmt: skip

    @given(JSON)
    def test_reads_what_the_usual_writer_writes(self, value: object) -> None:
        """Which writes a value that occurs twice as an anchor and an alias."""
        written = yaml.safe_dump([value, {"again": value}], allow_unicode=True)

        assert parse_yaml(written.encode()) == [value, {"again": value}]
