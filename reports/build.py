"""A case to a report, as pure data."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from reports.document import Attachment, Report
from reports.sections.artifacts import artifacts
from reports.sections.completeness import completeness
from reports.sections.custody import custody
from reports.sections.items import items
from reports.sections.limits import limits
from reports.sections.summary import summary
from reports.sections.tools import tools
from reports.sections.verify import glossary, verify
from reports.selection import ArtifactSelection
from reports.source import Facts, read_facts
from reports.text import line

if TYPE_CHECKING:
    from evidence.case import Case


def build(
    case: Case,
    *,
    select: ArtifactSelection | None = None,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
) -> Report:
    """The report of a case as it stands.

    ``now`` needs a zone. The same case, selection and time give the same report.
    """
    selection = select or ArtifactSelection()
    facts = read_facts(case, selection)
    return compose(facts, selection, now, attachments)


def compose(
    facts: Facts, selection: ArtifactSelection, now: datetime, attachments: tuple[Attachment, ...] = ()
) -> Report:
    """The report from facts that were read before."""
    if now.tzinfo is None:
        raise ValueError("the time of a report needs a zone")
    produced = now.isoformat(timespec="seconds")
    digests = tuple(hashlib.sha256(item.data).hexdigest() for item in attachments)
    report_id = _report_id(facts, produced, digests)
    info = facts.info
    return Report(
        id=report_id,
        case_id=info.id,
        case_number=line(info.number),
        title=line(info.title),
        examiner=line(info.examiner),
        produced=produced,
        cover=_cover(facts, report_id, produced),
        sections=(
            summary(facts),
            items(facts),
            custody(facts),
            tools(facts),
            completeness(facts),
            artifacts(facts, selection),
            limits(facts),
            verify(facts, attachments, digests),
            glossary(),
        ),
        attachments=attachments,
    )


def _cover(facts: Facts, report_id: str, produced: str) -> tuple[tuple[str, str], ...]:
    info = facts.info
    rows = (
        ("Case number", info.number),
        ("Examiner", info.examiner),
        ("Agency", info.agency),
        ("Authority", info.authority),
        ("Evidence items", str(len(facts.items))),
        ("Report produced", produced),
        ("Case time zone", info.time_zone),
        ("Case id", info.id),
        ("Report id", report_id),
    )
    return tuple((name, line(value) or "not stated") for name, value in rows)


def _report_id(facts: Facts, produced: str, digests: tuple[str, ...]) -> str:
    """32 hexadecimal digits that only this report has.

    From the case, the ledger's state, the time and what is attached.
    """
    parts = (facts.info.id, facts.head.root, produced, *digests)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
