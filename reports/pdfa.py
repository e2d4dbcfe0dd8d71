"""Makes a PDF one that follows PDF/A-3b: metadata, colours and dates that explain themselves in decades.

Nothing here validates: a report is "produced as PDF/A-3b".
Reference: ISO 19005-3, 6.2.3 (output intent), 6.6.2 and 6.6.4 (metadata), 6.8 (embedded files).
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any
from xml.sax.saxutils import escape

_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PRODUCER = "Indicia"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>3</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
   <xmp:CreateDate>{date}</xmp:CreateDate>
   <xmp:ModifyDate>{date}</xmp:ModifyDate>
   <xmp:MetadataDate>{date}</xmp:MetadataDate>
   <xmp:CreatorTool>{creator}</xmp:CreatorTool>
   <pdf:Producer>{producer}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def conform(document: Any, moment: str) -> None:
    """Gives an open pikepdf document its metadata and output intent.

    ``moment`` is its date in UTC as PDF writes dates (``D:20261122103000+00'00'``). Raises ValueError where it is
    another form.
    """
    found = _DATE.fullmatch(moment)
    if not found:
        raise ValueError(f"no date in UTC as PDF writes it: {moment}")
    info = _information(document, moment)
    date = "{}-{}-{}T{}:{}:{}+00:00".format(*found.groups())
    packet = _PACKET.format(date=date, **{name: escape(text) for name, text in info.items()})
    _metadata(document, packet.encode("utf-8"))
    _output_intent(document)


@cache
def srgb() -> bytes:
    """The ICC profile of sRGB that ships with the application."""
    return (files("resources") / "icc" / "sRGB.icc").read_bytes()


def _information(document: Any, moment: str) -> dict[str, str]:
    """Writes the document information anew and returns what the metadata must repeat."""
    import pikepdf

    told = document.docinfo
    # What XML cannot hold (a lone control character), or reads as another (a carriage return: XML 1.0, 2.11), would
    # make the two differ: it is shown as its code point.
    kept = {
        name: _NOT_XML.sub(lambda each: f"<U+{ord(each[0]):04X}>", str(told.get(f"/{name.title()}", "")))
        for name in ("title", "author", "subject", "creator")
    }
    kept["producer"] = _PRODUCER
    document.docinfo = document.make_indirect(
        pikepdf.Dictionary(
            {f"/{name.title()}": pikepdf.String(text) for name, text in kept.items()}
            | {"/CreationDate": pikepdf.String(moment), "/ModDate": pikepdf.String(moment)}
        )
    )
    return kept


def _metadata(document: Any, packet: bytes) -> None:
    import pikepdf

    stream = pikepdf.Stream(document, packet)
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    document.Root.Metadata = stream


def _output_intent(document: Any) -> None:
    import pikepdf

    profile = pikepdf.Stream(document, srgb())
    profile.N = 3
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        RegistryName=pikepdf.String("http://www.color.org"),
        DestOutputProfile=profile,
    )
    document.Root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])
