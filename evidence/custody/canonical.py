"""Canonical JSON: one byte string for one value.

Reference: RFC 8785. ``orjson`` with sorted keys writes the same bytes as long as object keys are ASCII
(RFC 8785 sorts by UTF-16 units, orjson by bytes), there are no floats, and integers stay within ±(2^53 − 1).
Those limits are checked here; the tests hold the result against the package ``rfc8785``.
"""

from __future__ import annotations

from typing import Any

import orjson

_OPTIONS = (
    orjson.OPT_SORT_KEYS
    | orjson.OPT_STRICT_INTEGER
    | orjson.OPT_PASSTHROUGH_DATETIME
    | orjson.OPT_PASSTHROUGH_DATACLASS
    | orjson.OPT_PASSTHROUGH_SUBCLASS
)
_SCALARS = (str, int, bool, type(None))


class CanonicalError(ValueError):
    """The value has no canonical form here: a float, a key not ASCII, a lone surrogate, a foreign type."""


def canonical(document: Any) -> bytes:
    """The value (dict, list, str, int, bool, None) as RFC 8785 canonical JSON. Raises CanonicalError."""
    try:
        _check(document)
        return canonical_trusted(document)
    except RecursionError:
        raise CanonicalError("the value is nested too deep") from None


def canonical_trusted(document: Any) -> bytes:
    """The same, for a value known to have ASCII keys and no floats; it does not look."""
    try:
        return orjson.dumps(document, option=_OPTIONS)
    except (orjson.JSONEncodeError, TypeError) as error:
        raise CanonicalError(f"the value cannot be written as JSON: {error}") from error


def parse_canonical(data: bytes) -> Any:
    """Reads JSON and makes sure that it was canonical. Raises CanonicalError where it is not."""
    try:
        document = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise CanonicalError(f"not JSON: {error}") from error
    if canonical(document) != data:
        raise CanonicalError("not canonical JSON")
    return document


def _check(value: Any) -> None:
    kind = type(value)
    if kind in _SCALARS:
        return
    if kind is dict:
        for key, inner in value.items():
            if type(key) is not str or not key.isascii():
                raise CanonicalError(f"the key {key!r} is not ASCII text")
            _check(inner)
    elif kind is list or kind is tuple:
        for inner in value:
            _check(inner)
    else:
        raise CanonicalError(f"a value of type {kind.__name__} has no place in a record")
