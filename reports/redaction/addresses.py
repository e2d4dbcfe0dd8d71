"""E-mail addresses and account names with an @.

Reference: RFC 5322 3.4.1 (addr-spec), RFC 5233 (subaddress).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reports.redaction.fold import Folded, fold
from reports.redaction.match import Hit

_AT = r"(?:@|\s*[(\[{<]\s*at\s*[)\]}>]\s*)"
# Begins where a word begins: from each of its letters, a long one would be read again and again.
_ADDRESS = re.compile(
    rf"(?<![^\s@<>()\[\]{{}},;:\"'/|?&=])[^\s@<>()\[\]{{}},;:\"'/|?&=]+{_AT}(?:[^\W_]|[-._])*[^\W_]"
)
_PART = re.compile(_AT)


class Addresses:
    """Finds each of ``(address, label)``, also with a subaddress (``name+shop@…``) and with ``(at)``."""

    def __init__(self, addresses: Iterable[tuple[str, str]]) -> None:
        self._labels = {_plain(fold(address).text): label for address, label in addresses}

    def hits(self, text: str, folded: Folded) -> Iterator[Hit]:
        """Every place where one of the addresses stands."""
        if not self._labels or ("@" not in folded.text and "at" not in folded.text):
            return
        for match in _ADDRESS.finditer(folded.text):
            label = self._labels.get(_plain(match[0]))
            if label:
                yield Hit(*folded.span(match.start(), match.end()), label)


def _plain(address: str) -> str:
    local, _, domain = _PART.sub("@", address, count=1).rpartition("@")
    return f"{local.split('+')[0]}@{domain}"
