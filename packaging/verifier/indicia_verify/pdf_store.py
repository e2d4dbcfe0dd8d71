"""The certificates, revocation lists and OCSP responses that a report keeps in its document security store.

Reference: ISO 32000-2, section 12.8.4.3; ETSI EN 319 142-1, section 5.4.2.
"""

from __future__ import annotations

from typing import Any, Iterator, Sequence  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken
from .pdf_file import PdfFile
from .pdf_syntax import Stream

_MOST = 200


def held_in(states: Sequence[PdfFile], name: str) -> list[bytes]:
    """What several states of a report list as ``name`` (``Certs``, ``CRLs``, ``OCSPs``), each once.

    Raises ``Broken`` where a store is not of the form that every reader knows: another one could find more in it.
    """
    found: dict[bytes, None] = {}
    for pdf in states:
        for stream in _streams(pdf, name):
            found[pdf.content(stream)] = None
            if len(found) > _MOST:
                raise Broken(f"lists more than {_MOST} of a kind")
    return list(found)


def _streams(pdf: PdfFile, name: str) -> Iterator[Stream]:
    """Those of the whole store, and those that it keeps for one signature (/VRI), where the names have no s."""
    store = _dictionary(pdf, pdf.catalog.get("DSS", {}))
    single = _dictionary(pdf, store.get("VRI", {}))
    listed = [store.get(name, []), *(_dictionary(pdf, one).get(name[:-1], []) for one in single.values())]
    seen: set[int] = set()
    for values in map(pdf.get, listed):
        for stream in map(pdf.get, values) if isinstance(values, list) else [None]:
            if not isinstance(stream, Stream):
                raise Broken(f"holds something else than a list of streams (/{name})")
            if stream.start not in seen:
                seen.add(stream.start)
                yield stream


def _dictionary(pdf: PdfFile, value: Any) -> dict[str, Any]:
    found = pdf.get(value)
    if not isinstance(found, dict):
        raise Broken("is not written as one")
    return found
