"""Signed reports: the signature covers every byte, nothing was added, and the attached files hold.

Reference: ISO 32000-2, sections 12.7.4, 12.8 and 7.11.4; ETSI EN 319 142-1.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from . import der
from .cms import Signature, check_signature
from .note import Key
from .outcome import Broken, Outcome
from .pdf_attachments import attachments, check_attachments
from .pdf_file import PdfFile
from .pdf_syntax import HexString
from .pdf_text import exhibit_numbers
from .proof import Proof
from .text import grouped

_MOST_NAMES = 100_000
_OTHER_DIGIT = re.compile(rb"[^0-9A-F]")
_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+([0-9]{1,12})\s+([0-9]{1,12})\s+[0-9]{1,12}\s*\]")
_SLOT = re.compile(rb"<[0-9A-Fa-f]{256,}>")  # longer than any other hexadecimal string of a report


class _Field(NamedTuple):
    """A signature: its dictionary's byte range, place and bytes of the value, in the file's order. ``level`` is what it
    allows to be changed after it (1: nothing), None where it does not say.
    """

    end: int
    byte_range: list[int]
    contents: HexString
    level: int | None
    certifies: bool


def check_report(path: Path, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Checks a signed report and what is attached to it; the proofs that hold."""
    data = path.read_bytes()
    try:
        pdf = PdfFile(data)
        _check_signatures(pdf, outcome)
    except (Broken, RecursionError) as error:
        outcome.fail(f"The report cannot be read: it {error or 'is nested too deeply'}.")
        return []
    try:
        return check_attachments(attachments(pdf), trusted, lambda: exhibit_numbers(pdf), outcome)
    except (Broken, RecursionError) as error:
        outcome.fail(f"The attached files cannot be read: the report {error or 'is nested too deeply'}.")
        return []


def _check_signatures(pdf: PdfFile, outcome: Outcome) -> None:
    fields = sorted(_fields(pdf), key=lambda field: field.end)
    if not fields:
        outcome.fail("The report is not signed.")
        return
    for number, field in enumerate(fields):
        _check_field(pdf.data, field, number == len(fields) - 1, outcome)
    for start, end in _hidden(pdf.data, fields):
        outcome.fail(
            f"The report was signed before (bytes {start} to {end - 1}), and what was added later hides that signature."
        )


def _hidden(data: bytes, fields: list[_Field]) -> list[tuple[int, int]]:
    """Places of signatures that the file holds and its newest form does not name."""
    known = {(field.contents.start, field.contents.end) for field in fields}
    named = {(int(found[1]), int(found[2])) for found in _BYTE_RANGE.finditer(data)}
    return sorted(place for place in named - known if _SLOT.fullmatch(data, *place))


def _fields(pdf: PdfFile) -> Iterator[_Field]:
    """Every signature that the form of the document holds."""
    certified = pdf.get(pdf.dictionary(pdf.catalog.get("Perms")).get("DocMDP"))
    seen = 0
    waiting = list(pdf.array(pdf.dictionary(pdf.catalog.get("AcroForm")).get("Fields")))
    while waiting:
        field = pdf.dictionary(waiting.pop())
        seen += 1
        if seen > _MOST_NAMES:
            raise Broken("has a form without an end")
        waiting += pdf.array(field.get("Kids"))
        value = pdf.dictionary(field.get("V"))
        contents = value.get("Contents")
        if "ByteRange" not in value:
            continue
        ranges = pdf.array(value["ByteRange"])
        if len(ranges) != 4 or any(type(number) is not int or number < 0 for number in ranges):
            raise Broken("has a signature whose /ByteRange is not four numbers")
        if not isinstance(contents, HexString):
            raise Broken("has a signature whose /Contents is not a hexadecimal string")
        # Inside of an object stream its places are not those of the file: the gap could be anywhere.
        if contents.source is not pdf.data:
            raise Broken("has a signature inside of an object stream")
        level = _certified_level(pdf, value)
        end = ranges[2] + ranges[3]
        yield _Field(end, ranges, contents, level, value is certified and level == 1)


def _certified_level(pdf: PdfFile, value: dict[str, Any]) -> int | None:
    """Read from the signature's own dictionary, which it covers: what is added later can take the document's word
    (/Perms) away, but not this key. Reference: ISO 32000-2, sections 12.8.1 and 12.8.2.2.
    """
    if "Reference" not in value:
        return None
    transforms = [pdf.dictionary(one) for one in pdf.array(value["Reference"])]
    found = next((one for one in transforms if pdf.get(one.get("TransformMethod")) == "DocMDP"), {})
    level = pdf.get(pdf.dictionary(found.get("TransformParams")).get("P"))
    return level if type(level) is int else 2


def _check_field(data: bytes, field: _Field, last: bool, outcome: Outcome) -> None:
    try:
        _check_ranges(data, field)
        raw = _signature_bytes(data, field)
    except Broken as error:
        outcome.fail(f"The report's signature {error}.")
        return
    first, second = data[: field.byte_range[1]], data[field.byte_range[2] : field.end]
    digests = {}
    for name in ("sha256", "sha384", "sha512"):
        digest = hashlib.new(name, first)
        digest.update(second)
        digests[name] = digest.digest()
    try:
        signature = check_signature(raw, digests)
    except Broken as error:
        start, end = field.byte_range[1], field.byte_range[2]
        outcome.fail(
            f"The report was changed: its signature (bytes {start} to {end - 1}) {error}. "
            f"It covers bytes 0 to {start - 1} and {end} to {field.end - 1}."
        )
        return
    _state_coverage(data, field, last, outcome)
    _state_signer(signature, outcome)


def _check_ranges(data: bytes, field: _Field) -> None:
    """The ranges must leave out the value of /Contents and not one byte more."""
    start, length, after, rest = field.byte_range
    if start != 0:
        raise Broken(f"does not cover the first {start} bytes of the file")
    if (length, after) != (field.contents.start, field.contents.end):
        raise Broken(
            f"leaves out bytes {length} to {after - 1} of the file, "
            f"but its own value takes bytes {field.contents.start} to {field.contents.end - 1}"
        )
    if after + rest > len(data):
        raise Broken(f"covers {after + rest} bytes, but the file has {len(data)}: its end is missing")


def _signature_bytes(data: bytes, field: _Field) -> bytes:
    """The signature without its padding. No signature covers this value, so every digit of it is checked
    here.
    """
    start, end = field.contents.start + 1, field.contents.end - 1
    wrong = _OTHER_DIGIT.search(data, start, end)
    if wrong:
        raise Broken(f"was changed at byte {wrong.start()}: there is no digit 0 to 9 or A to F")
    if (end - start) % 2:
        raise Broken("has an odd number of digits")
    raw = bytes.fromhex(data[start:end].decode("ascii"))
    length = der.length_of_first(raw)
    if any(raw[length:]):
        position = next(place for place in range(length, len(raw)) if raw[place])
        raise Broken(
            f"was changed in its padding, at byte {start + 2 * position} or the next: "
            f"from byte {start + 2 * length} on there must be zeros only"
        )
    return raw[:length]


def _state_coverage(data: bytes, field: _Field, last: bool, outcome: Outcome) -> None:
    added = len(data) - field.end
    if not added:
        outcome.ok(
            f"The signature is intact and covers the whole file of {len(data)} bytes; nothing was added "
            f"after it."
        )
    elif last or field.level is not None:
        outcome.fail(
            f"{added} bytes were added to the report after it was signed (from byte {field.end} on). "
            "What the signature covers is unchanged, but the report may show something else."
        )
    else:
        outcome.ok(f"An earlier signature over the first {field.end} bytes is intact.")
    if not last:
        return
    if field.certifies:
        outcome.ok("The report is certified: it forbids every later change.")
    else:
        outcome.note("The report is signed but not certified.")


def _state_signer(signature: Signature, outcome: Outcome) -> None:
    signer = signature.signer
    outcome.note(
        f"Made with the certificate of {signer.name}, valid from {signer.not_before} to {signer.not_after}. "
        f"SHA-256 of the certificate: {grouped(signer.fingerprint)}"
    )
    if signer.self_signed:
        outcome.note(
            "Intact is not identified: the certificate is self-signed, so it names whoever made it. "
            "Compare its SHA-256 with the examiner's by another way."
        )
    else:
        outcome.note(
            f"Intact is not identified: whether {signer.issuer_name}, who issued the certificate, can be "
            f"trusted is "
            "not checked here. Compare its SHA-256 with the examiner's by another way."
        )
    stamp = signature.timestamp
    if stamp:
        outcome.ok(
            f"A time stamp on the signature is intact: {stamp.time}, made with the certificate of "
            f"{stamp.signer}."
        )
    else:
        outcome.note("The signature carries no time stamp: when it was made is the signer's own statement.")
    for name in stamp.unbound if stamp else []:
        outcome.note(f"Nothing protects every byte of the time stamp's certificate of {name}.")
