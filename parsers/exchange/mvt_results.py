"""The results of MVT (mvt-ios, mvt-android): what its modules read, and what they reported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import External
from parsers.support import json_value, mvt
from parsers.support.json_details import details
from parsers.support.json_file import EVERY, JsonFile

_HASHES = ("hashes", EVERY)
_OF_THE_RUN = ("target_path", "mvt_version", "date", "ioc_files")


# How MVT's JSON begins, on each system: nothing in it says whose it is.
_INDENTED = [
    *(b'[\n    {\n        "', b'[\n    "', b'{\n    "'),
    *(b'[\r\n    {\r\n        "', b'[\r\n    "', b'{\r\n    "'),
]


@parser(name="mvt.results", version="1.0", match=["**/*.json"], marks=_INDENTED, emits=[External])
def parse(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Reads every result of each module (``NAME.json``), what it reported (``NAME_detected.json``), alerts and links,
    and of ``info.json`` the run with the files that it hashed. All in a folder whose ``info.json`` is MVT's.

    Times stay as written: these files state no zone (``timeline.csv`` does).
    Reference: MVT 2.x, src/mvt/common/command.py, module.py and alerts.py.
    """
    path = PurePosixPath(entry.path)
    version = mvt.version(context, path.parent)
    if version is None:
        return
    file = JsonFile(context)
    wanted = [EVERY]
    if path.name == mvt.INFO:
        wanted = list(_HASHES)
        yield External(
            locator="key $",
            tool=mvt.TOOL,
            tool_version=version,
            table="info",
            details=details({name: file.one(name) for name in _OF_THE_RUN}, context, "key $"),
        )
    for locator, value in file.each(*wanted):
        yield External(
            locator=locator,
            tool=mvt.TOOL,
            tool_version=version,
            table="hashes" if path.name == mvt.INFO else path.stem,
            source=json_value.filled(value, "file_path") if path.name == mvt.INFO else None,
            details=details(value, context, locator),
        )
