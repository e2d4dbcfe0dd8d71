"""My Activity in what Google hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import LogEvent
from parsers.support import json_value, stated, written_time
from parsers.support.json_file import EVERY, JsonFile

# How such files begin, and names of members that the first elements have, as a rule.
_MARKS = [
    *(b'[{\n  "header": "', b'[{"header": "', b'[{"header":"', b'[\n  {\n    "header": "'),
    *(b'"titleUrl"', b'"activityControls"'),
]
_STATED = {"header", "title", "time"}
_FILES = ("audioFiles", "attachedFiles")


@parser(
    name="exports.google_activity",
    version="1.0",
    match=["**/*.json"],
    marks=_MARKS,
    emits=[LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[LogEvent]:
    """Reads every element: its title, in the language of the account, is what happened; titleUrl is with what.

    Subtitles, the description, products, details, places and names of files are one text, each on its line. Folders are
    named in the account's language, and those of YouTube hold such files too: one is known by what its elements state.
    Reference: https://developers.google.com/data-portability/schema-reference/my_activity (Activity);
    times in RFC 3339.
    """
    for locator, value in JsonFile(context).each(EVERY):
        if not isinstance(value, dict) or not value.keys() >= _STATED:
            continue
        lines = [
            *(_line(each) for each in json_value.objects(value, "subtitles")),
            json_value.text(value, "description"),
            ", ".join(each for each in json_value.each(value, "products") if isinstance(each, str)),
            *(_line(each) for each in json_value.objects(value, "details")),
            *(_line(each) for each in json_value.objects(value, "locationInfos")),
            json_value.text(value, "imageFile"),
            *(each for name in _FILES for each in json_value.each(value, name) if isinstance(each, str)),
        ]
        yield LogEvent(
            locator=locator,
            log=f"Google My Activity, {json_value.text(value, 'header') or 'no header'}",
            event=json_value.text(value, "title"),
            subject=json_value.text(value, "titleUrl"),
            details=json_value.whole(stated.joined(*lines, by="\n") or "") or None,
            logged=written_time.moment(json_value.at(value, "time")),
        )


def _line(value: dict[str, object]) -> str | None:
    return stated.joined(json_value.text(value, "name"), json_value.text(value, "url"), by=" ")
