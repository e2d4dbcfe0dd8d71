"""knowledgeC.db, the record that iOS and macOS keep of what the device and its applications did."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import AppUsage, DeviceEvent, Interaction, Location, Notification, WebVisit
from parsers.support import knowledge, rows


@parser(
    name="ios.knowledge",
    version="1.0",
    match=["**/CoreDuet/Knowledge/knowledgeC.db", "**/knowledgeC.db"],
    tables=[("ZOBJECT.ZSTREAMNAME", "ZOBJECT.ZVALUESTRING", "ZOBJECT.ZSTARTDATE")],
    emits=[AppUsage, DeviceEvent, Interaction, Location, Notification, WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
    """Reads every event of ZOBJECT with its rows of ZSOURCE and ZSTRUCTUREDMETADATA (iOS 11 to 16, macOS 10.13 on).

    Events of the streams /app/… are uses of applications, intents interactions, and so on; all others are events of
    the device, named as their stream. What the metadata hold stands in the details under the column's name.
    Rows of ZOBJECT without a stream (categories, identifiers, relations) are no events.
    Reference: the database's own schema; APOLLO (S. Edwards), modules knowledge_*.txt (streams, columns, NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZOBJECT", "ZSTREAMNAME"):
        return
    sources = tables.by_id("ZSOURCE", (), knowledge.SOURCE)
    metadata = tables.by_id("ZSTRUCTUREDMETADATA", (), tables.columns("ZSTRUCTUREDMETADATA"))
    for row in tables.rows("ZOBJECT", knowledge.COLUMNS, knowledge.OPTIONAL):
        if row["ZSTREAMNAME"] is not None:
            yield from knowledge.statements(
                row, sources.get(row["ZSOURCE"]), metadata.get(row["ZSTRUCTUREDMETADATA"])
            )
