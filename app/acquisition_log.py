"""Where an acquisition is written down: in a case's ledger, or in a signed manifest beside the copy alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Segment
from evidence.acquire.statement import encoded, manifest_path, signature, signature_path
from evidence.case import Case, home
from evidence.contract.source import UnreadableRange
from evidence.custody import key_store
from evidence.custody.acts import log
from evidence.custody.acts_acquire import SectorsUnreadable
from evidence.custody.acts_base import Act
from evidence.custody.exporting import exporting
from evidence.custody.keys import SigningKey
from evidence.custody.place import write_new
from evidence.model.names import shown

_RANGES_AN_ACT = 5_000


class AcquisitionLog:
    """Without a case nothing is logged, and ``examiner`` signs. ``item``: the label of the physical item, if any.

    The case is opened for each act: others may write it while a disk is read.
    """

    def __init__(self, case: Path | None, item: str, name: str, examiner: str) -> None:
        self._case = case
        self._subject = f"item {item}" if item else f"acquisition {name}"
        self._examiner = examiner

    def add(self, *acts: Act) -> None:
        """Writes acts into the ledger, if there is one."""
        if self._case is not None:
            with Case.open(self._case, write=True) as case:
                for act in acts:
                    log(case.ledger, self._subject, act)

    def write(
        self, document: dict[str, Any], acts: Iterable[Act], copies: Mapping[str, Sequence[Segment]]
    ) -> list[Path]:
        """Logs how it ended and writes the manifest beside each copy, of its own files, with a proof or a signature.

        Raises AcquireError, CustodyError, CaseError.
        """
        # The two may have different names: who gets one of them must find its files by the manifest beside it.
        places = {
            manifest_path(name): {**document, "files": [to_builtins(each) for each in files]}
            for name, files in copies.items()
        }
        if self._case is None:
            key = key_store.load_or_create(home() / "keys", key_store.key_name(self._examiner))
            for place, stated in places.items():
                _written(place, encoded(stated, key), key)
            return list(places)
        with Case.open(self._case, write=True) as case:
            for act in acts:
                log(case.ledger, self._subject, act)
            key = case.key()
            said = {"form": str(document["acquired"]["form"])}
            # One at a time: where the second disk is full, the first copy keeps its manifest.
            for place, stated in places.items():
                with exporting(case.ledger, "manifest of the acquisition", AcquireError, place) as (export,):
                    export.made.write_bytes(encoded(stated, key))
                    export.seal(key, "acquisition", said)
        return list(places)


def _written(place: Path, data: bytes, key: SigningKey) -> None:
    try:
        write_new(place, data)
        write_new(signature_path(place), signature(place, key))
    except FileExistsError as error:
        raise AcquireError(f"{error.filename} exists already. It was not touched.") from error
    except OSError as error:
        raise AcquireError(f"{place} could not be written: {error.strerror}.") from error


def unreadable_acts(ranges: Iterable[UnreadableRange]) -> list[SectorsUnreadable]:
    """Acts that name every range, some thousand in each."""
    acts = []
    for reason, found in groupby(ranges, lambda each: each.reason):
        said = [f"{each.offset}+{each.length}" for each in found]
        for start in range(0, len(said), _RANGES_AN_ACT):
            acts.append(SectorsUnreadable(ranges=said[start : start + _RANGES_AN_ACT], reason=shown(reason)))
    return acts


def examiner_of(case: Path | None, examiner: str) -> tuple[str, str]:
    """Who acquires, and the case's number: of the case where there is one. Raises AcquireError."""
    if case is not None:
        with Case.open(case) as opened:
            return examiner or opened.info.examiner, opened.info.number
    if not examiner.strip():
        raise AcquireError("Say who acquires (--examiner NAME), or name the case (--case DIR).")
    return examiner, ""
