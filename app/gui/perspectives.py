"""What a window is used for: which docks it shows then, and what it does not offer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Perspective:
    """``name`` is kept in the settings, ``title`` read by a person (translated in the context "Perspectives")."""

    name: str
    title: str
    docks: tuple[str, ...]
    """Those shown at first; a person may show and hide others, which is remembered for each perspective."""
    ingests: bool = True
    """Whether evidence can be added, an ingest resumed, and a locked or failed file read again."""
    side: str = ""
    """The side of the item dock that is in front at first: the name of the page in ItemPane."""


EXAMINE = Perspective(
    "examine",
    str(QT_TRANSLATE_NOOP("Perspectives", "&Examine")),
    ("evidence", "item", "jobs", "problems", "tags"),
)
VERIFY = Perspective(
    "verify",
    str(QT_TRANSLATE_NOOP("Perspectives", "&Verify")),
    ("evidence", "item", "problems"),
    side="custody",
)
READ = Perspective(
    "read",
    str(QT_TRANSLATE_NOOP("Perspectives", "&Read")),
    ("evidence", "item"),
    ingests=False,
    side="fields",
)
PERSPECTIVES = {each.name: each for each in (EXAMINE, VERIFY, READ)}
