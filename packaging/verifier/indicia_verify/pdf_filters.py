"""The filters of PDF that tables of objects, texts and attached files are written with.

Reference: ISO 32000-2, section 7.4.4 (FlateDecode and its predictors).
"""

from __future__ import annotations

import zlib
from typing import Any

from .outcome import Broken

_WIDEST_ROW = 1 << 16
_MOST_ROWS = 2_000_000


def inflate(data: bytes, most: int) -> bytes:
    """Bytes of zlib data, at most so many."""
    decoder = zlib.decompressobj()
    try:
        found = decoder.decompress(data, most + 1)
    except zlib.error as error:
        raise Broken(f"has a stream that cannot be decompressed ({error})") from None
    if len(found) > most:
        raise Broken("has streams of more than 1 GiB")
    return found


def unpredict(data: bytes, parameters: dict[str, Any]) -> bytes:
    """Takes back PNG's Up and None predictors, the ones that tables of objects are written with."""
    predictor, columns = parameters.get("Predictor", 1), parameters.get("Columns", 1)
    if predictor == 1:
        return data
    # Rows of more than one byte a column would be read otherwise than other programs read them.
    if (parameters.get("Colors", 1), parameters.get("BitsPerComponent", 8)) != (1, 8):
        raise Broken("has a stream whose rows are not of whole bytes")
    if type(columns) is not int or not 1 <= columns <= _WIDEST_ROW or predictor not in range(10, 16):
        raise Broken(f"uses the predictor {predictor}, which is not known here")
    if len(data) > _MOST_ROWS * (columns + 1):
        raise Broken("has a stream of more than 2,000,000 rows")
    output, above = bytearray(), bytes(columns)
    for position in range(0, len(data), columns + 1):
        kind, row = data[position], data[position + 1 : position + 1 + columns]
        if kind == 2:
            row = bytes((new + old) & 0xFF for new, old in zip(row, above))  # noqa: B905 (Python 3.8)
        elif kind != 0:
            raise Broken(f"uses the row predictor {kind}, which is not known here")
        output += row
        above = row
    return bytes(output)
