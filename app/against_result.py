"""What came of a comparison, in sentences and as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.check import Check
from evidence.custody.manifest.matching import KINDS, Difference
from evidence.model.names import shown, text_of

_SHOWN = 100
_WORDS = {
    "mismatch": "{path} has the {algorithm} {found}; listed is {expected}.",
    "missing": "{path} is listed and is not there.",
    "added": "{path} is there and is not listed.",
    "moved": "{path} is not at its place; its content is now at {other}.",
    "unreadable": "{path} cannot be read: {reason}.",
}


@dataclass
class Against:
    """What came of one comparison. ``counts`` has every category; ``differences`` all that does not match.

    ``outside`` counts listed files of other items or volumes than the one compared. ``problems`` are sentences.
    ``remark`` says why there was nothing to compare, where nothing had to be.
    """

    manifest: Path
    path: Path
    part: str = ""
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    differences: list[Difference] = field(default_factory=list)
    outside: int = 0
    problems: list[str] = field(default_factory=list)
    remark: str = ""

    @property
    def ok(self) -> bool:
        """Whether everything matches, and something was compared or did not have to be."""
        return bool(self.counts["match"] or self.remark) and not self.differences and not self.problems

    def document(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            "manifest": text_of(bytes(self.manifest)),
            "path": text_of(bytes(self.path)),
            "part": self.part,
            "ok": self.ok,
            "counts": self.counts,
            "not_compared": self.outside,
            "problems": self.problems,
            "remark": self.remark,
            "differences": [_document(difference) for difference in self.differences],
        }

    def checks(self) -> Iterator[Check]:
        """The same in sentences: the first 100 differences of each category, then how many there are."""
        if self.remark:
            yield Check(self.part, True, self.remark, remark=True)
            return
        for problem in self.problems:
            yield Check("against", False, problem)
        for kind in KINDS:
            of_kind = [difference for difference in self.differences if difference.kind == kind]
            for difference in of_kind[:_SHOWN]:
                yield Check(kind, False, _sentence(difference))
            if len(of_kind) > _SHOWN:
                yield Check(kind, False, f"… and {len(of_kind) - _SHOWN} more.")
        counts = ", ".join(f"{self.counts[kind]} {kind}" for kind in KINDS)
        said = f"{name_of(self.path)} against {name_of(self.manifest)}{self.part and f', part {self.part}'}: {counts}."
        yield Check("against", self.ok, said)
        if not any(self.counts.values()):
            yield Check("against", False, "There was no file that could be compared.")
        if self.outside:
            said = f"{self.outside} listed files belong to other items or volumes and were not compared."
            yield Check("against", True, said, remark=True)


def name_of(path: Path) -> str:
    """A path on the examiner's disk, safe for a screen."""
    return shown(text_of(bytes(path)))


def _sentence(difference: Difference) -> str:
    return _WORDS[difference.kind].format(
        path=_short(difference.path),
        algorithm=difference.algorithm.upper(),
        found=difference.found,
        expected=difference.expected,
        other=_short(difference.other or b""),
        reason=shown(difference.reason).rstrip("."),
    )


def _short(path: bytes) -> str:
    text = shown(text_of(path))
    return text if len(text) <= 300 else f"{text[:150]}[… {len(text) - 300} characters …]{text[-150:]}"


def _document(difference: Difference) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": difference.kind, **_path(difference.path)}
    for name in ("algorithm", "expected", "found", "reason"):
        if value := getattr(difference, name):
            made[name] = text_of(value.encode("utf-8", "replace"))
    if difference.other is not None:
        made |= {f"moved_to{key[4:]}": value for key, value in _path(difference.other).items()}
    return made


def _path(raw: bytes) -> dict[str, str]:
    """The text of a path, and its bytes in hexadecimal where the text does not say them exactly."""
    text = text_of(raw)
    return {"path": text} if text.encode() == raw else {"path": text, "path_raw": raw.hex()}
