"""A picture and what it says of its making."""

from __future__ import annotations

from reports.exchange.case.graph import Node, facet
from reports.exchange.case.location import coordinates
from reports.exchange.case.record import Record

EXIF = {
    "make": "Make",
    "model": "Model",
    "serial": "BodySerialNumber",
    "lens": "LensModel",
    "software": "Software",
    "taken_local": "DateTimeOriginal",
}
"""Field -> EXIF's own name of the tag."""
_COORDINATES = 2


def media(record: Record) -> tuple[str, list[Node]]:
    """Class and facets of a picture."""
    picture = {
        "uco-observable:pictureType": record.text("format"),
        "uco-observable:pictureWidth": record.integer("width"),
        "uco-observable:pictureHeight": record.integer("height"),
    }
    found = [facet(record.iri, "uco-observable:RasterPictureFacet", picture)]
    entries = [
        {
            "@id": record.part(f"exif/{tag}"),
            "@type": "uco-types:ControlledDictionaryEntry",
            "uco-types:key": tag,
            "uco-types:value": text,
        }
        for name, tag in EXIF.items()
        if (text := record.text(name)) is not None
    ]
    if entries:
        dictionary: Node = {"@id": record.part("exif"), "@type": "uco-types:ControlledDictionary"}
        dictionary["uco-types:entry"] = entries
        found.append(facet(record.iri, "uco-observable:EXIFFacet", {"uco-observable:exifData": dictionary}))
    place = coordinates(record)
    if len(place) > _COORDINATES:
        found.append(place)
    return "uco-observable:RasterPicture", found
