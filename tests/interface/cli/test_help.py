import pytest
from command_line import CommandLine


class TestHelp:
    @pytest.mark.parametrize("group", ["", "forms", "keys", "members", "workflows"])
    def test_says_in_a_whole_sentence_what_each_command_is_for(
        self, house: dict[str, str], group: str
    ) -> None:
        said = CommandLine(environment=house)(*group.split(), "--help").out
        assert "..." not in said.partition("Options:")[2]
