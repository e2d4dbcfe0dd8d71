"""Categories of another tool become tags of this case's files, matched by digest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from sqlite3 import Connection
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
_Indexed = dict[str, list[Stated]]


class Imported(msgspec.Struct, frozen=True):
    """``entries``: file -> its new ledger entry; the rest are of files.

    ``known``: number that bore the category already; ``differing``: file -> (its own category, the one stated), where
    it bears another; ``contradicting``: number for which a digest fits and another digest, or the size, does not;
    ``ambiguous``: number for which the file read states several categories.
    """

    entries: dict[str, int]
    known: int
    differing: dict[str, tuple[int, int]]
    contradicting: int
    ambiguous: int


def import_categories(case: Case, statements: Statements, *, replace: bool = False) -> Imported:
    """Tags each file whose digests are stated with a category. The case must be open for writing.

    Every digest that is stated must fit, and the size where it is stated. Each tag is an act that names the file
    read, its SHA-256, and what matched. A file that bears another category keeps it, unless ``replace``: then the
    stated one is given too, and the later one counts. Raises LedgerError.
    """
    entries: dict[str, int] = {}
    differing: dict[str, tuple[int, int]] = {}
    known = contradicting = ambiguous = 0
    with closing(case.catalog.reader()) as connection:
        index = _indexed(statements.stated, connection)
        tags = tags_of_files((entry.document() for entry in case.ledger.acts()), connection)
        for record, md5, sha1, sha256, size in connection.execute(_FILES):
            found = [*index.get(md5, ()), *(each for each in index.get(sha1, ()) if each.md5 != md5)]
            fitting = [each for each in found if _fits(each, md5, sha1, size)]
            contradicting += len(fitting) < len(found)
            if len(fitting) < len(found):  # what states one digest alone could be about either content
                fitting = [each for each in fitting if each.md5 and each.sha1]
            if len({each.category for each in fitting}) != 1:
                ambiguous += bool(fitting)
                continue
            stated = max(fitting, key=lambda each: len([*_matched(each)]))
            own = _category(tags.get(record, []))
            if own == stated.category:
                known += 1
                continue
            if own is not None:
                differing[record] = own, stated.category
            if own is None or replace:
                act = Tag(tag=tag_of(stated.category), note=_note(statements, stated, sha256))
                entries[record] = log(case.ledger, record, act)
    return Imported(entries, known, differing, contradicting, ambiguous)


def _category(tags: list[tuple[int, str]]) -> int | None:
    """The category that was given last."""
    found = [category for _, tag in sorted(tags) if (category := category_of(tag)) is not None]
    return found[-1] if found else None


def _indexed(stated: tuple[Stated, ...], connection: Connection) -> _Indexed:
    """What is stated for each digest of a file of the case; hash sets have millions of others."""
    ours = {digest for _, md5, sha1, _, _ in connection.execute(_FILES) for digest in (md5, sha1)}
    index: _Indexed = {}
    for each in stated:
        for digest in ours & {each.md5, each.sha1}:
            index.setdefault(digest, []).append(each)
    return index


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
