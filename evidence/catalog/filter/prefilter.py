"""A cheap look at the whole text of a record, before it is taken apart.

Records are canonical JSON: printable ASCII but quotation marks and backslashes stands in them as it is, and
characters beyond ASCII are never escaped. So a record that is ASCII as a whole meets a folded text only where its
lower-case form holds the longest plain run of that text. In any record, a run of characters that no other character
folds to must stand as it is, letter case of ASCII apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_RUN = re.compile(r"[ !#-\[\]-~]+")
# Not letters that others fold to, such as k (of the Kelvin sign), s and t (of the long s and ligatures).
_ONLY_ITSELF = re.compile(r"[ !#-@\[\]-`{-~bcdegmopqruvxz]{3,}")
Before = tuple[str, tuple[object, ...]]
NOTHING: Before = ("", ())


def run_of(texts: Iterable[str]) -> str | None:
    """The longest run of folded texts that stands as it is in every ASCII record that holds them, in lower case.

    None where no ASCII record can hold them; empty where nothing is known.
    """
    texts = list(texts)
    if any(not text.isascii() for text in texts):
        return None
    return max((run for text in texts for run in _RUN.findall(text)), key=len, default="")


def caseless(texts: Iterable[str]) -> Before:
    """What every record meets that holds these texts, compared without letter case; empty where nothing is known."""
    found = (run for text in texts for run in _ONLY_ITSELF.findall(text))
    return _like(max(found, key=len, default=""))


def written(text: str) -> str:
    """A text as it stands in canonical JSON, without its quotation marks."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def exactly(text: str) -> Before:
    """What every record meets that holds this very text."""
    return _like(written(text))


def _like(part: str) -> Before:
    if not part:
        return NOTHING
    escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return "body LIKE ? ESCAPE '\\'", (f"%{escaped}%",)
