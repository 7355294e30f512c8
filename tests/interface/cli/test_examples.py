from importlib import resources

from command_line import EXAMPLES

from interface.cli import examples


class TestBundledExample:
    def test_is_the_one_that_people_read(self) -> None:
        bundled = resources.files("interface.cli") / "bundled" / examples.NAME
        assert bundled.read_bytes() == (EXAMPLES / examples.NAME).read_bytes() == examples.sign_off()
