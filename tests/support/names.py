"""A name server of our own, at the place where the real one is asked."""

from collections.abc import Sequence

from interface.outbound.errors import UnreachableError


class Names:
    """Knows some names; a name with several answers gives one after the other, and then the last again."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self._answers = {name.replace("_", "."): list(sequence) for name, sequence in answers.items()}
        self.asked: list[str] = []

    async def __call__(self, name: str) -> Sequence[str]:
        self.asked.append(name)
        sequence = self._answers.get(name)
        if sequence is None:
            raise UnreachableError(f"{name} is not known")
        return sequence.pop(0) if len(sequence) > 1 else sequence[0]
