"""What may have been added to a report between two signatures: a reviewer's own, or a time stamp of it all.

Stricter than PDF readers, which let a certified file's title and metadata be changed, too.
Reference: ISO 32000-2, 7.5.6 (incremental updates), 12.8.2.2 (DocMDP), 12.8.4.3 (DSS).
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reports.update_shape import misshapen

_REVIEWER = "Reviewer"
_ZERO = b"[ 0 0 0 0 ]"


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
    if any(_raw(old.trailer, name) != _raw(new.trailer, name) for name in ("/Root", "/Info")):
        return "the document was exchanged"
    allowed = _stamped(old, new) if stamp else _reviewed(old, new)
    if allowed is None:
        return "the update does more than sign"
    allowed |= {old.root_ref.idnum: {"/DSS", "/Extensions"}} | _store(old)
    size = int(old.trailer["/Size"])
    for reference in sorted(new.xrefs.explicit_refs_in_revision(last), key=lambda one: int(one.idnum)):
        if reference.idnum >= size:
            continue
        free = allowed.get(reference.idnum)
        if free is None or not _same_but(old.get_object(reference), new.get_object(reference), free):
            return f"the update changes object {reference.idnum} of the report"
    return misshapen(later, len(earlier))


def _reviewed(old: Any, new: Any) -> dict[int, set[str]] | None:
    """The reviewer's field, which was empty and is not any more."""
    fields = _entries(_get(old.root, "/AcroForm"), "/Fields")
    named = [each for each in fields if str(_get(each.get_object(), "/T")) == _REVIEWER]
    if len(named) != 1 or "/V" in named[0].get_object():
        return None
    value = _get(new.get_object(named[0].reference), "/V")
    if value is None or str(_get(value, "/Type")) != "/Sig":
        return None
    return {named[0].idnum: {"/V", "/AP"}}


def _stamped(old: Any, new: Any) -> dict[int, set[str]] | None:
    """The form and one page, where each gained exactly one field that shows nothing."""
    added = _gained(_get(old.root, "/AcroForm"), _get(new.root, "/AcroForm"), "/Fields")
    if added is None or not _is_hidden_stamp(added.get_object()):
        return None
    page = added.get_object().raw_get("/P")
    listed = _gained(old.get_object(page.reference), new.get_object(page.reference), "/Annots")
    if listed is None or listed.idnum != added.idnum:
        return None
    form = old.root.raw_get("/AcroForm")
    return {form.idnum: {"/Fields", "/SigFlags"}, page.idnum: {"/Annots"}}


def _is_hidden_stamp(field: Any) -> bool:
    free = {"/FT", "/T", "/TU", "/Type", "/Subtype", "/F", "/Rect", "/P", "/V"}
    return (
        set(field) <= free
        and str(field["/FT"]) == "/Sig"
        and _written(field.raw_get("/Rect")) == _ZERO
        and str(_get(_get(field, "/V"), "/Type")) == "/DocTimeStamp"
    )


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
    return (
        isinstance(old, dict)
        and isinstance(new, dict)
        and all(
            _raw(old, name) == _raw(new, name)
            for name in sorted(set(old) | set(new))
            if name not in set(free)
        )
    )


def _get(holder: Any, name: str) -> Any:
    return holder[name] if holder is not None and name in holder else None


def _raw(holder: Any, name: str) -> bytes:
    return _written(holder.raw_get(name)) if name in holder else b""


def _written(value: Any) -> bytes:
    out = BytesIO()
    value.write_to_stream(out, None)
    return out.getvalue()
