"""Files that were shared in a workspace of Slack on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, FileReference
from parsers.support import epochs, json_details, json_value, rows, stated
from parsers.support.rows import Row

_COLUMNS = ("id", "user", "channels", "deleted")
_SHOWN = ("name", "mimetype", "size", "url_private", "created")
_FILE = "file_blob"


@parser(
    name="slack.files_android",
    version="1.0",
    match=["**/com.Slack/databases/org_*"],
    tables=[(f"files.{_FILE}", "files.channels", "conversation.conversation_id")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of files, whose JSON is the file as the server described it: not its content.

    Who shared it, where, and whether it was deleted are details.
    Reference: ALEAPP, slack (2026): columns and members of the JSON; https://api.slack.com/types/file (created, in
    seconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("files", _FILE):
        return
    for row in tables.rows("files", ("id", _FILE), ("title", *_COLUMNS[1:])):
        value = json_value.decoded(row[_FILE])
        yield FileReference(
            locator=row.locator,
            state=row.state,
            origin="a file shared in Slack",
            app="com.Slack",
            name=json_value.text(value, "name"),
            mime=json_value.text(value, "mimetype"),
            size=json_value.integer(value, "size"),
            url=json_value.text(value, "url_private"),
            text=row.text("title"),
            created=epochs.unix_s(json_value.text(value, "created")),
            details=(*stated.details(row, *_COLUMNS), *_others(row, value)),
        )


def _others(row: Row, value: object) -> tuple[Detail, ...]:
    """What else the JSON holds; the stored value where it is none."""
    if not isinstance(value, dict):
        return stated.details(row, _FILE)
    left = {name: each for name, each in value.items() if name not in _SHOWN}
    return json_details.details({_FILE: left or None}, row.context, row.locator)
