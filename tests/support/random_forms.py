"""Forms and answers as hypothesis thinks them up."""

from typing import Any

import hypothesis.strategies as st
from fields import SEALED, attachment, choice, field, form, human_input

NAMES = ["a", "b", "c", "d"]
OPTIONS = ["red", "green", "blue", ""]
optional = st.none() | st.integers(-3, 20)


def _attributes(name: str) -> Any:
    earlier = NAMES[: NAMES.index(name)]
    condition = st.none()
    if earlier:
        equals = st.lists(st.sampled_from(["red", "", 5, True, False, None]), min_size=1, max_size=3)
        condition |= st.builds(
            lambda other, wanted: {"field": other, "equals": wanted}, st.sampled_from(earlier), equals
        )
    return st.fixed_dictionaries(
        {"required": st.sampled_from([None, True, False]), "visible_if": condition},
        optional={"required_for": st.sampled_from([["reject"], ["approve", "reject"]])},
    )


def _typed(name: str) -> Any:
    common = _attributes(name)
    lengths = st.fixed_dictionaries({"min_length": optional, "max_length": optional})
    patterns = st.fixed_dictionaries({"pattern": st.sampled_from([None, "[a-z]*", "[0-9]{2}"])})
    numbers = st.fixed_dictionaries(
        {"min": optional, "max": optional, "step": st.sampled_from([None, 1, 0.1]), "integer": st.booleans()}
    )
    counts = st.fixed_dictionaries({"min_items": optional, "max_items": optional})
    return st.one_of(
        st.builds(lambda c, x, y: field("paragraph", name, **c, **x, **y), common, lengths, patterns),
        st.builds(lambda c, x: field("email", name, **c, **x), common, lengths),
        st.builds(lambda c, x: field("url", name, **c, **x), common, lengths),
        st.builds(lambda c, x: field("number", name, **c, **x), common, numbers),
        st.builds(lambda c: choice(*OPTIONS[:3], name=name, **c), common),
        st.builds(lambda c: choice(*OPTIONS, name=name, **c), common),
        st.builds(
            lambda c, x: choice(*OPTIONS[:3], name=name, type="multi-select", **c, **x), common, counts
        ),
        st.builds(
            lambda kind, c: field(kind, name, **c),
            st.sampled_from(
                ["paragraph", "date", "date-time", "checkbox", "secret", "json", "file", "file-list"]
            ),
            common,
        ),
    )


forms = (
    st.integers(0, len(NAMES))
    .flatmap(lambda count: st.tuples(*(_typed(name) for name in NAMES[:count])))
    .filter(lambda fields: human_input(*fields).why_unanswerable(fields) is None)
    .map(lambda fields: form(*fields))
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4) | st.just("a"), inner, max_size=3)
    ),
    max_leaves=6,
)
likely = st.sampled_from(
    [
        "", " ", "red", "abc", "12", "5", 5, 5.0, -1, 0.1, True, "on", "2026-02-28", "2026-02-28T10:00+01:00",
        "2026-02-28T10:00", "a@b.example", "https://example.com", '{"a": 1}', {"a": 1}, ["red", "blue"], [],
        '["red"]', SEALED, attachment(), [attachment()], [attachment()] * 11, attachment("x.zip", type="custom"),
    ]
)  # fmt: skip
answers = st.dictionaries(st.sampled_from([*NAMES, "unknown"]), likely | anything, max_size=5)
actions = st.sampled_from(["approve", "reject", "neither"])
