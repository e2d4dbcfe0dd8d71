"""What may be added to a certified report: a reviewer's signature where there is room for one, time stamps of it all.

Reference: ISO 32000-2, sections 7.5.6 (incremental updates), 12.8.2.2 (DocMDP) and 12.8.4 (document security store).
"""

from __future__ import annotations

from typing import Any

from .outcome import Broken
from .pdf_fields import SignatureField
from .pdf_file import PdfFile
from .pdf_shape import misshapen
from .pdf_syntax import Reference

_STAMP_KEYS = {"FT", "T", "TU", "Type", "Subtype", "F", "Rect", "P", "V"}


def forbidden_updates(data: bytes, fields: list[SignatureField]) -> dict[int, str]:
    """Why what follows a certified signature is more than it allows, by the number of the field that it follows.

    Nothing is said of reports that no signature certifies.
    """
    first = next((number for number, field in enumerate(fields) if field.level is not None), None)
    wrong: dict[int, str] = {}
    if first is None:
        return wrong
    for number in range(first, len(fields) - 1):
        later = fields[number + 1]
        if later.level is not None or (not later.stamp and fields[first].level != 2):
            wrong[first] = "its certification forbids another signature"
            continue
        try:
            why = _why(PdfFile(data[: fields[number].end]), PdfFile(data[: later.end]), later.stamp)
            why = why or misshapen(data, fields[number].end, later.end)
        except Broken as error:
            why = f"the report before {error}"
        if why:
            wrong[number] = why
    return wrong


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
    store = old.catalog.get("DSS")
    if isinstance(store, Reference):
        allowed[store.number] = {"Certs", "CRLs", "OCSPs", "VRI"}
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
    return all(before.get(key) == after.get(key) for key in set(before) | set(after) if key not in free)


def _reviewed(old: PdfFile, new: PdfFile) -> dict[int, set[str]] | None:
    """The field of that name, which was empty and is signed now."""
    listed = _references(old, old.dictionary(old.catalog.get("AcroForm")).get("Fields"))
    named = [one for one in listed if old.get(old.dictionary(one).get("T")) == b"Reviewer"]
    if len(named) != 1 or "V" in old.dictionary(named[0]):
        return None
    if new.get(new.dictionary(new.dictionary(named[0]).get("V")).get("Type")) != "Sig":
        return None
    return {named[0].number: {"V", "AP"}}


def _stamped(old: PdfFile, new: PdfFile) -> dict[int, set[str]] | None:
    """The form and a page, where each gained one field that shows nothing."""
    form = old.catalog.get("AcroForm")
    field = _gained(old, new, form, "Fields")
    if not isinstance(form, Reference) or field is None:
        return None
    added = new.dictionary(field)
    page = added.get("P")
    shown = set(added) - _STAMP_KEYS or new.get(added.get("Rect")) != [0, 0, 0, 0]
    kind = new.get(new.dictionary(added.get("V")).get("Type"))
    if shown or kind != "DocTimeStamp" or _gained(old, new, page, "Annots") != field:
        return None
    return (
        {form.number: {"Fields", "SigFlags"}, page.number: {"Annots"}}
        if isinstance(page, Reference)
        else None
    )


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
