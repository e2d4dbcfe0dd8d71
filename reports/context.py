"""What each section of a report is made from."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from reports.document import Attachment
from reports.exhibits.gathered import Gathered
from reports.profile import Profile
from reports.redaction.commitment import Redactions
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.source import Facts
from reports.texts import ExaminerText


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of the case, and how they are to be shown.

    ``texts``: the examiner's own words by part; ``digests``: SHA-256 of each attachment, in their order;
    ``report``: the report's id; ``exhibits``: what is told of all selected artifacts, and pictures;
    ``redactions``: what was redacted, None in a full version.
    """

    facts: Facts
    selection: ArtifactSelection
    profile: Profile
    scope: Scope
    texts: Mapping[str, ExaminerText]
    attachments: tuple[Attachment, ...] = ()
    digests: tuple[str, ...] = ()
    report: str = ""
    exhibits: Gathered = Gathered()
    redactions: Redactions | None = None
