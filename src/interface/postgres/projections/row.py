"""A row of a view, as it is handed to SQL."""

from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]
