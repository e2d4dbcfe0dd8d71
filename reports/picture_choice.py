"""How a report shows pictures."""

from __future__ import annotations

from typing import Literal

import msgspec

from reports.errors import ReportError

Treatment = Literal["none", "blurred", "full"]
TREATMENTS: tuple[Treatment, ...] = ("none", "blurred", "full")


class PictureChoice(msgspec.Struct, frozen=True):
    """``reason``: why protected pictures are shown, which the ledger keeps; without it they are not."""

    treatment: Treatment = "none"
    reason: str = ""

    @classmethod
    def of(cls, treatment: str, reason: str = "") -> PictureChoice:
        """From what a person wrote. Raises ReportError."""
        if treatment not in TREATMENTS:
            raise ReportError(f"Pictures can be shown as {', '.join(TREATMENTS)}, not as {treatment!r}.")
        return cls(treatment, reason.strip())
