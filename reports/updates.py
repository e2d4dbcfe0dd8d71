"""What may have been added to a report between two signatures: a reviewer's own, or a time stamp of it all.

Stricter than PDF readers, which let a certified file's title and metadata be changed, too.
Reference: ISO 32000-2, 7.5.6 (incremental updates), 12.8.2.2 (DocMDP), 12.8.4.3 (DSS).
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reports.closed import listed, uses
from reports.update_shape import misshapen, trailer

_REVIEWER = "Reviewer"
_ZERO = b"[ 0 0 0 0 ]"
_WIDEST, _HIGHEST = 250, 80  # of a reviewer's field, in points
_SIGNATURE_KEYS = {"/Type", "/Filter", "/SubFilter", "/Contents", "/ByteRange", "/M"}
_SIGNATURE_KEYS |= {"/Name", "/Reason", "/Location", "/ContactInfo", "/Prop_Build"}


def forbidden(earlier: bytes, later: bytes, *, stamp: bool) -> str:
    """Why an update is more than one signature or time stamp, as a clause; "" where it is just that.

    ``earlier`` is the file up to the end of one signature, ``later`` up to the end of the next, which is a time stamp
    of the whole file (``stamp``) or a reviewer's signature. Raises pyHanko's PdfError and its kin for a broken file.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    old: Any = PdfFileReader(BytesIO(earlier))
    new: Any = PdfFileReader(BytesIO(later))
    last = new.xrefs.total_revisions - 1
    if new.xrefs.total_revisions != old.xrefs.total_revisions + 1 or new.xrefs.refs_freed_in_revision(last):
        return "more than one update was made"
    told = trailer(later, len(earlier))  # pyHanko would take from the trailer before what this one leaves out
    if told and any(_raw(old.trailer, f"/{name}") != told.get(name, b"") for name in ("Root", "Info")):
        return "the document was exchanged"
    allowed = _stamped(old, new) if stamp else _reviewed(old, new)
    if allowed is None:
        return "the update does more than sign"
    allowed |= {old.root_ref.idnum: {"/DSS", "/Extensions"}} | _store(old)
    return _not_own(old) or _more(old, new, allowed) or misshapen(later, len(earlier))


def _more(old: Any, new: Any, allowed: dict[int, set[str]]) -> str:
    """What the last update writes anew or brings beside what is allowed: number -> names whose values may change."""
    size, before = int(old.trailer["/Size"]), listed(old)
    if int(new.trailer["/Size"]) < size:
        return "the update takes objects away"
    written = new.xrefs.explicit_refs_in_revision(new.xrefs.total_revisions - 1)
    for reference in sorted(written, key=lambda one: int(one.idnum)):
        if reference.idnum >= size:
            continue
        if reference.idnum not in before:
            return f"the update brings object {reference.idnum}, a number that was free before"
        free = allowed.get(reference.idnum)
        if free is None or not _same_but(old.get_object(reference), new.get_object(reference), free):
            return f"the update changes object {reference.idnum} of the report"
    return ""


def _not_own(old: Any) -> str:
    """Where what may be changed is something else besides: a store can be a page's pictures as well."""
    counts = uses(old)
    places = [old.root.raw_get(name) for name in ("/DSS", "/AcroForm") if name in old.root]
    shared = [one for one in places if counts[getattr(one, "idnum", 0)] > 1]
    return (
        "what the update may change stands in more than its own place"
        if counts[old.root_ref.idnum] or shared
        else ""
    )


def _reviewed(old: Any, new: Any) -> dict[int, set[str]] | None:
    """The reviewer's field, which was empty, shows little, and is signed now."""
    fields = _entries(_get(old.root, "/AcroForm"), "/Fields")
    named = [each for each in fields if str(_get(each.get_object(), "/T")) == _REVIEWER]
    if len(named) != 1 or "/V" in named[0].get_object() or not _is_small(named[0].get_object()):
        return None
    field = new.get_object(named[0].reference)
    drawn = _get(field, "/AP")
    if drawn is not None and (set(drawn) != {"/N"} or hasattr(drawn, "data")):
        return None
    return {named[0].idnum: {"/V", "/AP"}} if _is_signed(old, field, "/Sig") else None


def _is_small(field: Any) -> bool:
    """What is drawn into it hides no page."""
    left, bottom, right, top = map(float, field["/Rect"])
    return abs(right - left) <= _WIDEST and abs(top - bottom) <= _HIGHEST


def _is_signed(old: Any, field: Any, kind: str) -> bool:
    """Whether the value of a field is a new object and a signature and nothing else."""
    place = field.raw_get("/V") if "/V" in field else None
    if getattr(place, "idnum", 0) < int(old.trailer["/Size"]):
        return False
    value = field["/V"]
    return set(value) <= _SIGNATURE_KEYS and not hasattr(value, "data") and str(_get(value, "/Type")) == kind


def _stamped(old: Any, new: Any) -> dict[int, set[str]] | None:
    """The form and one page, where each gained exactly one new field that shows nothing."""
    added = _gained(_get(old.root, "/AcroForm"), _get(new.root, "/AcroForm"), "/Fields")
    if added is None or added.idnum < int(old.trailer["/Size"]) or not _is_hidden(added.get_object()):
        return None
    page = added.get_object().raw_get("/P")
    before = old.get_object(page.reference)
    listed_there = _gained(before, new.get_object(page.reference), "/Annots")
    if listed_there is None or listed_there.idnum != added.idnum or str(_get(before, "/Type")) != "/Page":
        return None
    if not _is_signed(old, added.get_object(), "/DocTimeStamp"):
        return None
    form = old.root.raw_get("/AcroForm")
    return {form.idnum: {"/Fields", "/SigFlags"}, page.idnum: {"/Annots"}}


def _is_hidden(field: Any) -> bool:
    free = {"/FT", "/T", "/TU", "/Type", "/Subtype", "/F", "/Rect", "/P", "/V"}
    return set(field) <= free and str(field["/FT"]) == "/Sig" and _written(field.raw_get("/Rect")) == _ZERO


def _gained(old: Any, new: Any, name: str) -> Any | None:
    """The one reference by which a list grew at its end, None where something else happened to it."""
    before, after = _entries(old, name), _entries(new, name)
    if [one.idnum for one in after[:-1]] != [one.idnum for one in before] or len(after) != len(before) + 1:
        return None
    return after[-1]


def _entries(holder: Any, name: str) -> list[Any]:
    """References in a list; one that is written out in the list itself raises AttributeError."""
    listed = _get(holder, name)
    found = [listed.raw_get(index) for index in range(len(listed))] if listed is not None else []
    for each in found:
        each.reference  # noqa: B018 - asks each whether it is a reference
    return found


def _store(old: Any) -> dict[int, set[str]]:
    """The store of certificates and revocation data shows nothing: it may grow."""
    if "/DSS" not in old.root or not hasattr(old.root.raw_get("/DSS"), "idnum"):
        return {}
    return {old.root.raw_get("/DSS").idnum: {"/Certs", "/CRLs", "/OCSPs", "/VRI"}}


def _same_but(old: Any, new: Any, free: Iterable[str]) -> bool:
    if not all(isinstance(one, dict) and not hasattr(one, "data") and _is_plain(one) for one in (old, new)):
        return False
    kept = (set(old) | set(new)) - set(free)
    return all(_raw(old, name) == _raw(new, name) for name in sorted(kept))


def _is_plain(value: Any) -> bool:
    """Whether each name in it is ASCII: pyHanko reads a name in Latin-1 and another in UTF-8 as the same."""
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject

    if isinstance(value, DictionaryObject):
        return all(name.isascii() and _is_plain(value.raw_get(name)) for name in value)
    if isinstance(value, ArrayObject):
        return all(_is_plain(value.raw_get(index)) for index in range(len(value)))
    return not isinstance(value, NameObject) or value.isascii()


def _get(holder: Any, name: str) -> Any:
    return holder[name] if holder is not None and name in holder else None


def _raw(holder: Any, name: str) -> bytes:
    return _written(holder.raw_get(name)) if name in holder else b""


def _written(value: Any) -> bytes:
    out = BytesIO()
    value.write_to_stream(out, None)
    return out.getvalue()
