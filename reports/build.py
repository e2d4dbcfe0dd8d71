"""A case to a report, as pure data."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

import msgspec

from reports.context import Context
from reports.document import Report, Section
from reports.profile import Profile
from reports.required import warnings
from reports.sections.artifacts import artifacts
from reports.sections.completeness import completeness
from reports.sections.custody import acts, custody
from reports.sections.declarations import certification, declarations
from reports.sections.examiner import examiner
from reports.sections.instructions import instructions
from reports.sections.integrity import integrity
from reports.sections.items import items
from reports.sections.limits import limits
from reports.sections.methods import methods
from reports.sections.opinion import opinion
from reports.sections.redactions import redactions
from reports.sections.summary import summary
from reports.sections.tools import tools
from reports.sections.verify import glossary, verify
from reports.source import Facts
from reports.text import line

SECTIONS: dict[str, Callable[[Context], Section | None]] = {
    "summary": summary,
    "instructions": instructions,
    "examiner": examiner,
    "items": items,
    "integrity": integrity,
    "custody": custody,
    "methods": methods,
    "tools": tools,
    "completeness": completeness,
    "artifacts": artifacts,
    "opinion": opinion,
    "redactions": redactions,
    "limits": limits,
    "declarations": declarations,
    "certification": certification,
    "acts": acts,
    "verify": verify,
    "glossary": glossary,
}
"""Name of a section, as profiles list it -> what makes it; None where the case gives it nothing to say."""


def compose(context: Context, now: datetime) -> Report:
    """The report from what was read before. ``now`` needs a zone. The same context and time give the same report."""
    if now.tzinfo is None:
        raise ValueError("the time of a report needs a zone")
    produced = now.isoformat(timespec="seconds")
    facts, profile = context.facts, context.profile
    context = msgspec.structs.replace(context, digests=tuple(item.sha256 for item in context.attachments))
    report_id = _report_id(facts, profile, produced, context.digests)
    context = msgspec.structs.replace(context, report=report_id)
    info = facts.info
    sections = (SECTIONS[name](context) for name in _named(context))
    return Report(
        id=report_id,
        case_id=info.id,
        case_number=line(info.number),
        title=line(info.title),
        examiner=line(info.examiner),
        produced=produced,
        heading=line(profile.heading) + (" · REDACTED VERSION" if context.redactions else ""),
        cover=_cover(facts, profile, report_id, produced),
        sections=tuple(section for section in sections if section),
        attachments=context.attachments,
        warnings=warnings(profile, context.texts),
    )


def _named(context: Context) -> tuple[str, ...]:
    """The profile's sections; a redacted version says so, whatever the profile lists."""
    named = context.profile.sections
    if context.redactions is None or "redactions" in named:
        return named
    return (*named[:1], "redactions", *named[1:])


def _cover(facts: Facts, profile: Profile, report_id: str, produced: str) -> tuple[tuple[str, str], ...]:
    info = facts.info
    rows = (
        ("Case number", info.number),
        ("Examiner", info.examiner),
        ("Agency", info.agency),
        ("Authority", info.authority),
        ("Evidence items", str(len(facts.items))),
        ("Form follows", "; ".join(profile.standards)),
        ("Report produced", produced),
        ("Case time zone", info.time_zone),
        ("Case id", info.id),
        ("Report id", report_id),
    )
    return tuple((name, line(value) or "not stated") for name, value in rows)


def _report_id(facts: Facts, profile: Profile, produced: str, digests: tuple[str, ...]) -> str:
    """32 hexadecimal digits that only this report has.

    From the case, the ledger's state, the profile, the time and what is attached.
    """
    described = hashlib.sha256(msgspec.json.encode(profile)).hexdigest()
    parts = (facts.info.id, facts.head.root, described, produced, *digests)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
