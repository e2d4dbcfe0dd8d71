"""What is done to reports beyond their first signature; update_vectors.py lists it with the verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any
from unittest.mock import patch

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.sign.signers.cms_embedder import SigMDPSetup
from pyhanko.sign.signers.pdf_signer import PdfSigner, PdfTimeStamper
from test_verifier_pdf_levels import made, stamped_by
from update_forge import Update, sealed, taken, written
from verifier_pdf import identity, sign

import reports.sign
from reports.authority import Authority
from reports.countersign import countersign
from reports.identity import load_identity
from reports.increment import increment

import report_shadow  # isort: skip
from report_attacks import update  # isort: skip
from report_pki import Pki, pki_options  # isort: skip
from report_shadow import DRAWN, a_page, pdf  # isort: skip


@cache
def certified(pki: Pki) -> bytes:
    """With a field for a reviewer."""
    return made(pki, "B-T", reviewer=True)


def stamped(pki: Pki, change: Callable[[Update], Update], report: bytes = b"") -> bytes:
    """A certified report with a time stamp over an update that was changed."""
    before = report or certified(pki)
    return sealed(pki, written(change(taken(before, stamped_by(before, pki)))))


def reviewed(pki: Pki, data: bytes, level: Any = "B-B") -> bytes:
    reviewer = load_identity(pki.leaf("Reviewer Ann", name="reviewer").p12)
    return countersign(data, reviewer, options=pki_options(pki, level))


def again(pki: Pki, data: bytes) -> bytes:
    """One more time stamp, in a field of another name."""
    out = BytesIO()
    PdfTimeStamper(Authority(f"{pki.url}/tsa"), field_name="Later").timestamp_pdf(
        increment(data), "sha256", output=out
    )
    return out.getvalue()


def contents(one: Update) -> int:
    """Number of the first page's contents."""
    found = re.search(rb"/Contents (\d+) 0 R", b"".join(one.objects.values()))
    assert found
    return int(found[1])


def overridden(one: Update) -> Update:
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(DRAWN), DRAWN)
    return one.with_object(contents(one), stream)


def unlisted(one: Update) -> Update:
    return one._replace(gap=overridden(one).objects[contents(one)])


def packed(one: Update) -> Update:
    """An object stream that holds the page's contents anew, as a name, and a hybrid's second table."""
    inside = b"%d 0 null" % contents(one)
    number = one.size
    words = b"<< /Type /ObjStm /N 1 /First %d /Length %d >>" % (len(inside) - 4, len(inside))
    one = one.with_object(number, words + b"\nstream\n" + inside + b"\nendstream")
    place = len(one.before) + sum(map(len, one.objects.values()))
    row = b"\x02" + number.to_bytes(4, "big") + b"\0\0"
    table = b"<< /Type /XRef /W [1 4 2] /Index [%d 1] /Size %d /Length 7 >>" % (contents(one), number + 2)
    one = one.with_object(number + 1, table + b"\nstream\n" + row + b"\nendstream")
    size = re.search(rb"/Size \d+", one.trailer)
    assert size
    return one.with_trailer(size[0], b"/Size %d /XRefStm %d" % (number + 2, place))


def as_stream(pki: Pki) -> bytes:
    """The table of the update as a stream, which PDF allows and which ours never is."""
    before = certified(pki)
    one = taken(before, stamped_by(before, pki))
    out, rows, number = one.before, b"", one.size
    for each in sorted(one.objects):
        rows += b"\x01" + len(out).to_bytes(4, "big")
        out += one.objects[each]
    rows += b"\x01" + len(out).to_bytes(4, "big")
    index = b" ".join(b"%d 1" % each for each in [*sorted(one.objects), number])
    words = re.sub(rb"/Size \d+", b"/Size %d" % (number + 1), one.trailer)[2:-2]
    stream = b"<< /Type /XRef /W [1 4 0] /Index [%s] /Length %d %s >>" % (index, len(rows), words)
    table = b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
    return sealed(pki, out + table % (number, stream, rows, len(out)))


def size(new: bytes) -> Callable[[Update], Update]:
    return lambda one: one._replace(
        trailer=re.sub(rb"/Size \d+", new.replace(b"%d", b"%d" % one.size), one.trailer)
    )


def prev(new: Callable[[Update], bytes]) -> Callable[[Update], Update]:
    return lambda one: one._replace(trailer=re.sub(rb"/Prev \d+", new(one), one.trailer))


def catalog(one: Update, more: bytes, number: int = 1) -> Update:
    """The catalog, with something more in it."""
    found = re.findall(rb"\n1 0 obj\n<<(.*?)\nendobj\n", one.before, re.DOTALL)
    return one.with_object(number, b"<< " + more + found[-1])


def root(one: Update) -> Update:
    number = one.size
    return size(b"/Size %d")(catalog(one, b"", number).with_trailer(b"/Root 1 0 R", b"/Root %d 0 R" % number))


def more(words: bytes) -> Callable[[Update], Update]:
    return lambda one: one.with_trailer(b"/Root", words + b"\n/Root")


def in_page(old: bytes, new: bytes) -> Callable[[Update], Update]:
    return lambda one: one.changed(old, new)


def certified_page(pki: Pki, page: bytes) -> bytes:
    return reports.sign.sign(page, load_identity(pki.leaf().p12), options=pki_options(pki, "B-T"))


def with_page(change: Callable[[Any], None]) -> bytes:
    """A page after a change of its dictionary by pikepdf."""
    out = BytesIO()
    with pikepdf.open(BytesIO(a_page())) as document:
        change(document.pages[0].obj)
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def named(pki: Pki, first: str, second: bytes) -> bytes:
    """A page's resource gets another name, which a careless reader takes for the same."""

    def prepared(page: Any) -> None:
        page.Resources = pikepdf.Dictionary({"/XObject": pikepdf.Dictionary({first: page.Contents})})

    data = certified_page(pki, with_page(prepared))
    found = re.findall(rb"/XObject <<\n(/A\S*) ", data)
    return stamped(pki, lambda one: one.changed(found[-1] + b" ", second + b" "), data)


def page_as_form(pki: Pki) -> bytes:
    """The page's own dictionary is a stream, too, that the page draws."""

    def prepared(writer: Any) -> None:
        kids = writer.root["/Pages"]["/Kids"]
        page, place = kids[0], kids.raw_get(0)
        more = {"/Subtype": "/Form", "/BBox": [0, 0, 600, 800]}
        words = {**{name: page.raw_get(name) for name in page}, **pdf(more)}
        words[generic.pdf_name("/Resources")] = pdf({"/XObject": pdf({"/X": place})})
        words[generic.pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"/X Do"))
        writer.objects[(0, place.idnum)] = generic.StreamObject(pdf(words), stream_data=b"q Q")

    data = certified_page(pki, update(a_page(), prepared))
    return stamped(pki, in_page(b"q Q\n", b"Q q\n"), data)


def certified_over(data: bytes) -> bytes:
    with patch.object(PdfSigner, "_enforce_certification_constraints"):
        return sign(data, identity("Stranger"), field="Second")


def shadow(pki: Pki) -> bytes:
    with pytest.MonkeyPatch.context() as patched:
        return report_shadow.shadow(pki, "contents", "authority", patched)[2]


def without_perms(pki: Pki) -> bytes:
    """Certified by the signature's own word alone, which the document does not repeat."""
    apply = SigMDPSetup.apply

    def without(self: Any, place: Any, writer: Any) -> None:
        apply(self, place, writer)
        del writer.root["/Perms"]

    with patch.object(SigMDPSetup, "apply", without), patch("reports.sign_check.check_signed"):
        return made(pki, "B-B")
