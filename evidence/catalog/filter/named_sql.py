"""Records that free text names: by their id, or by a digest of their file."""

from __future__ import annotations

import re

from evidence.catalog.schema import ITEM_BITS, entry_key

Condition = tuple[str, tuple[object, ...]]
_ID = re.compile(r"([1-9]\d{0,6})-([1-9]\d{0,11})(?:-([1-9]\d{0,14}))?", re.ASCII)
_HEX = re.compile(r"[0-9A-Fa-f]+")
_DIGESTS = {32: "md5", 40: "sha1", 64: "sha256"}


def record_named(text: str, view: str) -> Condition:
    """The records that a whole text names: ``1-42`` a file and its artifacts, ``1-42-3`` an artifact, a digest.

    Empty SQL where it names none.
    """
    if _HEX.fullmatch(text) and len(text) in _DIGESTS and view != "problems":
        return f"json_extract(body, '$.{_DIGESTS[len(text)]}') = ?", (text.lower(),)
    form = _ID.fullmatch(text)
    if form is None or int(form[1]) >> ITEM_BITS:
        return "", ()
    key, artifact = entry_key(int(form[1]), int(form[2])), form[3]
    if view == "problems":
        return "(id = ? OR entry = ?)", (text, text)
    if view == "entries":
        return ("", ()) if artifact else ("key = ?", (key,))
    if artifact is None:
        return "entry_key = ?", (key,)
    return "(entry_key = ? AND number = ?)", (key, int(artifact))
