"""An artifact of any kind with a value in every field that the kind has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp

_MS = 1_000_000
_DEGREES = ("latitude", "longitude")


def full(kind: type[Artifact]) -> Artifact:
    """The artifact; no two of its values are the same, truth values apart."""
    numbers = count(1)
    return kind(**{name: value for name, value in _values(kind, numbers) if name not in _OUTSIDE})


_OUTSIDE = ("state", "imported")


def _values(structure: type[msgspec.Struct], numbers: Iterator[int]) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(structure)
    for field in msgspec.structs.fields(structure):
        if field.name == "locator":
            yield field.name, f"row {getattr(structure, 'kind', 'x')}:{next(numbers)}"
        else:
            yield field.name, _value(field.name, hints[field.name], numbers)


def _value(name: str, hint: Any, numbers: Iterator[int]) -> Any:
    number = next(numbers)
    if get_origin(hint) is Literal:
        return get_args(hint)[-1]
    if get_origin(hint) is tuple:
        return tuple(_value(name, get_args(hint)[0], numbers) for _ in range(2))
    choices = [each for each in get_args(hint) if each is not type(None)] or [hint]
    if Timestamp in choices:
        return Timestamp((1772445600000 + number) * _MS, str(1772445600000 + number), "unix_ms")
    if isinstance(choices[0], type) and issubclass(choices[0], msgspec.Struct):
        return choices[0](**dict(_values(choices[0], numbers)))
    if str not in choices:
        return bool(number % 2) if bool in choices else number
    return f"{number}.5" if name.endswith(_DEGREES) or int in choices else f"<{name}> & {number} é"
