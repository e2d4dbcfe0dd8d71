"""What the examiner thinks, apart from what was found."""

from __future__ import annotations

from reports.context import Context
from reports.document import Paragraph, Section
from reports.sections.words import own, own_section

_APART = (
    "Everything in this report outside of this section is a finding, what the evidence holds, as it was read, or an "
    "account of what was done; except texts marked \u201cIn the words of \u2026\u201d, tags and notes, which are what "
    "a person wrote. This section is opinion and interpretation. It is in the examiner's words; none of it was "
    "written by Indicia. Who signs this report states that it is theirs and rests on the results obtained from the "
    "items."
)


def opinion(context: Context) -> Section:
    """Opinion, its reasons, range and qualifications, and the conclusions, all in the examiner's words."""
    unqualified = "No qualification of the opinion is stated." if "opinion" in context.texts else ""
    return Section(
        "Opinion and interpretation",
        (Paragraph(_APART), *own(context, "opinion", "No opinion is stated.")),
        (
            *own_section(context, "reasons"),
            *own_section(context, "range-of-opinion"),
            *own_section(context, "opinion-limits", unqualified),
            *own_section(context, "conclusions"),
        ),
    )
