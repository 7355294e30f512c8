from interface.cli.table import Column, fitted

COLUMNS = [
    Column(title="Run"),
    Column(title="Workflow", shrink=True),
    Column(title="Started", spare=True),
    Column(title="Events", right=True, spare=True),
]
ROWS = [["01a1fc64-1167", "A rather long name", "2 min ago", "8"], ["01a1fc64-1168", "短い名前", "", "11"]]


def lines(width: int) -> list[str]:
    return [line.plain for line in fitted(COLUMNS, ROWS, width=width, states={})]


class TestFitted:
    def test_shows_everything_where_there_is_room(self) -> None:
        assert lines(80) == [
            "Run             Workflow             Started     Events",
            "01a1fc64-1167   A rather long name   2 min ago        8",
            f"01a1fc64-1168   短い名前{' ' * 29}11",
        ]

    def test_cuts_what_may_be_cut_before_it_leaves_anything_out(self) -> None:
        shown = lines(44)
        assert shown[0].split() == ["Run", "Workflow", "Started", "Events"]
        assert "01a1fc64-1167" in shown[1] and "…" in shown[1]

    def test_leaves_out_the_last_spare_columns_first(self) -> None:
        assert lines(36)[0].split() == ["Run", "Workflow", "Started"]
        assert lines(26)[0].split() == ["Run", "Workflow"]
