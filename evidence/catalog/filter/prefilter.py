"""A cheap look at the whole text of a record, before it is taken apart.

Records are canonical JSON: printable ASCII but quotation marks and backslashes stands in them as it is, and
characters beyond ASCII are never escaped. So a record that is ASCII as a whole meets a folded text only where its
lower-case form holds the longest plain run of that text. All others are taken apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_RUN = re.compile(r"[ !#-\[\]-~]+")
BEYOND_ASCII = "length(body) <> length(CAST(body AS BLOB))"


def folded_prefilter(texts: Iterable[str]) -> tuple[str, tuple[object, ...]]:
    """What every record meets that holds these texts, which are folded already. Empty SQL where nothing is known."""
    texts = list(texts)
    if any(not text.isascii() for text in texts):
        return BEYOND_ASCII, ()
    longest = max((run for text in texts for run in _RUN.findall(text)), key=len, default="")
    if not longest:
        return "", ()
    return f"(instr(lower(body), ?) OR {BEYOND_ASCII})", (longest,)


def exact_prefilter(text: str) -> tuple[str, tuple[object, ...]]:
    """What every record meets that holds this very text."""
    written = json.dumps(text, ensure_ascii=False)[1:-1]
    return ("instr(body, ?)", (written,)) if written else ("", ())
