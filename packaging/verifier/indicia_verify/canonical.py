"""Strict reading of the canonical JSON that bodies and proofs are written in.

Reference: ``docs/ledger-format.md`` section 2; RFC 8785.
"""

from __future__ import annotations

import json
from typing import Any

from .outcome import Broken

_LARGEST = 2**53 - 1


def _refuse_number(text: str) -> Any:
    raise ValueError(f"it holds the number {text[:40]}, which is not a whole number")


def _integer(text: str) -> int:
    if len(text) > 17 or not -_LARGEST <= int(text) <= _LARGEST:
        raise ValueError(f"it holds the number {text[:40]}, which is beyond 2^53 - 1")
    return int(text)


_DECODER = json.JSONDecoder(parse_float=_refuse_number, parse_int=_integer, parse_constant=_refuse_number)
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))


def encode(value: Any) -> bytes:
    """The canonical form of a value of the kinds that ``parse`` returns."""
    return _ENCODER.encode(value).encode("utf-8")


def parse(body: bytes) -> dict[str, Any]:
    """The object in ``body``, which must be exactly the canonical form of that object.

    Encoding the object again and comparing bytes also finds white space, a key given twice and other
    spellings.

    Raises:
        Broken: ``body`` is something else; the message ends a sentence that begins with what was read.
    """
    try:
        text = body.decode("utf-8")
        value = _DECODER.decode(text)
        if type(value) is not dict:
            raise Broken("is not a JSON object")
        if encode(value) != body:
            raise Broken("is not written in the canonical form (RFC 8785)")
        if not body.isascii():
            _require_ascii_keys(value)
    except UnicodeError:
        raise Broken("is not UTF-8 text or holds half of a surrogate pair") from None
    except RecursionError:
        raise Broken("is nested too deeply") from None
    except ValueError as error:
        raise Broken(f"is not canonical JSON: {error}") from None
    return value


def _require_ascii_keys(value: Any) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not key.isascii():
                raise Broken(f"has the key {key!r}, which is not ASCII")
            _require_ascii_keys(inner)
    elif isinstance(value, list):
        for inner in value:
            _require_ascii_keys(inner)
