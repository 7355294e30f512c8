"""Text with halves of surrogate pairs in it."""

from domain.values.well_formed import may_go_on, paired

HIGH, LOW, SMILE = "\ud83d", "\ude00", "\U0001f600"


class TestPairs:
    def test_become_the_characters_that_they_mean(self) -> None:
        assert paired(f"a{HIGH}{LOW}b") == f"a{SMILE}b"

    def test_that_are_none_stay_as_they_are(self) -> None:
        for text in ("", "plain", "é\0", SMILE, f"{LOW}{HIGH}", f"a{HIGH}b{LOW}"):
            assert paired(text) == text

    def test_may_be_completed_by_what_follows(self) -> None:
        assert may_go_on(f"a{HIGH}")
        assert not any(map(may_go_on, ("", "a", f"{HIGH}a", f"{HIGH}{LOW}", SMILE)))
