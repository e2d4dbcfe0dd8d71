"""The numbers of an account of Google Voice on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Detail
from parsers.support import rows, social
from parsers.support.google_voice import SERVICE
from parsers.support.protobuf.wire import Message

_VOICE, _LINKED = (3, 1, 1, 1), (3, 2, 1, 1)


@parser(
    name="android.google_voice_numbers",
    version="1.0",
    match=["**/com.google.android.apps.googlevoice/**/*VoiceAccountCache.db"],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads every row of cache_table that states a number: that of Google Voice, and the one that it is linked to.

    Reference: ALEAPP, module Google Voice (numbers of the fields; version 2025.07.20).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("cache_table", "response_data"):
        return
    for row in tables.rows("cache_table", ("response_data",)):
        stored = row["response_data"]
        message = Message(stored if isinstance(stored, bytes) else b"")
        voice, linked = (found.text if (found := message.at(*way)) else None for way in (_VOICE, _LINKED))
        if voice or linked:
            yield Account(
                locator=row.locator,
                state=row.state,
                service=SERVICE,
                own=True,
                phones=social.given(voice),
                app="com.google.android.apps.googlevoice",
                details=(Detail(name="linked number", value=linked),) if linked else (),
            )
