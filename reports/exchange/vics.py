"""Pictures and videos for tools that read Project VIC's VICS 2.0: digests, names, places and categories, no content.

Reference: Project VIC, VICS data model 2.0 (OData JSON): a case with ``Media``, one a content, and its ``MediaFiles``,
one a place; docs/exchange.md lists the fields.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from evidence.custody.marking import withdrawn
from evidence.custody.software import indicia_version
from reports.act_scope import hidden_records
from reports.exchange.categories import category_of, tags_of_files
from reports.exchange.format import Written
from reports.tagged import records_tagged
from reports.text import counted
from reports.view import CaseView

CONTEXT = "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/Default/$metadata#Cases"
Given = tuple[int, str]
"""The ledger entry of a tag, and its text."""
_KINDS = ("image/", "video/")
_TABLE = "CREATE TABLE file (md5 TEXT, sha1 TEXT, size INT, mime TEXT, place INTEGER PRIMARY KEY, id TEXT, body BLOB)"
_IN_ORDER = "SELECT md5, sha1, size, mime, id, body FROM file ORDER BY md5, sha1, size, place"
_TIMES = {"Created": "born", "Written": "modified", "Accessed": "accessed"}


def write(view: CaseView, path: Path) -> Written:
    """One ``Media`` for each content, in the order of its MD5; nothing is gathered in memory but the tags."""
    counts = {"media": 0, "files": 0, "categorised": 0, "redacted": 0}
    missing = {"digest": 0, "empty": 0, "kept": 0, "several": 0, "zone": 0}
    everything = [entry.document() for entry in view.case.ledger.acts()]
    taken_back = withdrawn(everything)
    acts = [act for act in everything if act["action"] == "tag" and act["seq"] not in taken_back]
    hidden = hidden_records(view, acts)
    said = [act for act in acts if act["subject"] not in hidden]
    missing["tags"] = len(acts) - len(said)
    tags = tags_of_files(said, view.connection)
    # An unnamed database lies on disk, has no other reader, and is gone when it is closed.
    with closing(sqlite3.connect("")) as sorter, path.open("xb") as file:
        sorter.execute(_TABLE)
        sorter.executemany(
            "INSERT INTO file VALUES (?, ?, ?, ?, NULL, ?, ?)", _files(view, _allowed(view), counts, missing)
        )
        file.write(_head(view))
        for number, media in enumerate(_media(view, sorter, tags, counts, missing)):
            file.write((b",\n" if number else b"\n") + orjson.dumps(media))
        file.write(b"\n]}]}\n")
    return Written(counts, tuple(_left_out(missing, counts)))


def _allowed(view: CaseView) -> set[str] | None:
    """Ids of the files that may be shown, where the choice or the scope is about artifacts; None for all."""
    limited = view.scope.limits_artifacts
    if view.selection.everything and not limited:
        return None
    found = {str(shown.body["entry"]) for shown in view.artifacts() if shown.body.get("entry")}
    if view.selection.tags and not limited:
        found.update(records_tagged(view.case.ledger, view.selection.tags))
    return found


def _files(
    view: CaseView, allowed: set[str] | None, counts: dict[str, int], missing: dict[str, int]
) -> Iterator[tuple[Any, ...]]:
    for shown in view.entries():
        body = shown.body
        mime = str(body.get("mime") or "")
        if not mime.startswith(_KINDS):
            continue
        if allowed is not None and body["id"] not in allowed:
            missing["kept"] += 1
        elif not shown.whole:
            counts["redacted"] += 1
        elif not body.get("size"):
            missing["empty"] += 1
        elif not body.get("md5"):
            missing["digest"] += 1
        else:
            missing["zone"] += bool(body.get("zone_assumed"))
            stored = orjson.dumps(_place(body))
            yield body["md5"], body.get("sha1"), body["size"], mime, body["id"], stored


def _place(body: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = {
        "MD5": body["md5"].upper(),
        "FileName": PurePosixPath(body["path"]).name or body["path"],
        "FilePath": f"{body['evidence']}/{body['path']}",
        "Unallocated": body.get("state") != "live",
        "SourceID": body["id"],
    }
    times = body.get("times") or {}
    return place | {name: times[ours] for name, ours in _TIMES.items() if times.get(ours)}


def _media(
    view: CaseView,
    sorter: sqlite3.Connection,
    tags: dict[str, list[Given]],
    counts: dict[str, int],
    missing: dict[str, int],
) -> Iterator[dict[str, Any]]:
    media: dict[str, Any] = {}
    given: list[Given] = []
    for md5, sha1, size, mime, record, place in sorter.execute(_IN_ORDER):
        same = media and (media["MD5"], media.get("SHA1"), media["MediaSize"]) == (
            md5.upper(),
            sha1.upper() if sha1 else None,
            size,
        )
        if media and not same:
            yield _judged(view, media, given, counts, missing)
        if not same:
            counts["media"] += 1
            given = []
            media = {"MediaID": counts["media"], "Category": None, "MD5": md5.upper()}
            media |= {"SHA1": sha1.upper()} if sha1 else {}
            media |= {"MediaSize": size, "MimeType": mime, "MediaFiles": []}
        counts["files"] += 1
        given += tags.get(record, [])
        media["MediaFiles"].append(orjson.loads(place))
    if media:
        yield _judged(view, media, given, counts, missing)


def _judged(
    view: CaseView, media: dict[str, Any], given: list[Given], counts: dict[str, int], missing: dict[str, int]
) -> dict[str, Any]:
    """With category and tags: of several categories the one that was given last."""
    texts = [text for _, text in sorted(given)]
    categories = [found for tag in texts if (found := category_of(tag)) is not None]
    others = dict.fromkeys(view.text(tag) for tag in texts if category_of(tag) is None)
    if categories:
        counts["categorised"] += 1
        missing["several"] += len(set(categories)) > 1
        media["Category"] = categories[-1]
    if others:
        media["Tags"] = ", ".join(others)
    return media


def _head(view: CaseView) -> bytes:
    case = {
        "CaseID": str(uuid.UUID(view.info.id)),
        "CaseNumber": view.text(view.info.number),
        "ContactName": view.text(view.info.examiner),
        "ContactOrganization": view.text(view.info.agency),
        "SourceApplicationName": "Indicia",
        "SourceApplicationVersion": indicia_version(),
    }
    document = orjson.dumps({"@odata.context": CONTEXT, "value": [case | {"Media": []}]})
    return document.removesuffix(b"]}]}")


def _left_out(missing: dict[str, int], counts: dict[str, int]) -> Iterator[str]:
    yield "No picture or video is in it: the format names them by their digests."
    for name, words in (
        ("kept", "left out: neither chosen nor within the scope, as far as artifacts tell"),
        ("digest", "left out: no MD5 is known"),
        ("empty", "left out: empty, as many others are, with the same digest"),
        ("zone", "with times whose zone was assumed; the format cannot say so"),
    ):
        if missing[name]:
            yield f"{counted(missing[name], 'media file')} {words}."
    if missing["tags"]:
        yield f"{counted(missing['tags'], 'tag')} left out: of artifacts out of scope, or left out by the redaction."
    if counts["redacted"]:
        yield f"{counted(counts['redacted'], 'media file')} left out: redacted, and a digest would name it."
    if missing["several"]:
        yield f"{counted(missing['several'], 'content')} had several categories; the one given last is stated."
