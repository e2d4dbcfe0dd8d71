"""The certificates, revocation lists and OCSP responses that a report keeps in its document security store.

Reference: ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1, 5.4.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from reports.trust_files import Material, material_of

_MOST = 200


def stored(states: Sequence[bytes]) -> tuple[Material, int]:
    """What several states of a report hold together: a later one may leave out what an earlier one said.

    With it the number of those that cannot be read. Raises ValueError where a store is not of the form that every
    reader knows: another one could find more in it.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    roots = [PdfFileReader(BytesIO(data)).root for data in states]
    found: dict[bytes, None] = {}
    for name in ("/Certs", "/CRLs", "/OCSPs"):
        of_kind: dict[bytes, None] = {}
        for root in roots:
            for stream in _streams(root, name):
                of_kind[stream.data] = None
                if len(of_kind) > _MOST:
                    raise ValueError(f"its store of certificates lists more than {_MOST} of a kind")
        found |= of_kind
    read = material_of(list(found))
    return read, len(found) - len(read.certificates) - len(read.lists) - len(read.responses)


def _streams(root: Any, name: str) -> Iterator[Any]:
    """Those of the whole store, and those that it keeps for one signature (/VRI), where the names have no s."""
    from pyhanko.pdf_utils.generic import ArrayObject, StreamObject

    if "/DSS" not in root:
        return
    store = _dictionary(root, "/DSS")
    single = _dictionary(store, "/VRI") if "/VRI" in store else {}
    for one, key in ((store, name), *((_dictionary(single, each), name[:-1]) for each in single)):
        values = _held(one, key) if key in one else ArrayObject()
        for stream in (each.get_object() for each in values) if isinstance(values, ArrayObject) else (None,):
            if not isinstance(stream, StreamObject):
                raise ValueError(
                    f"its store of certificates holds something else than a list of streams ({name})"
                )
            yield stream


def _dictionary(holder: Any, key: str) -> Any:
    from pyhanko.pdf_utils.generic import DictionaryObject, StreamObject

    found = _held(holder, key)
    if not isinstance(found, DictionaryObject) or isinstance(found, StreamObject):
        raise ValueError("its store of certificates is not written as one")
    return found


def _held(holder: Any, key: str) -> Any:
    """The value itself, where it is nothing (null), too: pyHanko would say that the key is not there."""
    return holder.raw_get(key).get_object()
