"""Templates mean what they mean in Jinja."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.sandbox import ImmutableSandboxedEnvironment

from domain.values.jinja import MAX_TEMPLATE, JinjaError, check, render
from domain.values.sandbox.budget import MAX_OUTPUT

VALUES: dict[str, Any] = {
    "a": 2,
    "s": "hello world",
    "l": [1, 2, 3],
    "d": {"k": "v", "z": 1, "nested": {"deep": {"er": "found"}}},
    "rows": [{"name": "ann", "n": 1}, {"name": "bob", "n": 2}, {"name": "cid", "n": 2}],
    "f": 3.14159,
    "tree": [{"n": 1, "c": [{"n": 2, "c": []}, {"n": 3, "c": []}]}],
}
TEMPLATES = [
    "{{ a }}|{{ s|upper }}",
    "{% for x in l %}{{ loop.index }}:{{ x }}{% if not loop.last %}, {% endif %}{% else %}none{% endfor %}",
    "{% for x in [] %}{{ x }}{% else %}none{% endfor %}",
    "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}",
    "{% for k in d %}{{ k }}{% endfor %}{% for c in s %}[{{ c }}]{% endfor %}{% for x in missing %}{% endfor %}",
    "{{ l|join(', ') }} {{ l|sum }} {{ l|map('string')|join('-') }} {{ l|first }} {{ l|last }} {{ l|length }}",
    "{{ rows|map(attribute='name')|join(', ') }} {{ rows|sum(attribute='n') }} {{ rows|join('/', attribute='name') }}",
    "{{ rows|selectattr('n', 'gt', 1)|map(attribute='name')|list }} {{ rows|rejectattr('n', 'eq', 2)|list }}",
    "{% for g in rows|groupby('n') %}{{ g.grouper }}:{{ g.list|length }} {% endfor %}",
    "{{ rows|sort(attribute='name', reverse=true)|map(attribute='name')|list }}",
    "{% set ns = namespace(t=0) %}{% for r in rows %}{% set ns.t = ns.t + r.n %}{% endfor %}{{ ns.t }}",
    "{% macro m(x, y='d') %}<{{ x }}-{{ y }}{{ varargs }}{{ kwargs }}>{% endmacro %}{{ m(1) }}{{ m(1, 2, 3, z=4) }}",
    "{% macro b() %}[{{ caller('q') }}]{% endmacro %}{% call(u) b() %}inner {{ u }}{{ a }}{% endcall %}",
    "{% filter upper %}hello {{ s }}{% endfilter %}{% with q = a + 1 %}{{ q }}{% endwith %}",
    "{% set blk %}x{{ a }}y{% endset %}{{ blk }}{% set blk2 | upper %}abc{% endset %}{{ blk2 }}",
    "{{ 'a' ~ 1 ~ l }} {{ 1 + 2 * 3 ** 2 // 4 % 5 - 1 / 2 }} {{ 'x' * 3 }} {{ [1] + [2] }} {{ 3 * [0] }}",
    "{{ 'yes' if a > 1 else 'no' }}{{ 'q' if false }} {{ a == 1 }} {{ a in l }} {{ 'b' in s }}",
    "{{ 1 < a < 5 }} {{ not a }}",
    "{{ d['k'] }} {{ d.k }} {{ d.get('zz', 'def') }} {{ rows[0].name }} {{ l[1:] }} {{ l[-1] }}",
    "{{ s[::-1] }} {{ d['z'] }}",
    "{{ missing }} {{ missing|default('x') }} {{ d.nope is defined }} {{ missing is undefined }} {{ d.nope }}",
    "{{ f|round(1) }} {{ f|int }} {{ '42'|int + 1 }} {{ 'x'|int(7) }} {{ f|round(1, 'floor') }} {{ '%.2f'|format(f) }}",
    "{{ '%s-%s' % (1, 'b') }} {{ '%5d|%-5s|' % (7, 'b') }} {{ '{:.2f} {}'.format(f, s) }} {{ '{x:>5}'.format(x=a) }}",
    "{{ d|tojson }} {{ l|tojson(indent=2) }} {{ '<a>&\\'\"ü'|tojson }} {{ '<b>'|e }} {{ '<b>'|escape|upper }}",
    "{{ s|title }} {{ s|capitalize }} {{ s|replace('l', 'L') }} {{ s|replace('l','L',1) }} {{ s|truncate(5) }}",
    "{{ s|wordcount }} {{ s|center(30) }}| {{ '  x '|trim }} {{ 'a\\nb\\n\\nc'|indent(2) }}",
    "{{ 'a b c d'|wordwrap(4) }}",
    "{% for row in range(7)|batch(3, '-') %}{{ row|join(',') }};{% endfor %}",
    "{% for row in range(7)|slice(3) %}{{ row }};{% endfor %}",
    "{{ [3,1,2]|sort }} {{ ['b','A']|sort }} {{ [1,1,2]|unique|list }} {{ l|reverse|list }} {{ 'abc'|reverse }}",
    "{{ l|min }} {{ l|max }} {{ d|dictsort }} {{ l|select('odd')|list }} {{ l|reject('even')|list }} {{ 3 is odd }}",
    "{{ 4 is divisibleby 2 }} {{ none is none }} {{ s is string }} {{ l is iterable }}",
    "{{ d is mapping }} {{ 1 is eq 1 }}",
    "{{ '<p>a <b>c</b></p>'|striptags }} {{ 'a b&c'|urlencode }}",
    "{{ {'class': 'x'}|xmlattr }} {{ 123456|filesizeformat }}",
    "{% for x in tree recursive %}{{ x.n }}({{ loop(x.c) if x.c }}){% endfor %}",
    "{% for x in l if x > 1 %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.previtem }}{{ loop.nextitem }}{% endfor %}",
    "{% for x in l %}{{ loop.cycle('o', 'e') }}{{ loop.changed(x) }}{{ loop.length }}{% endfor %}",
    "{% if a == 1 %}1{% elif a == 2 %}2{% else %}other{% endif %}{# comment #}{% raw %}{{ x }}{% endraw %}",
    "  {%- for x in l -%} {{ x }} {%- endfor -%}  end\n",
    "{{ s.upper() }} {{ s.split(' ') }} {{ ','.join(['a','b']) }} {{ s.startswith('h') }} {{ '7'.zfill(3) }}",
    "{{ d.keys()|list }} {{ d.values()|list }} {{ d|items|list }} {{ l.index(2) }} {{ l.count(1) }}",
    "{{ (1, 2) }} {{ {'a': [1, 'x']} }} {{ true }} {{ 1.0 }} {{ 1e3 }} {{ -a }} {{ +a }} {{ [] }} {{ {} }}",
    "{{ l|list }} {{ 'abc'|list }} {{ d|length }} {{ a|abs }} {{ '3.5'|float }} {{ 5|string + 'x' }}",
    "{{ [[1,2],[3]]|sum(start=[]) }} {{ ['a','B']|map('lower')|list }} {{ l|join(d='+') }}",
    "{% set x, y = 1, 2 %}{{ x }}{{ y }} {% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}",
    "{{ dict(a=1, b=2)|dictsort }} {{ range(3)|list }} {{ range(1, 10, 3)|list }} {{ range(3, 0, -1)|join }}",
    "{{ 'Ünïcödé ☃ 😀'|upper }} {{ '😀'|length }} {{ 'ß'|upper }} {{ d.nested.deep.er }}",
]
REFUSED = {
    "{{": "line 1: unexpected 'end of template'",
    "\n{% if %}": "line 2: Expected an expression, got 'end of statement block'",
    "{% include 'x' %}": "line 1: 'include' cannot be used in templates",
    "{% import 'x' as y %}": "line 1: 'import' cannot be used in templates",
    "{% extends 'x' %}": "line 1: 'extends' cannot be used in templates",
    "{% block x %}{% endblock %}": "line 1: 'block' cannot be used in templates",
    "{{ x|random }}": "line 1: No filter named 'random'.",
    "{{ x|attr('y') }}": "line 1: No filter named 'attr'.",
    "{{ x|urlize }}": "line 1: No filter named 'urlize'.",
    "{{ '" + "x" * MAX_TEMPLATE + "' }}": f"The template exceeds {MAX_TEMPLATE} characters.",
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_gives_what_jinja_gives(template: str) -> None:
    assert render(template, VALUES) == ImmutableSandboxedEnvironment().from_string(template).render(**VALUES)


def test_null_and_what_is_undefined_print_as_nothing() -> None:
    assert render("<{{ x }}{{ y }}{{ x.z }}>", {"x": None}) == "<>"


def test_null_is_none_in_conditions() -> None:
    assert render("{{ x is none }} {{ y is none }} {{ y is defined }}", {"x": None}) == "True False False"


def test_values_are_not_templates() -> None:
    assert render("{{ x }}", {"x": "{{ 7 * 7 }}{% raw %}"}) == "{{ 7 * 7 }}{% raw %}"


def test_a_value_may_have_any_name() -> None:
    assert (
        render("{{ class }}|{{ range }}", {"class": 1, "range": 2, " iterate": 3, "not a name": 4}) == "1|2"
    )


@pytest.mark.parametrize(("template", "message"), REFUSED.items())
def test_what_is_no_template_is_refused_before_it_is_used(template: str, message: str) -> None:
    with pytest.raises(JinjaError) as refused:
        check(template)
    assert str(refused.value) == message


def test_a_template_that_fails_says_why() -> None:
    for template, message in {
        "{{ 1 / 0 }}": "division by zero",
        "{{ missing.x }}": "'missing' is undefined",
        "{{ 1 + 'a' }}": "unsupported operand type(s) for +: 'int' and 'str'",
        "{% for x in 5 %}{% endfor %}": "'int' object is not iterable",
        "{{ nope() }}": "'nope' is undefined",
        "{{ 5() }}": "a value of type 'int' cannot be called",
    }.items():
        with pytest.raises(JinjaError) as failed:
            render(template, {})
        assert str(failed.value) == message


def test_an_output_may_be_as_long_as_allowed() -> None:
    assert len(render("{{ x }}{{ x }}", {"x": "x" * (MAX_OUTPUT // 2)})) == MAX_OUTPUT
    with pytest.raises(JinjaError, match="exceeds 400000 characters"):
        render("{{ x }}{{ x }}.", {"x": "x" * (MAX_OUTPUT // 2)})


def test_rendering_leaves_the_values_as_they_were() -> None:
    values = {"l": [3, 1, 2], "d": {"b": 1, "a": 2}}
    render("{{ l|sort }}{{ l|reverse|list }}{{ d|dictsort }}{% set l = l + [4] %}{{ l }}", values)
    assert values == {"l": [3, 1, 2], "d": {"b": 1, "a": 2}}


def test_one_rendering_does_not_use_up_the_next() -> None:
    template = "{% for i in range(60000) %}.{% endfor %}"
    assert render(template, {}) == render(template, {}) == "." * 60000


@given(st.text())
def test_any_value_passes_through_unchanged(value: str) -> None:
    assert render("<{{ x }}>", {"x": value}) == f"<{value}>"


@given(st.text(alphabet=st.sampled_from("{}%#|()[]'.x1~+*- ifnorset"), max_size=40))
def test_any_text_is_rendered_or_refused(template: str) -> None:
    try:
        assert isinstance(render(template, {"x": 1}), str)
    except JinjaError as refused:
        assert str(refused)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        (r'{{ "\ud83d\ude00" }}', "\U0001f600"),
        (r'{{ "\ud83d" }}{{ "\ude00" }}', "\U0001f600"),
        (r'{{ "a\ud83d" }}{{ s }}', "a\ufffd\xfc"),
    ],
)
def test_gives_text_that_can_be_stored(template: str, text: str) -> None:
    assert render(template, {"s": "ü"}) == text


def test_refuses_in_words_that_can_be_stored() -> None:
    with pytest.raises(JinjaError) as refused:
        render(r'{{ 1 is sameas("\ud83d", 2, 3) }}{{ {}["\ud83d"].x.y }}', {})
    str(refused.value).encode()
