"""Bookmarks of Chrome and the browsers built on Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chromium, epochs

_MOST = 64 << 20
_MOST_DEPTH = 100


@parser(
    name="chrome.bookmarks",
    version="1.0",
    match=["**/Bookmarks", "**/Bookmarks.bak", "**/AccountBookmarks"],
    marks=[b'"roots"'],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads the JSON of Bookmarks; folders are given as the path of each bookmark. Times count from 1601.

    Reference: Chromium components/bookmarks/browser/bookmark_codec.cc.
    """
    with context.open() as file:
        data = file.read(_MOST + 1)
    try:
        found = json.loads(data) if len(data) <= _MOST and data.lstrip()[:1] == b"{" else None
    except (ValueError, RecursionError):
        if b'"roots"' in data:
            context.warn("the bookmarks are no JSON that can be read", f"bytes 0+{len(data)}")
        return
    roots = found.get("roots") if isinstance(found, dict) else None
    for name, root in roots.items() if isinstance(roots, dict) else ():
        if isinstance(root, dict):
            yield from _below(root, f"$.roots.{name}", (), chromium.browser(entry.path), context)


def _below(
    node: dict[str, Any], place: str, folders: tuple[str, ...], app: str, context: Context
) -> Iterator[Bookmark]:
    if len(folders) > _MOST_DEPTH:
        context.warn(
            f"folders are nested deeper than {_MOST_DEPTH}: what is below was not read", f"key {place}"
        )
        return
    children = node.get("children")
    if isinstance(node.get("url"), str):
        yield Bookmark(
            locator=f"key {place}",
            app=app,
            list="bookmark",
            url=node["url"],
            title=_text(node.get("name")),
            folder="/".join(folders),
            created=epochs.webkit_us(_text(node.get("date_added"))),
            modified=epochs.webkit_us(_text(node.get("date_modified"))),
            visited=epochs.webkit_us(_text(node.get("date_last_used"))),
        )
    for number, child in enumerate(children) if isinstance(children, list) else ():
        if isinstance(child, dict):
            inside = (*folders, _text(node.get("name")) or "")
            yield from _below(child, f"{place}.children[{number}]", inside, app, context)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
