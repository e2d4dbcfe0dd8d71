"""Locators that neither SQL nor counting bytes follows: nodes of JSON-LD by ``json``, a picture's place by Pillow."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.ExifTags import GPS, IFD
from shown import assert_shown
from standing import Standing

from evidence.model.artifact import Artifact
from evidence.model.kinds import Location

_PLACE, _NODE, _NAMELESS = "key EXIF.GPS", "node ", "node without a name"
_STEPS = 3
"""How many names of other nodes are followed from one: what it says may stand in its facets, and in what they name."""
_LONGEST = 300
_CLOSE = Decimal("0.001")


def assert_nodes(parser: str, path: Path, artifacts: Sequence[Artifact]) -> None:
    """At each node that has a name stands what the artifact shows."""
    named = [
        each
        for each in artifacts
        if each.locator.startswith(_NODE) and not each.locator.startswith(_NAMELESS)
    ]
    if not named:
        return
    graph = _Graph(json.loads(path.read_bytes()))
    for artifact in named:
        found = graph.at(artifact.locator.removeprefix(_NODE).partition(", entry ")[0])
        assert found, (path, artifact.locator)
        assert_shown(parser, path, artifact, Standing(found))


def assert_place(path: Path, artifacts: Sequence[Artifact]) -> None:
    """A picture's place is the one that Pillow reads."""
    for artifact in artifacts:
        if artifact.locator == _PLACE and isinstance(artifact, Location):
            for name, value in _place(path.read_bytes()).items():
                shown = getattr(artifact, name)
                assert shown is not None, (path, name)
                assert abs(Decimal(shown) - value) < _CLOSE, (path, name, shown, value)


class _Graph:
    """The objects of JSON-LD by their names as written."""

    def __init__(self, document: Any) -> None:
        self._named: dict[str, list[dict[str, Any]]] = {}
        for each in _objects(document):
            for key in ("@id", "id"):
                if isinstance(each.get(key), str) and len(each) > 1:
                    self._named.setdefault(each[key][:_LONGEST], []).append(each)

    def at(self, name: str) -> list[dict[str, Any]]:
        """The objects of this name, then those that they name."""
        found, names, seen = [], [name], set()
        for _ in range(_STEPS):
            objects = [each for one in names for each in self._named.get(one, ())]
            found += objects
            seen.update(names)
            mentioned = (inner.get("@id") for each in objects for inner in _objects(each))
            names = [each for each in mentioned if isinstance(each, str) and each not in seen]
        return found


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _place(picture: bytes) -> dict[str, Decimal]:
    """Degrees and metres; nothing of a picture that Pillow does not open."""
    found: dict[int, Any] = {}
    with suppress(OSError, ValueError, SyntaxError), Image.open(io.BytesIO(picture)) as opened:
        found = opened.getexif().get_ifd(IFD.GPSInfo)
    place = {}
    for name, parts, reference in (
        ("latitude", GPS.GPSLatitude, GPS.GPSLatitudeRef),
        ("longitude", GPS.GPSLongitude, GPS.GPSLongitudeRef),
    ):
        if len(found.get(parts, ())) == 3:
            degrees, minutes, seconds = map(_exact, found[parts])
            value = degrees + minutes / 60 + seconds / 3600
            place[name] = _decimal(-value if found.get(reference) in ("S", "W") else value)
    if GPS.GPSAltitude in found:
        place["altitude_m"] = _decimal(
            _exact(found[GPS.GPSAltitude]) * (-1 if found.get(GPS.GPSAltitudeRef) in (1, b"\x01") else 1)
        )
    return place


def _exact(rational: Any) -> Fraction:
    return Fraction(rational.numerator, rational.denominator)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
