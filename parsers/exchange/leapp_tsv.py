"""The tables that iLEAPP, ALEAPP and their kin export as text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, External
from parsers.support import lava, text_lines

_FOLDER = "_TSV Exports"


@parser(
    name="leapp.tsv",
    version="1.0",
    match=[f"**/{_FOLDER}/*.tsv"],
    emits=[External],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Reads the rows of one table below its first, which names the columns. Times stay as written: no zone is stated.

    Where LAVA's database has the table as well, it is read there, and here it is said.
    Reference: iLEAPP and ALEAPP, scripts/ilapfuncs.py (tsv: separated by tabs, a mark of byte order at each addition).
    """
    path = PurePosixPath(entry.path)
    if path.parent.name.lower() != _FOLDER.lower():
        return
    run = lava.beside(context, path.parent.parent)
    known = {each.title: name for name, each in run.tables.items()} if run else {}
    if path.stem in known:
        context.warn(f"not read: these rows are in the table {known[path.stem]} of _lava_artifacts.db")
        return
    run = run or lava.Run()
    names: list[str] | None = None
    for row in text_lines.rows(context, "\t"):
        if names is None:
            names = row.values
            continue
        yield External(
            locator=row.locator,
            tool=run.tool,
            tool_version=run.version,
            table=path.stem,
            title=path.stem,
            details=tuple(
                Detail(name=names[at] if at < len(names) else f"column {at + 1}", value=value)
                for at, value in enumerate(row.values)
                if value
            ),
        )
