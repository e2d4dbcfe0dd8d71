"""Files in the trash of Samsung's My Files, whose paths say where they lay and when they were thrown away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import epochs

_APP = "com.sec.android.app.myfiles"
_TRASHED = re.compile(r".*/(\d{12,14})(/.*)?/\.!%#@\$/([^/].*)", re.ASCII | re.DOTALL)


@parser(
    name="android.samsung_trash",
    version="1.0",
    match=[f"**/.Trash/{_APP}/**", f"**/{_APP}/files/trash/**"],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads the path of a file in the trash, not the file: the folder it lay in stands between the time and the part
    ``.!%#@$``, behind which its own name stands, or the path in a folder that was thrown away whole.

    Reference: ALEAPP, module My Files Trash (parts of the path, milliseconds since 1970 in UTC, compared there with the
    log of operations).
    """
    found = _TRASHED.fullmatch(entry.path)
    if found is None or not entry.size:
        return
    yield FileReference(
        locator=f"bytes 0+{entry.size}",
        path=f"{found[2] or ''}/{found[3]}",
        name=found[3].rpartition("/")[2],
        mime=entry.mime,
        size=entry.size,
        origin="Samsung My Files, trash",
        app=_APP,
        in_trash=True,
        trashed=epochs.unix_ms(found[1]),
    )
