"""What iLEAPP, ALEAPP and their kin state of one run of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import External
from parsers.support import json_value, lava
from parsers.support.json_details import details
from parsers.support.json_file import EVERY, JsonFile

_OF_THE_RUN = (
    "lava_schema_version", "param_input", "param_output", "param_type", "param_profile", "profile_used",
    "processing_status", "lava_db_name",
)  # fmt: skip
_LISTS = (("modules", ("modules", EVERY), "module_name"), ("artifacts", ("artifacts", EVERY, EVERY), "name"))


@parser(
    name="leapp.run",
    version="1.0",
    match=["**/_lava_data.lava", "**/_lava_data.json"],
    emits=[External],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Reads what was run on what, the modules with what became of each, and the tables that they wrote.

    Reference: iLEAPP and ALEAPP, scripts/lavafuncs.py (to LAVA's schema version 2).
    """
    if not PurePosixPath(entry.path).name.lower().startswith("_lava_data."):
        return
    file = JsonFile(context)
    info = file.one("parser_info")
    tool, version = lava.named(info)
    of_the_run = {name: file.one(name) for name in _OF_THE_RUN}
    if info is not None or of_the_run["processing_status"] is not None:
        yield External(
            locator="key $",
            tool=tool,
            tool_version=version,
            table="parser_info",
            details=details({**of_the_run, "parser_info": info}, context, "key $"),
        )
    for table, path, title in _LISTS:
        for locator, value in file.each(*path):
            yield External(
                locator=locator,
                tool=tool,
                tool_version=version,
                table=table,
                title=json_value.text(value, title),
                source=json_value.filled(value, "source_path"),
                details=details(value, context, locator),
            )
