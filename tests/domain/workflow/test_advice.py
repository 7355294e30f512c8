from typing import Any

import pytest
from workflows import each, end, human, inside, loop, mail, start, template, workflow

from domain.workflow.advice import MAX_WARNINGS, warnings
from domain.workflow.definition import WorkflowDefinition


def told(definition: WorkflowDefinition) -> list[str]:
    return [str(warning) for warning in warnings(definition)]


def reviewed(**review: Any) -> WorkflowDefinition:
    """A form after a template and before an end, every branch connected; keywords change the form."""
    return workflow(
        [
            start("topic"),
            template("draft", "{{ topic }}", topic="start.topic"),
            human("review", **review),
            template("later", "a"),
            end("end", text="draft.output"),
        ],
        [
            "start > draft", "draft > review", "review:approve > later", "review:reject > end",
            "review:__timeout > end", "later > end",
        ],
    )  # fmt: skip


def review_of(**review: Any) -> list[str]:
    """What is said of the form."""
    said = told(reviewed(**review))
    assert all(warning.startswith("Node 'review' (Review): ") and warning.endswith(".") for warning in said)
    return [warning.removeprefix("Node 'review' (Review): ").removesuffix(".") for warning in said]


class TestReferences:
    def test_to_what_is_there_are_not_mentioned(self) -> None:
        known = "start.topic", "draft.output", "sys.user_id", "sys.files", "sys.workflow_run_id", "env.HOST"
        content = "".join(f"{{{{#{name}#}}}}" for name in known) + "{{#$output.comment#}}"
        definition = reviewed(
            content=content, email=mail("ann@example.com", body="{{#draft.output#}} {{#url#}}")
        )
        assert told(definition.model_copy(update={"environment": {"HOST": ""}})) == []

    @pytest.mark.parametrize(
        ("reference", "reason"),
        [
            ("gone.text", "there is no node 'gone'"),
            ("start.nosuch", "node 'start' has no 'nosuch'"),
            ("draft.text", "node 'draft' has no 'text'"),
            ("draft.text.deep", "node 'draft' has no 'text'"),
            ("later.output", "node 'later' does not come before it"),
            ("review.comment", "node 'review' does not come before it"),
            ("env.HOST", "there is no environment variable 'HOST'"),
            ("conversation.count", "only a chat has conversation variables"),
            ("sys.nosuch", "there is no system variable 'nosuch'"),
            ("sys.query", "only a chat has 'query'"),
            ("sys.dialogue_count", "only a chat has 'dialogue_count'"),
        ],
    )
    def test_that_lead_nowhere_are_named(self, reference: str, reason: str) -> None:
        assert review_of(
            content=f"{{{{#{reference}#}}}} {{{{#{reference}#}}}} {{{{#$output.comment#}}}}"
        ) == [f"it refers to {reference!r}, but {reason}"]

    @pytest.mark.parametrize(
        "place",
        [
            {"content": "{{#gone.x#}}"},
            {"email": mail("ann@example.com", body="{{#gone.x#}}")},
            {"email": mail("ann@example.com", body="b", subject="{{#gone.x#}}", subject_variables=True)},
            {"email": {**mail(body="b"), "recipients": {"items": [{"type": "variable", "selector": ["gone", "x"]}]}}},
            {"more": {"type": "paragraph", "name": "a", "default": {"type": "variable", "selector": ["gone", "x"]}}},
            {"more": {"type": "select", "name": "a", "options": {"type": "variable", "selector": ["gone", "x"]}}},
            {"more": {"type": "number", "name": "a", "default": {"type": "variable", "selector": ["gone", "x"]}}},
        ],
    )  # fmt: skip
    def test_are_looked_for_everywhere_in_a_form(self, place: dict[str, Any]) -> None:
        more = place.pop("more", None)
        definition = reviewed(**place) if more is None else reviewed(fields=())
        if more is not None:
            document = definition.model_dump(mode="json")
            document["nodes"][2]["fields"] = [more]
            document["nodes"][2]["form_content"] = ""
            definition = WorkflowDefinition.model_validate(document)
        assert "it refers to 'gone.x', but there is no node 'gone'." in " ".join(told(definition))

    @pytest.mark.parametrize(
        "node",
        [
            {"type": "end", "outputs": [{"name": "a", "selector": ["gone", "x"]}]},
            {"type": "answer", "answer": "{{#gone.x#}}"},
            {"type": "template-transform", "variables": [{"name": "a", "selector": ["gone", "x"]}]},
            {"type": "variable-aggregator", "selectors": [["start", "topic"], ["gone", "x"]]},
            {"type": "variable-aggregator", "groups": [{"name": "g", "selectors": [["gone", "x"]]}]},
        ],
    )
    def test_are_looked_for_in_every_kind_of_node(self, node: dict[str, Any]) -> None:
        definition = workflow([start("topic"), {"id": "it", **node}], ["start > it"])
        assert told(definition) == ["Node 'it': it refers to 'gone.x', but there is no node 'gone'."]
        assert definition.problems() == ()

    def test_of_a_condition_are_looked_at_on_both_sides(self) -> None:
        condition = {"selector": ["gone", "x"], "operator": "is", "value": "{{#start.nosuch#}}"}
        choice = {"id": "it", "type": "if-else", "cases": [{"case_id": "a", "conditions": [condition]}]}
        assert told(workflow([start(), choice, end()], ["start > it", "it:a > end", "it:false > end"])) == [
            "Node 'it': it refers to 'gone.x', but there is no node 'gone'.",
            "Node 'it': it refers to 'start.nosuch', but node 'start' has no 'nosuch'.",
        ]

    def test_to_a_branch_beside_it_are_named(self) -> None:
        nodes = [start(), template("one", "a"), template("two", "{{ x }}", x="one.output"), end()]
        definition = workflow(nodes, ["start > one", "start > two", "one > end", "two > end"])
        assert told(definition) == [
            "Node 'two' (Two): it refers to 'one.output', but node 'one' does not come before it."
        ]

    def test_that_are_not_chosen_are_named(self) -> None:
        outputs = [{"name": "a", "selector": []}, {"name": "b", "selector": ["start"]}]
        definition = workflow([start(), {"id": "it", "type": "end", "outputs": outputs}], ["start > it"])
        assert told(definition) == [
            "Node 'it': one of its variables is not chosen.",
            "Node 'it': it refers to 'start', which is no variable.",
        ]

    def test_to_groups_and_forms_know_what_these_give(self) -> None:
        groups = [{"name": "g", "selectors": [["start", "topic"]]}]
        nodes = [
            start("topic"),
            {"id": "merge", "type": "variable-aggregator", "groups": groups},
            human("ask", fields=("comment",), actions=("go",)),
            end(
                "end",
                a="merge.g.output",
                b="merge.output",
                c="ask.comment",
                d="ask.__action_id",
                e="ask.nosuch",
            ),
        ]
        edges = ["start > merge", "merge > ask", "ask:go > end", "ask:__timeout > end"]
        assert told(workflow(nodes, edges)) == [
            "Node 'end' (End): it refers to 'merge.output', but node 'merge' has no 'output'.",
            "Node 'end' (End): it refers to 'ask.nosuch', but node 'ask' has no 'nosuch'.",
        ]

    def test_between_containers_are_judged_by_where_the_nodes_lie(self) -> None:
        looped = inside(
            loop("again", 3, n=0),
            template("said", "{{ n }}", n="again.n"),
            template("early", "{{ x }}", x="said.output"),
        )
        rounds = inside(
            each("each", items="start.items", output="line.output"),
            template("line", "{{ a }}{{ b }}", a="said.output", b="start.items"),
        )
        nodes = [start("items"), *looped, *rounds, end("end", a="said.output", b="line.output")]
        edges = [
            "start > again",
            "again > each",
            "each > end",
            "again.start > early",
            "early > said",
            "each.start > line",
        ]
        assert told(workflow(nodes, edges)) == [
            "Node 'early' (Early): it refers to 'said.output', but node 'said' does not come before it.",
            "Node 'end' (End): it refers to 'line.output', but nothing that node 'line' gives is left "
            "when 'each' is over.",
        ]

    def test_are_judged_also_where_nodes_lie_in_what_is_not_there_or_in_each_other(self) -> None:
        one = each("one", items="start.items", output="two.output") | {"container": "two"}
        two = each("two", items="start.items", output="lost.output") | {"container": "one"}
        lost = template("lost", "{{ x }}", x="one.output") | {"container": "gone"}
        definition = workflow([start("items"), one, two, lost, end("end", a="lost.output")], ["start > end"])
        assert told(definition)
        assert {problem.node_id for problem in definition.problems()} >= {"one", "two", "lost"}

    def test_to_nodes_of_unknown_types_and_inside_containers_are_not_judged(self) -> None:
        nodes = [
            start(),
            {"id": "ask", "type": "llm"},
            *inside(
                each("each", items="ask.items", output="inner.output"),
                template("inner", "{{ a }}{{ b }}", a="each.item", b="ask.text"),
            ),
            end("end", a="each.output", b="ask.usage.total"),
        ]
        assert told(workflow(nodes, ["start > ask", "ask > each", "each.start > inner", "each > end"])) == []

    @pytest.mark.parametrize(
        "text",
        [
            "{{#my-node.x#}}",
            "{{ #start.topic# }}",
            "{{#start.topic.0#}}",
            "{{#topic#}}",
            "{{##}}",
            "{{#url#}}",
        ],
    )
    def test_that_are_spelled_wrongly_stay_as_they_are(self, text: str) -> None:
        expected = f"{text!r} is no reference to a variable and stays as it is written"
        assert review_of(content=text + "{{#$output.comment#}}") == [expected]
        answer = {"id": "it", "type": "answer", "answer": text}
        assert told(workflow([start("topic"), answer], ["start > it"])) == [f"Node 'it': {expected}."]

    def test_in_a_template_are_its_variables(self) -> None:
        nodes = [
            start("topic"),
            template("it", "{{ topic }}{{ other }}{% for a in range(3) %}{{ a }}{% endfor %}"),
        ]
        assert told(workflow(nodes, ["start > it"])) == [
            "Node 'it' (It): its template uses 'other', which is none of its variables.",
            "Node 'it' (It): its template uses 'topic', which is none of its variables.",
        ]


class TestForms:
    def test_with_a_place_for_a_field_that_they_do_not_have(self) -> None:
        assert review_of(content="{{#$output.comment#}} {{#$output.nosuch#}} {{#$output.nosuch#}}") == [
            "its text has a place for the field 'nosuch', which the form does not have"
        ]

    def test_with_a_place_for_a_field_in_their_mail(self) -> None:
        assert review_of(
            email=mail("ann@example.com", body="{{#$output.comment#}} {{#my-node.x#}} {{#url#}}")
        ) == [
            "in the e-mail, '{{#my-node.x#}}' is no reference to a variable and stays as it is written",
            "in the e-mail, the place for the field 'comment' stays as it is written",
        ]

    def test_whose_subject_looks_as_if_it_had_variables(self) -> None:
        assert review_of(email=mail("ann@example.com", subject="Hi {{#start.topic#}}", body="b")) == [
            "the subject of the e-mail is sent as it stands, with '{{#start.topic#}}' in it: Dify fills in nothing "
            "there; ours does where `subject_variables: true` is said"
        ]
        asked = mail("ann@example.com", subject="Hi {{#start.topic#}}", subject_variables=True, body="b")
        assert review_of(email=asked) == []


class TestBranches:
    def test_of_a_form_that_nothing_follows_are_named(self) -> None:
        nodes = [start(), human("ask", actions=("go", "stop", "wait")), end()]
        assert told(workflow(nodes, ["start > ask", "ask:go > end"])) == [
            "Node 'ask' (Ask): nothing follows its timeout, the action 'stop' and the action 'wait'."
        ]

    def test_of_a_choice_that_nothing_follows_are_named(self) -> None:
        condition = {"selector": ["start", "topic"], "operator": "is", "value": "x"}
        cases = [{"case_id": name, "conditions": [condition]} for name in ("one", "two")]
        nodes = [start("topic"), {"id": "it", "type": "if-else", "cases": cases}, end()]
        assert told(workflow(nodes, ["start > it", "it:one > end", "it:two > end"])) == [
            "Node 'it': nothing follows its else branch."
        ]
        assert told(workflow(nodes, ["start > it", "it:one > end", "it:false > end"])) == [
            "Node 'it': nothing follows the case 'two'."
        ]

    def test_that_no_way_leads_to_never_run(self) -> None:
        nodes = [start(), template("one", "a"), template("two", "b"), end()]
        assert told(workflow(nodes, ["start > end", "one > two"])) == [
            f"Node {name}: it never runs: no way leads to it from the start."
            for name in ("'one' (One)", "'two' (Two)")
        ]


class TestChats:
    def test_are_not_started_without_anything_being_said(self) -> None:
        chat = reviewed(content="{{#sys.query#}}{{#sys.conversation_id#}}").model_copy(
            update={"mode": "advanced-chat"}
        )
        assert not chat.can_run
        assert told(chat) == [
            "This is a chat app (advanced-chat): it answers in conversations over our own API,"
            " and is not started otherwise."
        ]

    def test_are_all_that_cannot(self) -> None:
        assert reviewed().can_run


class TestWarnings:
    def test_say_the_line_of_their_node(self) -> None:
        definition = reviewed(content="{{#gone.x#}}").model_copy(update={"lines": {"review": 31}})
        (warning,) = warnings(definition)
        assert (warning.node_id, warning.line) == ("review", 31)
        assert (
            str(warning)
            == "line 31: Node 'review' (Review): it refers to 'gone.x', but there is no node 'gone'."
        )

    def test_are_not_told_without_end(self) -> None:
        content = "".join(f"{{{{#gone.x{number}#}}}}" for number in range(5000))
        said = told(reviewed(content=content))
        assert len(said) == MAX_WARNINGS + 1
        assert said[-1] == "There is more of this kind."

    def test_about_large_workflows_are_given_too(self) -> None:
        """Where every node refers to the last one, and everything comes before everything else."""
        names = [f"n{number}" for number in range(998)]
        nodes = [start("topic"), *(template(name, "{{ x }}", x="n997.output") for name in names), end()]
        edges = [
            f"start > {names[0]}",
            *(f"n{a} > n{b}" for a in range(998) for b in range(a + 1, min(a + 6, 998))),
        ]
        definition = workflow(nodes, [*edges[:4999], "n997 > end"])
        assert len(warnings(definition)) == MAX_WARNINGS + 1

    def test_about_what_is_too_large_to_be_published_are_not_made(self) -> None:
        assert told(workflow([start(), *(end(f"e{number}") for number in range(1000))], [])) == []

    def test_about_a_cycle_are_not_about_its_order(self) -> None:
        nodes = [start(), template("a", "{{ x }}", x="b.output"), template("b", "{{ x }}", x="a.output")]
        assert told(workflow(nodes, ["start > a", "a > b", "b > a"])) == []
