"""Short statements behind marks."""

from __future__ import annotations

from reports.document import Bullets
from reports.flow import ACCENT, LEFT, WIDTH, Flow


def place_bullets(flow: Flow, block: Bullets) -> None:
    """Sets a list."""
    for item in block.items:
        _bullet(flow, item)
    flow.space(4)


def _bullet(flow: Flow, item: str) -> None:
    size = 9.5
    mark = flow.cell("•", LEFT + 2, 10, size, color=ACCENT)
    flow.row([mark, flow.cell(item, LEFT + 14, WIDTH - 14, size, whole=True)], pad=1.2, rule=None)
