"""The fields that a filter can name: what each is, and which views have it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from evidence.catalog.filter.errors import FilterError

VIEWS = {"entries": "files", "artifacts": "artifacts", "problems": "problems"}
"""The views that can be filtered, and what their rows are called."""
_E, _A, _P = VIEWS
_ALL = (_E, _A, _P)


@dataclass(frozen=True)
class Field:
    """A field by its ``name``.

    ``kind`` says how it compares: ``word`` (lower case, one of few), ``digest``, ``text`` (letter case ignored,
    wildcards), ``number``, ``size`` (bytes), ``time``, ``truth`` (yes, no), ``mark`` (tags, notes, categories),
    ``words`` (free text), ``place`` (distance) or ``presence``. ``what`` is a line for a list of the fields.
    """

    name: str
    kind: str
    views: tuple[str, ...]
    what: str


_LIST = (
    Field("kind", "word", (_A, _P), "Kind of artifact or problem: message, call, location, warning"),
    Field("type", "word", (_E,), "file, directory, link, stream or other"),
    Field("state", "word", (_E, _A), "live, deleted, carved (files) or recovered (artifacts)"),
    Field("path", "text", _ALL, "Path inside of the volume; ** stands for any folders: **/DCIM/**"),
    Field("name", "text", _ALL, "Last part of the path: *.jpg"),
    Field("mime", "text", (_E,), "Type by content: image/*"),
    Field("size", "size", (_E,), "Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)"),
    Field("time", "time", (_E, _A), "Time of an artifact, any of the four times of a file"),
    Field("modified", "time", (_E,), "When the content of a file was modified"),
    Field("accessed", "time", (_E,), "When a file was accessed"),
    Field("changed", "time", (_E,), "When what the file system says of a file was changed"),
    Field("born", "time", (_E,), "When a file was made in its file system"),
    Field(
        "participant",
        "text",
        (_A,),
        "Anybody that an artifact names: sender, recipient, number, name, address",
    ),
    Field(
        "near",
        "place",
        (_E, _A),
        "Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m",
    ),
    Field("tag", "mark", _ALL, "Tag on this very record"),
    Field("note", "mark", _ALL, "Words of a note on this very record"),
    Field("category", "mark", _ALL, "Category of this very record, protected or tagged"),
    Field("review", "mark", _ALL, "Second examiner on this very record: agrees, disagrees or disputed"),
    Field(
        "has", "presence", _ALL, "Says anything of: has:location, has:time, has:tag, has:problem, has:NAME"
    ),
    Field("text", "words", _ALL, "Free text, as without a field"),
    Field("sha256", "digest", (_E, _A), "SHA-256 of the file; ab12* for its beginning"),
    Field("sha1", "digest", (_E,), "SHA-1 of the file"),
    Field("md5", "digest", (_E,), "MD5 of the file"),
    Field("hash", "digest", (_E, _A), "Any digest of the file"),
    Field("evidence", "number", _ALL, "Number of the evidence item"),
    Field("volume", "number", (_E, _A), "Number of the volume in its item"),
    Field("number", "number", (_E, _A), "Place in the listing of the item, or of the file"),
    Field("id", "word", _ALL, "Id of the record: 1-42, 1-42-3"),
    Field("entry", "word", (_A, _P), "Id of the file that it is about"),
    Field("parser", "text", _ALL, "Parser that stated it, or that took the file"),
    Field("version", "text", (_A,), "Version of the parser"),
    Field("locator", "text", (_A, _P), "Where in the file: row message:7"),
    Field("message", "text", (_P,), "What a problem says"),
    Field("unconfirmed", "truth", (_E,), "Recovered content that nothing confirms: yes or no"),
)
FIELDS: dict[str, Field] = {field.name: field for field in _LIST}
"""The fields by name. Beside them ``field.NAME`` is any field and ``times.NAME`` any time of an artifact."""
DOTTED = {
    "field": Field(
        "field.", "field", (_A,), "Any field of an artifact by its name: field.subject, field.width"
    ),
    "times": Field("times.", "time", (_E, _A), "Any time by its name: times.sent, times.read"),
}
"""What stands before the dot of a field that is named by the artifact's kind."""
FLAGS: dict[str, tuple[str, str]] = {
    "deleted": ("state", "deleted"),
    "carved": ("state", "carved"),
    "recovered": ("state", "recovered"),
    "unconfirmed": ("unconfirmed", "yes"),
    "tagged": ("has", "tag"),
    "noted": ("has", "note"),
    "disputed": ("review", "disputed"),
}
"""Words that mean a term where they stand alone: ``deleted`` is ``state:deleted``, ``"deleted"`` free text."""


def is_inside(name: str | None) -> bool:
    """Whether a field, or free text (None), is what a record says; others stand on its outside, as on an envelope."""
    return name in (None, "text", "participant", "message", "near") or str(name).startswith("field.")


def check_name(name: str, start: int, end: int) -> Field:
    """The field of that name. Raises FilterError where there is none."""
    head, dot, rest = name.partition(".")
    if dot and head in DOTTED and (head == "field" or "." not in rest):
        return DOTTED[head]
    if not dot and name in FIELDS:
        return FIELDS[name]
    if dot and head in DOTTED:
        raise FilterError(f"{name}: write times. and one name, such as times.sent.", start, end)
    like = difflib.get_close_matches(name, FIELDS, 1)
    offer = f" Did you mean {like[0]}:?" if like else f" field.{name}: is the field of an artifact."
    raise FilterError(
        f"There is no field {name}.{offer} To look for the text itself, put it in quotation marks.",
        start,
        end,
    )


def of_view(name: str, view: str, start: int, end: int) -> Field:
    """The field of that name in a view. Raises FilterError, saying which views have it."""
    field = check_name(name, start, end)
    if view not in field.views:
        others = " and ".join(VIEWS[each] for each in field.views)
        raise FilterError(
            f"{VIEWS[view].capitalize()} have no {name.partition('.')[0]}: {others} have it.", start, end
        )
    return field
