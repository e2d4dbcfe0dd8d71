"""Turns Natural Earth's countries (1:10 million, public domain) into resources/map/world.bin.

The source is npm's package `world-atlas` 2.0.2, file `countries-10m.json` (TopoJSON):

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python packaging/map_data.py package/countries-10m.json resources/map/world.bin

The result is a zlib stream. In it: the length of a header in 4 bytes (big endian), the header as JSON, then the arcs.
The header has `scale` and `translate` (degrees = number * scale + translate), `arcs` (the number of points of each) and
`countries`: name and polygons, each a list of rings, each a list of arcs, where ~i is arc i backwards. Arcs are zigzag
varints: x and y of each point as the difference to the point before, the first one to 0.
"""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import Any

# World-atlas 2.0.2 holds Natural Earth 4.1 of 2018.
RENAMED = {"Macedonia": "North Macedonia", "eSwatini": "Eswatini"}


def main(source: Path, target: Path) -> None:
    """Reads TopoJSON, writes the map."""
    topology = json.loads(source.read_bytes())
    arcs = topology["arcs"]
    header = {
        "source": "Natural Earth 1:10m admin 0 countries, public domain",
        "scale": topology["transform"]["scale"],
        "translate": topology["transform"]["translate"],
        "arcs": [len(arc) for arc in arcs],
        "countries": [_country(each) for each in topology["objects"]["countries"]["geometries"]],
    }
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    body = b"".join(_varint(number) for arc in arcs for point in arc for number in point)
    target.write_bytes(zlib.compress(len(head).to_bytes(4, "big") + head + body, 9))


def _country(geometry: dict[str, Any]) -> dict[str, Any]:
    polygons = geometry.get("arcs", [])
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    name = geometry["properties"]["name"]
    return {"name": RENAMED.get(name, name), "polygons": polygons}


def _varint(number: int) -> bytes:
    rest = number * 2 if number >= 0 else -number * 2 - 1
    out = bytearray()
    while rest > 127:
        out.append(rest & 127 | 128)
        rest >>= 7
    out.append(rest)
    return bytes(out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
