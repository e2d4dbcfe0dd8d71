"""An export on its way: written beside its place, logged there, and only then put where it belongs.

Reference: docs/ledger-format.md section 5.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.custody.errors import CustodyError
from evidence.custody.export import log_export, seal, write_proof
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Details, Ledger
from evidence.custody.place import obstacle, put
from evidence.custody.proof import proof_path


class Export:
    """One file or folder. It is written to ``made``, which bears its last name already and lies beside ``place``."""

    def __init__(self, ledger: Ledger, made: Path, place: Path) -> None:
        self.made, self.place = made, place
        self._ledger = ledger
        self._before: int | None = None
        self._proof: Path | None = None

    def seal(self, key: SigningKey, kind: str, details: Details, file: Path | None = None) -> Path:
        """Logs what was written and writes its proof. Returns where the proof will lie. Raises LedgerError, ProofError.

        ``file``: the one in a folder that the proof is of.
        """
        self._before = self._ledger.size
        sealed = file or self.made
        self._proof = seal(self._ledger, key, sealed, kind, details)
        return proof_path(self.place if sealed == self.made else self.place / sealed.relative_to(self.made))

    def seal_each(self, key: SigningKey, kind: str, files: Mapping[Path, Details]) -> None:
        """Logs each of these files of the folder as an export of its own, and writes its proof beside it.

        All proofs are under one signed head. Raises LedgerError, ProofError.
        """
        self._before = self._ledger.size
        acts = [(file, log_export(self._ledger, file, kind, details)) for file, details in files.items()]
        for file, entry in acts:
            write_proof(self._ledger, key, file, entry)

    def log(self, kind: str, details: Details) -> None:
        """Logs what was written, which needs no proof beside it. Raises LedgerError."""
        self._before = self._ledger.size
        log_export(self._ledger, self.made, kind, details)

    def moves(self) -> Iterator[tuple[Path, Path]]:
        """What goes where, the proof first."""
        if self._proof is not None and self._proof.parent == self.made.parent:
            yield self._proof, proof_path(self.place)
        yield self.made, self.place

    def entries(self, others: Sequence[Export]) -> list[int]:
        """The numbers of the acts that state it, or the files in it, and not ``others`` that were sealed after it."""
        if self._before is None:
            return []
        later = (each._before for each in others if each._before is not None and each._before > self._before)
        end = min(later, default=self._ledger.size)
        acts = (each.document() for each in self._ledger.acts(self._before))
        return [act["seq"] for act in acts if act["action"] == "export" and act["seq"] < end]


@contextmanager
def exporting(
    ledger: Ledger, what: str, raises: type[Exception], *places: Path
) -> Iterator[Sequence[Export]]:
    """For the work that writes and seals one export for each of these new files or folders: all come to lie, or none.

    ``what``: how a sentence calls it ("report"); ``raises``: what an OSError becomes, beside custody's own errors.
    Nothing lies in its place that the ledger does not state, and nothing that lies there is replaced. What fails after
    an export was logged says so, with the entry.
    """
    for place in places:
        if said := obstacle(place):
            raise raises(f"The {what} could not be written. {said}")
    exports: list[Export] = []
    try:
        with ExitStack() as stack:
            for place in places:
                # What a folder that cannot be taken away afterwards would say of the export is not true of it.
                folder = stack.enter_context(
                    TemporaryDirectory(
                        prefix=".indicia-export-", dir=place.parent, ignore_cleanup_errors=True
                    )
                )
                exports.append(Export(ledger, Path(folder) / place.name, place))
            yield exports
            _put(exports, what, raises)
    except OSError as error:
        why = error.strerror or str(error)
        where = " and ".join(map(str, places))  # one of them will not take it: none has it
        raise raises(_said(f"The {what} could not be written to {where}: {why}.", exports)) from error
    except (CustodyError, raises) as error:
        error.args = (_said(str(error), exports),)
        raise
    except BaseException as error:  # Ctrl+C, too
        if said := _said("", exports):
            error.add_note(said)
        raise


def _put(exports: list[Export], what: str, raises: type[Exception]) -> None:
    try:
        put([move for export in exports for move in export.moves()])
    except FileExistsError as error:
        taken = error.filename2 or error.filename
        raise raises(f"{taken} appeared while the {what} was written. It was not touched.") from error
    exports.clear()  # whatever happens now: they lie where they belong


def _said(why: str, exports: Sequence[Export]) -> str:
    """With what the ledger states of exports that do not lie in their places."""
    try:
        logged = [(export.place, numbers) for export in exports if (numbers := export.entries(exports))]
    except CustodyError:  # the first error says what is wrong with the ledger
        return why
    states = (
        f"The ledger states the export of {place.name} ({_named(numbers)}), but {_thrown(numbers)} thrown away: "
        f"{place} was not written."
        for place, numbers in logged
    )
    return " ".join((why, *states)).strip()


def _named(numbers: list[int]) -> str:
    first, last = numbers[0], numbers[-1]
    return f"entry {first}" if first == last else f"{len(numbers)} files, entries {first} to {last}"


def _thrown(numbers: list[int]) -> str:
    return "the file was" if len(numbers) == 1 else "they were"
