"""Verification of a target that may be a manifest: its proof, its own bag, and what it is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.against import compare_with, is_manifest
from app.against_result import Against, name_of
from app.check import Check, UnknownTargetError
from app.nearby import is_case
from app.verify import verify_target
from evidence.contract.errors import EvidenceError
from evidence.custody.errors import ManifestError
from evidence.custody.exhibit import is_exhibit
from evidence.custody.manifest.bagit import SEALED
from evidence.custody.manifest.reading import find_manifest, original_names
from evidence.custody.proof import proof_path


def verify_compared(
    path: Path,
    against: Path,
    compared: list[Against],
    *,
    anchors: Sequence[Path] = (),
    trust: Sequence[Path] = (),
) -> Iterator[Check]:
    """All checks of a target, and the comparison of a manifest with ``against``, which is added to ``compared``.

    What is no manifest is handed on with ``against``. Raises UnknownTargetError.
    """
    if not against.exists():
        raise UnknownTargetError(f"{name_of(against)} does not exist, so nothing is compared with it.")
    if path.exists() and not is_case(path) and is_manifest(path):
        yield from _manifest(path, against, compared, anchors, trust)
    elif is_case(path) or (path.is_file() and not is_exhibit(path)):
        raise UnknownTargetError(
            f"{name_of(path)} is no manifest, so {name_of(against)} is not compared with it."
        )
    else:
        yield from verify_target(path, anchors=anchors, trust=trust, against=against)


def verify_alone(
    path: Path, compared: list[Against], *, anchors: Sequence[Path] = (), trust: Sequence[Path] = ()
) -> Iterator[Check] | None:
    """The checks of a bag, which holds what it lists. None for any other target.

    Raises UnknownTargetError for another manifest that has no proof: there is nothing to hold it against.
    """
    if not path.exists() or is_case(path) or not is_manifest(path):
        return None
    if path.is_dir() or path.name == "bagit.txt":
        return _manifest(path, None, compared, anchors, trust)
    if not proof_path(path).is_file():
        raise UnknownTargetError(
            f"{name_of(path)} is a manifest without a proof beside it. Name what it is to be held against: "
            "--against PATH, a folder, an image or an archive."
        )
    return None


def _manifest(
    path: Path,
    against: Path | None,
    compared: list[Against],
    anchors: Sequence[Path],
    trust: Sequence[Path],
) -> Iterator[Check]:
    sealed = path / SEALED if path.is_dir() else path
    if proof_path(sealed).is_file() and not sealed.is_file():
        said = f"{SEALED} is gone from {name_of(path)}, and its proof is still there: it was removed from the bag."
        yield Check(name_of(path), False, said)
    elif proof_path(sealed).is_file():
        yield from verify_target(sealed, anchors=anchors, trust=trust)
    else:
        yield _without_proof(path)
    try:
        for result in compare_with(path, against):
            compared.append(result)
            yield from result.checks()
    except ManifestError as error:
        yield Check("manifest", False, f"{name_of(path)} cannot be read as a manifest: {error}")
    except EvidenceError as error:
        yield Check("against", False, str(error))


def _without_proof(path: Path) -> Check:
    """Another tool's manifest never has one; one of Indicia must, or anyone may have written it anew."""
    name = name_of(Path(path.name))
    try:
        reading = find_manifest(path)
    except ManifestError:
        reading = None
    own = reading is not None and (reading.own or original_names(reading.path) is not None)
    if own:
        return Check(
            name, False, f"{name} was made by Indicia and has no proof beside it: it may have been changed."
        )
    said = f"{name} has no proof: nothing shows who made it, or that it was not changed."
    return Check(name, True, said, remark=True)
