"""A case to a file for another tool: written whole, sealed in the ledger, with its proof beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from evidence.custody.exporting import exporting
from reports.errors import ReportError
from reports.exchange import bundle, html
from reports.exchange.format import Written, writer
from reports.redaction.beside import refuse_telling
from reports.redaction.commitment import salt
from reports.redaction.redactor import Redactor
from reports.scope import Scope
from reports.sealed import check_free
from reports.selection import ArtifactSelection
from reports.text import counted
from reports.view import CaseView

if TYPE_CHECKING:
    from evidence.case import Case
    from evidence.custody.ledger import Details


class Exported(msgspec.Struct, frozen=True):
    """Where the export and its proof lie, and what it holds."""

    path: Path
    proof: Path
    written: Written


def export(
    case: Case,
    output: Path,
    format_name: str,
    *,
    select: ArtifactSelection | None = None,
    redactor: Redactor | None = None,
    recipient: str = "",
    report: Path | None = None,
    profile: str | None = None,
) -> Exported:
    """Writes what may leave the case, in a format of :data:`reports.exchange.format.formats`, to a new file.

    ``report``: one written from this case, to be put into a bundle; ``profile``: name or file of the report's profile,
    for the format html. The case must be open for writing. Raises ReportError (no such format, a file in the way, the
    folder cannot be written, name or recipient tell what is redacted) and custody's errors.
    """
    write = _writer(format_name, report, profile)
    check_free(output)
    refuse_telling(redactor, output, recipient)
    if redactor is not None:
        salt(case.ledger, redactor)
    scope = Scope.of(entry.document() for entry in case.ledger.acts())
    with exporting(case.ledger, "export", ReportError, output) as (made,):
        with CaseView(case, select, scope, redactor) as view:
            written = write(view, made.made)
            kept_back = view.out_of_scope() if scope.limits else 0
            left_out = view.left_out()
            items = _items_out_of_scope(view)
            files = len(view.files_left_out())
        said = (*_kept_words(kept_back, items, left_out, files), *written.left_out)
        details = _details(redactor, left_out, kept_back, recipient)
        details |= {"format": format_name, "counts": dict(written.counts)}
        proof = made.seal(case.key(), "export", details, written.sealed)
    placed = written.sealed and output / written.sealed.relative_to(made.made)
    return Exported(output, proof, msgspec.structs.replace(written, left_out=said, sealed=placed))


def _items_out_of_scope(view: CaseView) -> int:
    """How many evidence items the scope keeps back, with all their files."""
    if not view.scope.items:
        return 0
    numbers = set(view.scope.items)
    return sum(1 for (number,) in view.connection.execute("SELECT id FROM items") if number not in numbers)


def _kept_words(kept_back: int, items: int, left_out: int, files: int) -> Iterator[str]:
    """What scope and redaction kept back, whatever the format."""
    found = [
        counted(number, name)
        for number, name in ((kept_back, "artifact"), (items, "evidence item"))
        if number
    ]
    if found:
        verb = "was" if kept_back + items == 1 else "were"
        yield f"{' and '.join(found)} {verb} kept back: out of the authority's scope."
    if left_out:
        verb = "was" if left_out == 1 else "were"
        yield f"{counted(left_out, 'artifact')} {verb} left out whole, as the redaction profile says."
    if files:
        verb = "is" if files == 1 else "are"
        names = counted(files, "file entry", "file entries")
        yield f"{names} {verb} in no list: nothing that stands in them may leave, as the redaction profile says."


def _details(redactor: Redactor | None, left_out: int, kept_back: int, recipient: str) -> Details:
    """What the act of an export says beside its format and counts."""
    details: Details = {"redacted": redactor is not None}
    if left_out:
        details["left_out"] = left_out
    if kept_back:
        details["out_of_scope"] = kept_back
    if redactor is not None:
        details["profile"] = redactor.name
        details["redactions"] = [
            {"rule": rule, "replacements": number, "records": records}
            for rule, number, records in redactor.log.totals()
        ]
    if recipient:
        details["recipient"] = recipient
    return details


def _writer(
    format_name: str, report: Path | None, profile: str | None
) -> Callable[[CaseView, Path], Written]:
    """The format's function with what only it can take."""
    if report is not None:
        if format_name != "bundle":
            raise ReportError("Only a bundle can hold a report. Leave it out, or choose the format bundle.")
        return partial(bundle.write, report=report)
    if profile is not None:
        if format_name != "html":
            raise ReportError("Only the format html follows a profile. Leave it out, or choose that format.")
        return partial(html.write, profile=profile)
    return writer(format_name)
