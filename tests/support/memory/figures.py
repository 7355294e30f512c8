"""What is measured, where there is nothing to measure."""

from application.queries.figures import Figures


class NoFigures:
    """Nothing is due, and nothing waits."""

    async def read(self) -> Figures:
        return Figures(tasks={}, forms_waiting=0, head=0)
