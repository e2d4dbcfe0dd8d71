"""Text whose long words may end a line anywhere."""

from __future__ import annotations

import re

_LONG_WORD = re.compile("[!-~\u00a1-\u02ff\u0370-\u0482\u048a-\u058f]{25,}")
"""Latin, Greek, Cyrillic and Armenian letters: any of them can begin a line."""
_BREAK = "\u200b"  # no letter: a line may end there


def breakable(text: str) -> str:
    """The text with places where a line may end in its long words: a digest, a path, an address in a message.

    Qt cuts the end of such a word off. In Thai or Chinese it finds places by itself; a break between their letters
    would tear them apart.
    """
    return _LONG_WORD.sub(lambda word: _BREAK.join(word[0]), text)
