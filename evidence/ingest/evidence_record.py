"""The record of an evidence item itself, with what was seen of its layers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec

from evidence.access.survey import Survey
from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.ingest.done import Done
from evidence.ingest.errors import RefusedError
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.protocol import FoundProblem
from evidence.ingest.records import RecordWriter
from evidence.model.names import text_of

_OPENED = ("path", "segments", "container", "size", "stored_hashes")
"""What the ledger states of an item when it is opened."""
_SAID = (
    "damage",
    "unreadable_at_acquisition",
    "not_closed",
    "files_not_opened",
    "not_of_the_set",
    "snapshots_not_read",
    "images_not_read",
    "not_parsed",
)
"""What a container says of itself that is a problem: parts that failed its own check, sectors that acquisition could
not read, a state that was not written to its end, files beside it that seem to belong to it, older states and further
images that it holds, exports that no parser reads."""


class EvidenceRecord:
    """Writes it when the item is ingested for the first time, and holds the item against it when it is taken up."""

    def __init__(
        self, case: Case, writer: RecordWriter, done: Done, problems: ItemProblems, item: int, path: Path
    ) -> None:
        self._case = case
        self._writer = writer
        self._done = done
        self._problems = problems
        self._item = item
        self._path = path

    def write(self, survey: Survey) -> None:
        """Raises RefusedError where the item is not what an earlier run found, and LedgerError."""
        document = self._document(survey)
        body = canonical(_plain(document))
        before = self._done.evidence_body
        if before is not None:
            if before != body:
                raise RefusedError(
                    f"{self._path} is not what it was when its ingest began, or the keys that opened it then were "
                    "not given now. It is not read on."
                )
            return
        details = {key: _plain(document[key]) for key in _OPENED}
        self._case.ledger.append("evidence.open", f"evidence {self._item}", details)
        self._writer.add("evidence", str(self._item), body)
        for found in _seen(survey):
            self._problems.add("layers", found)
        self._writer.flush()

    def _document(self, survey: Survey) -> dict[str, Any]:
        document = {
            "id": self._item,
            "name": text_of(os.fsencode(self._path.name)),
            "path": text_of(os.fsencode(self._path)),
            "segments": [text_of(segment) for segment in survey.segments],
            "container": survey.container,
            "size": survey.size,
            "stored_hashes": {found.algorithm: found.value for found in survey.stored_hashes},
            "details": survey.details,
            "layers": [msgspec.to_builtins(layer) for layer in survey.layers],
        }
        if any(text_of(segment).encode() != segment for segment in survey.segments):
            document["segments_raw"] = [segment.hex() for segment in survey.segments]
        return document


def _seen(survey: Survey) -> list[FoundProblem]:
    """The problems of the layers, and of the item as a whole."""
    found = []
    for layer in survey.layers:
        if not layer.read:
            # Some reasons begin with the name already.
            said = f"{layer.description}: {layer.reason.removeprefix(f'{layer.description}: ')}"
            found.append(FoundProblem("unread_layer", said, layer.pathspec))
        elif layer.reason:
            found.append(FoundProblem("warning", layer.reason, layer.pathspec))
    if not survey.trees:
        found.append(FoundProblem("limited", "nothing in this item could be read as files"))
    for name in _SAID:
        if survey.details.get(name):
            found.append(FoundProblem("warning", f"{name.replace('_', ' ')}: {survey.details[name]}"))
    return found


def _plain(value: Any) -> Any:
    """Whole numbers beyond what JSON holds exactly become decimal text."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53:
        return str(value)
    return value
