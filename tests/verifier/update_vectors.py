"""Doctored reports beyond their first signature: one table for the three verifiers.

Each is certified by the application, except where it says otherwise; what follows is a reviewer's signature or a time
stamp over an update that was changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from test_verifier_pdf_levels import made, stamped_by
from update_changes import (
    again,
    as_stream,
    catalog,
    certified,
    certified_over,
    contents,
    in_page,
    more,
    named,
    overridden,
    packed,
    page_as_form,
    prev,
    reviewed,
    root,
    shadow,
    size,
    stamped,
    unlisted,
    without_perms,
)
from update_forge import Update
from verifier_pdf import identity, pages, sign

from report_attacks import add_store, update  # isort: skip
from report_pki import Pki  # isort: skip


class Vector(NamedTuple):
    """How it is made; ``words`` (a pattern) in which application and zipapp refuse it, "" where it is good."""

    make: Callable[[Pki], bytes]
    words: str = ""


def _bad(words: str, change: Callable[[Update], Update]) -> Vector:
    return Vector(lambda pki: stamped(pki, change), words)


SHAPE = "does not end with its own table|the table of the update is not sound"
TABLE = (
    "the table of the update does not fit|holds an object that its table does not list|lists one that it does"
)
BYTES = "bytes that belong to nothing"
CHANGES = "the update changes object"
VECTORS: dict[str, Vector] = {
    "certified": Vector(certified),
    "B-LTA": Vector(lambda pki: made(pki, "B-LTA")),
    "stamped": Vector(lambda pki: stamped(pki, lambda one: one)),
    "stamped twice": Vector(lambda pki: again(pki, made(pki, "B-LTA"))),
    "reviewed": Vector(lambda pki: reviewed(pki, certified(pki))),
    "reviewed, then stamped": Vector(lambda pki: reviewed(pki, made(pki, "B-LT", reviewer=True), "B-LTA")),
    "stamped, then reviewed": Vector(lambda pki: reviewed(pki, stamped(pki, lambda one: one))),
    "what was missing is brought": Vector(shadow, "to an object that it does not hold"),
    "contents anew": _bad(CHANGES, overridden),
    "contents anew, not in the table": _bad(TABLE, unlisted),
    "contents freed": _bad(
        f"{CHANGES}|to an object that it does not hold",
        lambda one: one._replace(extra=b"%d 1\n0000000000 00001 f \n" % contents(one)),
    ),
    "contents in an object stream of a hybrid table": _bad("two tables|hybrid", packed),
    "a stream for a table": Vector(as_stream, SHAPE),
    "the page is drawn as a form": Vector(page_as_form, CHANGES),
    "a name that is another in UTF-8": Vector(lambda pki: named(pki, "/A\xff", b"/A#ff"), CHANGES),
    "a name that reads like another's bytes": Vector(lambda pki: named(pki, "/A\\xff", b"/A#ff"), CHANGES),
    "true for one": _bad(CHANGES, in_page(b"/Rotate 0", b"/Rotate false")),
    "a field of another generation": _bad(
        "more than sign|to an object", in_page(b"/Annots [ 13 0 R", b"/Annots [ 13 1 R")
    ),
    "a stamp that is seen": _bad("more than sign", in_page(b"/Rect [ 0 0 0 0 ]", b"/Rect [ 0 0 9 9 ]")),
    "a stamp that is no field of a signature": _bad("more than sign", in_page(b"/FT /Sig", b"/FT /Btn")),
    "a stamp of zeros with a point": Vector(
        lambda pki: stamped(pki, in_page(b"/Rect [ 0 0 0 0 ]", b"/Rect [ 0.0 0 0 0 ]"))
    ),
    "contents of another generation": _bad(
        ".", lambda one: one._replace(extra=b"%d 1\n0000000015 00001 n \n" % contents(one))
    ),
    "two values in one object": _bad(
        "more than one value|Expected endobj", in_page(b"/SigFlags 3\n>>", b"/SigFlags 3\n>>\n<< /X 1 >>")
    ),
    "another language": _bad(CHANGES, lambda one: catalog(one, b"/Lang (fr)")),
    "two updates": Vector(
        lambda pki: stamped_by(update(made(pki, "B-T"), add_store), pki),
        "more than one update|changes object",
    ),
    "a size in a string": _bad(SHAPE, size(b"/X (/Size %d) /S#69ze 9999")),
    "a size in a comment": _bad(SHAPE, size(b"%/Size %d\n/S#69ze 9999")),
    "a size in an escaped name": _bad(SHAPE, size(b"/S#69ze %d")),
    "a size in another dictionary": _bad(SHAPE, size(b"/X << /Size %d >> /S#69ze 9999")),
    "a table before in an escaped name": _bad(".", prev(lambda one: b"/Pr#65v 15")),
    "a blank in the trailer": _bad(SHAPE, more(b" ")),
    "two sizes": _bad("twice|Multiple definitions", size(b"/Size %d /Size 9999")),
    "a smaller size": _bad("takes objects away|size mismatch", size(b"/Size 9")),
    "a larger size": _bad(SHAPE, size(b"/Size %d0")),
    "a size elsewhere": _bad(".", size(b"/Size 1 0 R")),
    "no size": _bad(".", size(b"")),
    "no table before": _bad(
        "to an object that it does not hold|not signed|signed before", prev(lambda one: b"")
    ),
    "the table before is its own": _bad(
        ".", prev(lambda one: b"/Prev %d" % (len(one.before) + sum(map(len, one.objects.values()))))
    ),
    "the table before is an older one": _bad(
        "to an object that it does not hold|not signed|signed before",
        prev(lambda one: re.findall(rb"/Prev \d+", one.before)[-1]),
    ),
    "another catalog": _bad("exchanged", root),
    "no document information": _bad(
        "exchanged", lambda one: one._replace(trailer=re.sub(rb"/Info \d+ 0 R\n", b"", one.trailer))
    ),
    "a catalog twice": _bad(".", more(b"/R#6fot 9 0 R")),
    "a comment in the trailer": _bad(SHAPE, more(b"% nothing\n")),
    "a string in the trailer": _bad(SHAPE, more(b"/X (nothing)")),
    "another key in the trailer": _bad(SHAPE, more(b"/X 1")),
    "two words for a table": _bad(".", lambda one: one._replace(table=b"xref\nxref\n")),
    "an empty part of the table": _bad(SHAPE, lambda one: one._replace(table=b"xref\n0 0\n")),
    "a table after a blank": _bad(".", lambda one: one._replace(table=b"xref \n")),
    "an object twice in the table": _bad(
        "Expected object ID|where its table says it is",
        lambda one: one._replace(extra=b"1 1\n%010d 00000 n \n" % len(one.before)),
    ),
    "a comment between": _bad(BYTES + "|does not fit", lambda one: one._replace(gap=b"% nothing\n")),
    "the end names an older table": _bad(
        ".", lambda one: one._replace(end=re.findall(rb"startxref\n\d+\n%%EOF\n", one.before)[-1])
    ),
    "two ends": _bad(SHAPE, lambda one: one._replace(end=b"startxref\n9\n%%%%EOF\n" + one.end)),
    "junk behind the end, under the stamp": _bad(SHAPE, lambda one: one._replace(end=one.end + b"junk\n")),
    "junk behind the end": Vector(lambda pki: stamped(pki, lambda one: one) + b"junk\n", "added"),
    "not certified": Vector(
        lambda pki: sign(pages({}), identity("L"), certify=False), "certif|allows changes"
    ),
    "certified over a signature": Vector(
        lambda pki: certified_over(sign(pages({}), identity("L"), certify=False)), "certif"
    ),
    "certified by one word of two": Vector(without_perms, "certif|allows changes"),
}
