"""A form as it was issued: its digest names everything that was shown."""

from typing import Any

import pytest

from domain.form.form import Form

SHOWN: dict[str, Any] = {
    "title": "Review",
    "content": "{{#$output.note#}}",
    "fields": [
        {"type": "paragraph", "name": "note"},
        {"type": "select", "name": "size", "options": {"type": "constant", "value": ["S", "L"]}},
    ],
    "actions": [{"id": "yes", "title": "Yes"}, {"id": "no", "title": "No"}],
    "defaults": {"note": "as is"},
    "web": True,
}


def digest(**changed: Any) -> str:
    return Form.model_validate(SHOWN | changed).digest


NOTE, SIZE = SHOWN["fields"]


class TestTheDigest:
    @pytest.mark.parametrize(
        "changed",
        [
            {"title": "review"},
            {"content": "Please: {{#$output.note#}}"},
            {"fields": []},
            {"fields": [NOTE]},
            {"fields": [SIZE, NOTE]},
            {"fields": [NOTE | {"name": "remark"}, SIZE]},
            {"fields": [NOTE | {"required": False}, SIZE]},
            {"fields": [NOTE, SIZE | {"options": {"type": "constant", "value": ["S", "M", "L"]}}]},
            {"actions": [SHOWN["actions"][0]]},
            {"actions": [{"id": "yes", "title": "No"}, {"id": "no", "title": "Yes"}]},
            {"defaults": {}},
            {"defaults": {"note": "as was"}},
            {"web": False},
        ],
        ids=str,
    )
    def test_is_another_one_if_anything_else_is_shown(self, changed: dict[str, Any]) -> None:
        assert digest(**changed) != digest()
