"""What a profile requires and the examiner did not write, and the reverse, in sentences for report and terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reports.text import counted
from reports.texts import PARTS, ExaminerText

if TYPE_CHECKING:
    from reports.profile import Profile

PLACES = {
    "plain-summary": "summary",
    "laboratory": "instructions",
    "customer": "instructions",
    "instructions": "instructions",
    "authority": "instructions",
    "background": "instructions",
    "qualifications": "examiner",
    "testimony": "examiner",
    "interests": "examiner",
    "other-experts": "examiner",
    "literature": "examiner",
    "own-knowledge": "examiner",
    "condition": "items",
    "methods": "methods",
    "opinion": "opinion",
    "range-of-opinion": "opinion",
    "reasons": "opinion",
    "opinion-limits": "opinion",
    "conclusions": "opinion",
    "deviations": "limits",
    "compliance": "declarations",
    "authorisation": "declarations",
}
"""Part of the examiner's text -> the section in which it stands."""


def missing(profile: Profile, texts: Mapping[str, ExaminerText]) -> tuple[str, ...]:
    """Parts that the profile requires and of which there is no text, in the profile's order."""
    return tuple(part for part in profile.required if part not in texts)


def warning(part: str) -> str:
    """One part that is missing, as the page says it."""
    return (
        f"MISSING: \u201c{PARTS[part]}\u201d is required by the profile of this report and was not written."
    )


def incomplete(profile: Profile, texts: Mapping[str, ExaminerText]) -> str:
    """All of them in one sentence; empty where none is missing."""
    lacking = missing(profile, texts)
    if not lacking:
        return ""
    return (
        f"THIS REPORT IS NOT COMPLETE: {counted(len(lacking), 'text')} that its profile requires of the examiner "
        f"{'is' if len(lacking) == 1 else 'are'} missing: {'; '.join(PARTS[part] for part in lacking)}."
    )


def unplaced(profile: Profile, texts: Mapping[str, ExaminerText]) -> tuple[str, ...]:
    """A sentence for each text that was written and stands nowhere, since the profile leaves its section out."""
    return tuple(
        f"LEFT OUT: \u201c{PARTS.get(part, part)}\u201d was written; the profile of this report has no section for it."
        for part in texts
        if PLACES.get(part) not in profile.sections
    )


def warnings(profile: Profile, texts: Mapping[str, ExaminerText]) -> tuple[str, ...]:
    """A sentence for each part that is missing, with the way to write it, and for each that stands nowhere."""
    asked = (f"{warning(part)} Write it: indicia text set DIR {part}" for part in missing(profile, texts))
    return (*asked, *unplaced(profile, texts))
