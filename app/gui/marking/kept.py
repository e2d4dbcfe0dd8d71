"""What the window remembers of marking in a case: the tags of the keys, and who works here. Never in the case."""

from __future__ import annotations

import json

from PySide6.QtCore import QSettings

from evidence.custody.actor import Actor

KEYS = "123456789"
_USUAL = (
    "relevant", "not relevant", "look again", "privileged", "money", "people", "category 1", "category 2", "category 3",
)  # fmt: skip


class Kept:
    """The settings of one case, by its id; ``examiner`` is who the case names."""

    def __init__(self, case_id: str, examiner: str) -> None:
        self._case = case_id
        self._examiner = examiner

    def tags(self) -> dict[str, str]:
        """Key -> tag; a key without one is absent."""
        stored = _object(QSettings().value(f"marking/{self._case}/tags"))
        found = {key: stored.get(key) for key in KEYS} if stored else dict(zip(KEYS, _USUAL, strict=True))
        return {key: tag for key, tag in found.items() if isinstance(tag, str) and tag.strip()}

    def keep_tag(self, key: str, tag: str) -> None:
        """Gives a key another tag, or (empty) none."""
        tags = {**self.tags(), key: tag.strip()}
        QSettings().setValue(f"marking/{self._case}/tags", json.dumps(tags))

    def person(self) -> Actor:
        """In whose name acts are written."""
        stored = _object(QSettings().value(f"marking/{self._case}/person"))
        name, role = str(stored.get("name") or self._examiner), str(stored.get("role") or "examiner")
        return Actor.here(name, role)

    def keep_person(self, name: str, role: str) -> None:
        """From now on acts are written in this name."""
        QSettings().setValue(f"marking/{self._case}/person", json.dumps({"name": name, "role": role}))


def _object(stored: object) -> dict[str, object]:
    try:
        found = json.loads(str(stored)) if stored is not None else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
