"""The tables that iLEAPP, ALEAPP and their kin write for the viewer LAVA."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import External
from parsers.support import epochs, lava, rows, stated

_NAME = "_lava_artifacts.db"
_MEDIA = "_lava_media_items"
_OF_THE_SEARCH = ("_artifact_search_patterns", "_artifact_pattern_to_file", "_file_path_list")


@parser(
    name="leapp.lava",
    version="1.0",
    match=[f"**/{_NAME}"],
    tables=[(f"{_MEDIA}.extraction_path", "_lava_media_references.media_item_id")],
    emits=[External],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Reads every row of every table but those that list which files were looked for.

    What a table is called, which of its columns are times and who wrote it stands beside, in ``_lava_data.lava``
    (``.json`` in older versions): a time is stated where the tool declares its column one (seconds since 1970 UTC),
    by the first such column that holds a number; all others stay as written.
    Reference: iLEAPP and ALEAPP, scripts/lavafuncs.py (to LAVA's schema version 2) and admin/docs/module_updates.md.
    """
    tables = rows.opened(context)
    path = PurePosixPath(entry.path)
    if tables is None or not (path.name == _NAME or tables.has(_MEDIA, "extraction_path")):
        return
    run = lava.beside(context, path.parent)
    if run is None:
        context.warn(
            "_lava_data.lava is not beside it: the tool's name and version, and which columns are times"
        )
        run = lava.Run()
    columns = context.sqlite().tables()
    for name in run.tables.keys() - {each.lower() for each in columns}:
        context.warn(f"the tool states a table {name[:200]}, and there is none")
    for name in columns:
        if name.startswith("sqlite_") or name in _OF_THE_SEARCH:
            continue
        table, live = run.tables.get(name.lower(), lava.Stated()), 0
        for row in tables.rows(name, columns[name]):
            live += row.state == "live"
            yield External(
                locator=row.locator,
                state=row.state,
                tool=run.tool,
                tool_version=run.version,
                table=name,
                title=table.title,
                source=row.text("source_path") if name == _MEDIA else table.source,
                stated=next((epochs.unix_s(row[at]) for at in table.times if type(row[at]) is int), None),
                details=stated.details(row),
            )
        if table.count not in (None, live):
            context.warn(f"the tool states {table.count} rows of the table {name}, and it holds {live}")
