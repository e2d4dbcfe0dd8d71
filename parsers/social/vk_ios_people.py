"""People that VK Messenger on iOS keeps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import json_value, rows, social, stated


@parser(
    name="vk.people_ios",
    version="1.0",
    match=["**/VKM_*/content-store.sqlite"],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of user, whose column data is the user as JSON. Why the application keeps one is not stated.

    Reference: iLEAPP, vk (2026): table and columns; https://dev.vk.com/en/reference/objects/user (members of the JSON).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("user", "data"):
        return
    for row in tables.rows("user", ("id", "data")):
        value = json_value.decoded(row["data"])
        names = (json_value.text(value, "first_name"), json_value.text(value, "last_name"))
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="VK",
            name=stated.joined(*names, by=" "),
            nickname=json_value.filled(value, "nickname"),
            identifiers=social.identifiers("VK", row.text("id"), json_value.text(value, "screen_name")),
        )
