"""What may be added to a certified report: a reviewer's signature where there is room for one, time stamps of it all.

Reference: ISO 32000-2, sections 7.5.6 (incremental updates), 12.8.2.2 (DocMDP) and 12.8.4 (document security store).
"""

from __future__ import annotations

from typing import Any

from .outcome import Broken
from .pdf_closed import check_closed, size_of
from .pdf_fields import SignatureField
from .pdf_file import PdfFile
from .pdf_shape import misshapen
from .pdf_syntax import Reference

_STAMP_KEYS = {"FT", "T", "TU", "Type", "Subtype", "F", "Rect", "P", "V"}
_SIGNATURE_KEYS = {"Type", "Filter", "SubFilter", "Contents", "ByteRange", "M"}
_SIGNATURE_KEYS |= {"Name", "Reason", "Location", "ContactInfo", "Prop_Build"}
_WIDEST, _HIGHEST = 250, 80  # of a reviewer's field, in points


def forbidden_updates(data: bytes, fields: list[SignatureField]) -> dict[int, str]:
    """Why what follows the first signature is more than it allows, by the number of the field that it follows.

    Nothing is said of reports that it does not certify: they fail for that.
    """
    wrong: dict[int, str] = {}
    if fields[0].level is None:
        return wrong
    for number, later in enumerate(fields[1:]):
        if later.level is not None or (not later.stamp and fields[0].level != 2):
            wrong[0] = "its certification forbids another signature"
            continue
        try:
            why = _why(PdfFile(data[: fields[number].end]), PdfFile(data[: later.end]), later.stamp)
            why = why or misshapen(data, fields[number].end, later.end)
        except Broken as error:
            why = f"the report before {error}"
        if why:
            wrong[number] = why
    return wrong


def left_open(data: bytes, fields: list[SignatureField]) -> list[str]:
    """What the states that signatures cover leave to whatever comes later."""
    wrong: list[str] = []
    for field in fields:
        try:
            check_closed(PdfFile(data[: field.end]))
        except Broken as error:
            wrong.append(str(error))
    return list(dict.fromkeys(wrong))


def _why(old: PdfFile, new: PdfFile, stamp: bool) -> str:
    if new.tables[1:] != old.tables:
        return "more than one update was made"
    root = old.trailer.get("Root")
    if any(old.trailer.get(name) != new.trailer.get(name) for name in ("Root", "Info")):
        return "the document was exchanged"
    if not isinstance(root, Reference):
        return "the document has no catalog of its own"
    allowed = _stamped(old, new) if stamp else _reviewed(old, new)
    if allowed is None:
        return "the update does more than sign"
    allowed[root.number] = {"DSS", "Extensions"}
    store, form = old.catalog.get("DSS"), old.catalog.get("AcroForm")
    if isinstance(store, Reference):
        allowed[store.number] = {"Certs", "CRLs", "OCSPs", "VRI"}
    uses = check_closed(old)
    # What stands somewhere else, too, would change there with them: a store can be a page's pictures as well.
    if uses.get(root.number) or any(
        isinstance(one, Reference) and uses[one.number] > 1 for one in (store, form)
    ):
        return "what the update may change stands in more than its own place"
    return _more(old, new, allowed)


def _more(old: PdfFile, new: PdfFile, allowed: dict[int, set[str]]) -> str:
    """What an update writes anew or brings beside what is allowed: number -> names whose values may change."""
    size, listed = size_of(old), old.listed()
    if size_of(new) < size:
        return "the update takes objects away"
    for number in new.listed():
        if number not in listed and number < size:
            return f"the update brings object {number}, a number that was free before"
    for number in new.changed_since(old):
        before, after = old.get(Reference(number, 0)), new.get(Reference(number, 0))
        if number == 0 or (before is None and after is None):
            continue
        if not _same_but(before, after, allowed.get(number)):
            return f"the update changes object {number} of the report"
    return ""


def _same_but(before: Any, after: Any, free: set[str] | None) -> bool:
    if free is None or not isinstance(before, dict) or not isinstance(after, dict):
        return False
    return all(_same(before.get(key), after.get(key)) for key in set(before) | set(after) if key not in free)


def _same(one: Any, two: Any) -> bool:
    """Whether two values are the same. To Python, true is one; pyHanko writes 612.0 as 612."""
    if isinstance(one, dict) and isinstance(two, dict):
        return one.keys() == two.keys() and all(_same(one[key], two[key]) for key in one)
    if isinstance(one, list) and isinstance(two, list):
        return len(one) == len(two) and all(map(_same, one, two))
    return isinstance(one, bool) == isinstance(two, bool) and bool(one == two)


def _reviewed(old: PdfFile, new: PdfFile) -> dict[int, set[str]] | None:
    """The field of that name, which was empty and is signed now."""
    listed = _references(old, old.dictionary(old.catalog.get("AcroForm")).get("Fields"))
    named = [one for one in listed if old.get(old.dictionary(one).get("T")) == b"Reviewer"]
    if len(named) != 1 or "V" in old.dictionary(named[0]) or not _is_small(old, named[0]):
        return None
    field = new.dictionary(named[0])
    drawn = new.get(field.get("AP", {"N": None}))
    if not isinstance(drawn, dict) or set(drawn) != {"N"} or not _is_signed(old, new, field, "Sig"):
        return None
    return {named[0].number: {"V", "AP"}}


def _is_small(pdf: PdfFile, field: Reference) -> bool:
    """What is drawn into it hides no page."""
    edges = [pdf.get(edge) for edge in pdf.array(pdf.dictionary(field).get("Rect"))]
    if len(edges) != 4 or not all(type(edge) in (int, float) for edge in edges):
        return False
    return abs(edges[2] - edges[0]) <= _WIDEST and abs(edges[3] - edges[1]) <= _HIGHEST


def _is_signed(old: PdfFile, new: PdfFile, field: dict[str, Any], kind: str) -> bool:
    """Whether the value of a field is a new object and a signature and nothing else."""
    place = field.get("V")
    value = new.get(place)
    if not isinstance(place, Reference) or place.number < size_of(old) or not isinstance(value, dict):
        return False
    return set(value) <= _SIGNATURE_KEYS and new.get(value.get("Type")) == kind


def _stamped(old: PdfFile, new: PdfFile) -> dict[int, set[str]] | None:
    """The form and a page, where each gained one field that shows nothing."""
    form = old.catalog.get("AcroForm")
    field = _gained(old, new, form, "Fields")
    if not isinstance(form, Reference) or field is None or field.number < size_of(old):
        return None
    added = new.dictionary(field)
    page = added.get("P")
    shown = set(added) - _STAMP_KEYS or not _same(added.get("Rect"), [0, 0, 0, 0])
    if shown or new.get(added.get("FT")) != "Sig" or not _is_signed(old, new, added, "DocTimeStamp"):
        return None
    if not isinstance(page, Reference) or old.get(old.dictionary(page).get("Type")) != "Page":
        return None
    if _gained(old, new, page, "Annots") != field:
        return None
    return {form.number: {"Fields", "SigFlags"}, page.number: {"Annots"}}


def _gained(old: PdfFile, new: PdfFile, holder: Any, name: str) -> Reference | None:
    """The one reference that a list has more at its end."""
    before = _references(old, old.dictionary(holder).get(name))
    after = _references(new, new.dictionary(holder).get(name))
    return after[-1] if after and after[:-1] == before else None


def _references(pdf: PdfFile, value: Any) -> list[Reference]:
    listed = pdf.array(value)
    if not all(isinstance(one, Reference) for one in listed):
        raise Broken("has a form or page whose fields are not objects of their own")
    return listed
