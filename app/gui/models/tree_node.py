"""One line of the tree on the left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.gui.kept_filters import KeptFilter
from app.gui.models.made import Made
from app.gui.models.wanted import Wanted


@dataclass(eq=False)
class Node:
    """One line of the tree. ``children`` is None until somebody looks inside."""

    key: tuple[Any, ...]
    text: str = ""
    count: int | None = None
    icon: str = ""
    role: str = "text"
    shows: str = ""
    """Which tab it leads to: files, artifacts, problems, or nothing."""
    wanted: Wanted | None = None
    folder: str | None = None
    children: list[Node] | None = field(default_factory=list)
    parent: Node | None = None
    number: int = -1
    """Its place in the model's list of nodes. Indexes carry it: a pointer could outlive its node."""
    reason: str = ""
    """Why it is not read, where it is not."""
    kept: KeptFilter | None = None
    """The filter that it asks, of a tag or of a filter that was kept."""
    made: Made | None = None
    """What was written from the case."""

    @property
    def row(self) -> int:
        """Its place among its parent's children."""
        return self.parent.children.index(self) if self.parent and self.parent.children else 0
