"""Categories of another tool become tags of this case's files, matched by digest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec

from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from evidence.model.names import shown
from reports.exchange.categories import category_of, tag_of, tags_of_files
from reports.exchange.vics_read import Stated, Statements

if TYPE_CHECKING:
    from evidence.case import Case

_FILES = "SELECT id, md5, sha1, sha256, size FROM entries WHERE md5 IS NOT NULL AND size > 0 ORDER BY key"


class Imported(msgspec.Struct, frozen=True):
    """``entries``: file -> its new ledger entry; the rest are numbers of files, and of contents in the file read.

    ``known`` bore the category already; ``contradicting``: one digest fits and another, or the size, does not;
    ``ambiguous``: contents for which the file states several categories.
    """

    entries: dict[str, int]
    known: int
    contradicting: int
    ambiguous: int


def import_categories(case: Case, statements: Statements) -> Imported:
    """Tags each file whose digests are stated with a category. The case must be open for writing.

    Every digest that is stated must fit, and the size where it is stated. Each tag is an act that names the file
    read, its SHA-256, and what matched. Raises LedgerError.
    """
    by_md5, by_sha1, ambiguous = _indexed(statements.stated)
    entries: dict[str, int] = {}
    known = contradicting = 0
    with closing(case.catalog.reader()) as connection:
        tags = tags_of_files((entry.document() for entry in case.ledger.acts()), connection)
        for record, md5, sha1, sha256, size in connection.execute(_FILES):
            stated = by_md5.get(md5) or by_sha1.get(sha1)
            if stated is None:
                continue
            if not _fits(stated, md5, sha1, size):
                contradicting += 1
            elif stated.category in [category_of(tag) for _, tag in tags.get(record, ())]:
                known += 1
            else:
                act = Tag(tag=tag_of(stated.category), note=_note(statements, stated, sha256))
                entries[record] = log(case.ledger, record, act)
    return Imported(entries, known, contradicting, ambiguous)


def _indexed(stated: tuple[Stated, ...]) -> tuple[dict[str, Stated], dict[str, Stated], int]:
    """By MD5 and, for those without one, by SHA-1; contents with several categories are in neither."""
    by_md5: dict[str, Stated] = {}
    by_sha1: dict[str, Stated] = {}
    several: set[str] = set()
    for each in stated:
        index, digest = (by_md5, each.md5) if each.md5 else (by_sha1, each.sha1)
        if index.setdefault(digest, each).category != each.category:
            several.add(digest)
    for digest in several:
        by_md5.pop(digest, None)
        by_sha1.pop(digest, None)
    return by_md5, by_sha1, len(several)


def _fits(stated: Stated, md5: str, sha1: str, size: int) -> bool:
    return all(
        theirs == ours
        for theirs, ours in ((stated.md5, md5), (stated.sha1, sha1), (stated.size or 0, size))
        if theirs
    )


def _note(statements: Statements, stated: Stated, sha256: str | None) -> str:
    matched = " and ".join(_matched(stated))
    return (
        f"Stated by {shown(statements.name)[:200]} (SHA-256 {statements.sha256}); matched by {matched}; "
        f"the file here has SHA-256 {sha256}."
    )


def _matched(stated: Stated) -> Iterator[str]:
    if stated.md5:
        yield "MD5"
    if stated.sha1:
        yield "SHA-1"
    if stated.size:
        yield "size"
