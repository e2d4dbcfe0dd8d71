"""E-mail addresses and account names with an @.

Reference: RFC 5322 3.4.1 (addr-spec), RFC 5233 (subaddress).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reports.redaction.fold import fold
from reports.redaction.match import Hit
from reports.redaction.traced import Traced

_AT = r"(?:@|\s{0,9}[(\[{<]\s{0,9}at\s{0,9}[)\]}>]\s{0,9})"
_DOT = r"\s{0,9}[(\[{<]\s{0,9}(?:dot|\.)\s{0,9}[)\]}>]\s{0,9}"
# Begins where a word begins: from each of its letters, a long one would be read again and again.
_ADDRESS = re.compile(
    rf"(?<![^\s@<>()\[\]{{}},;:\"'/|?&=])[^\s@<>()\[\]{{}},;:\"'/|?&=]+{_AT}(?:[^\W_]|[-._]|{_DOT})*[^\W_]"
)
_PART, _PARTED = re.compile(_AT), re.compile(_DOT)


class Addresses:
    """Finds each of ``(address, label)``, also with a subaddress (``name+shop@…``) and with ``(at)``."""

    def __init__(self, addresses: Iterable[tuple[str, str]]) -> None:
        self._labels = {_plain(fold(address).text): label for address, label in addresses}

    @property
    def needles(self) -> Iterable[str]:
        """What stands before the @."""
        return [address.rpartition("@")[0] for address in self._labels]

    def hits(self, folded: Traced) -> Iterator[Hit]:
        """Every place where one of the addresses stands."""
        for match in _ADDRESS.finditer(folded.text) if self._labels else ():
            label = self._labels.get(_plain(match[0]))
            if label:
                yield Hit(*folded.span(match.start(), match.end()), label)


def _plain(address: str) -> str:
    local, _, domain = _PARTED.sub(".", _PART.sub("@", address, count=1)).rpartition("@")
    return f"{local.split('+')[0]}@{domain}"
