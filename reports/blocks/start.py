"""How much room a block needs to begin: a heading stays with what it announces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reports.blocks.conversation import conversation_start
from reports.blocks.exhibit import exhibit_start
from reports.blocks.map import map_start
from reports.blocks.paragraph import paragraph_start
from reports.blocks.picture import picture_start
from reports.blocks.qr_code import qr_code_start
from reports.blocks.table import table_start
from reports.blocks.time_line import time_line_start
from reports.document import Block, Conversation, Exhibit, Map, Paragraph, Picture, QrCode, Table, TimeLine
from reports.flow import Flow

_STARTS: dict[type, Callable[[Flow, Any], float]] = {
    Paragraph: paragraph_start,
    Table: table_start,
    Exhibit: exhibit_start,
    Conversation: conversation_start,
    TimeLine: time_line_start,
    Map: map_start,
    Picture: picture_start,
    QrCode: qr_code_start,
}
_OTHERS = 48.0


def start_of(flow: Flow, block: Block) -> float:
    """Points from the top of the block to the end of what must not be apart from its beginning."""
    start = _STARTS.get(type(block))
    return start(flow, block) if start else _OTHERS
