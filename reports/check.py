"""What checking a report says: one sentence for each thing that was checked."""

from __future__ import annotations

from typing import Literal

import msgspec

Outcome = Literal["passed", "failed", "remark"]


class Check(msgspec.Struct, frozen=True):
    """One thing that was checked and what came of it, as a sentence for a person."""

    name: str
    outcome: Outcome
    sentence: str
