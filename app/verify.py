"""Verification of whatever is handed over: a case, a manifest, a report, an evidence item."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.check import Check, UnknownTargetError
from app.exhibit import verify_exhibit_proof
from app.loose_head import verify_head
from app.nearby import case_near, is_case, is_pdf
from app.verify_acquisition import is_acquisition, verify_acquisition
from app.verify_case import verify_case
from app.verify_export import verify_export
from app.verify_keys import Trusted, trusted_of
from evidence.custody.checkpoint import ORIGIN
from evidence.custody.errors import ProofError
from evidence.custody.exhibit import SUFFIX as EXHIBIT
from evidence.custody.exhibit import exhibit_path, is_exhibit
from evidence.custody.manifest.bagit import SEALED
from evidence.custody.proof import Proof, proof_path
from evidence.model.names import shown


def verify_target(
    path: Path, *, anchors: Sequence[Path] = (), trust: Sequence[Path] = (), against: Path | None = None
) -> Iterator[Check]:
    """Everything that can be checked of one target, one check after the other. A case is a case whatever else it holds.

    ``anchors`` are checkpoints, proofs or reports kept elsewhere; ``trust`` are certificates and ledger keys that
    the person trusts; ``against`` is the file that an exhibit proof is about.
    Raises UnknownTargetError where there is nothing to verify.
    """
    if not path.exists():
        raise UnknownTargetError(f"{path} does not exist.")
    trusted = trusted_of(trust)
    if is_case(path):
        yield from verify_case(path, anchors, trusted)
        yield from _exports(path / "exports")
    elif path.is_file() and (proof := _exhibit_of(path)) is not None:
        yield from _exhibit(path, proof, against, anchors, trusted)
    elif _is_report(path, trusted):
        yield from _report(path, anchors, trusted)
    elif is_acquisition(path) and not _is_other_export(path, "acquisition"):
        yield from verify_acquisition(path, anchors, trusted.keys)
    elif proof_path(path).is_file():
        yield from verify_export(path, anchors, trusted.keys)
    elif path.is_file() and _starts_with(path, ORIGIN.encode()):
        yield from verify_head(path, anchors, trusted.keys)
    elif path.is_file() or _is_image(path):
        yield from _evidence(path)
    else:
        raise UnknownTargetError(f"{path} is neither a case, an exported file with its proof, nor an image.")


def _exports(folder: Path) -> Iterator[Check]:
    """What a case exported and still has. Of a bag its manifests: its copies may be as much as the evidence."""
    for proof in sorted([*folder.glob("*.proof"), *folder.glob(f"*/{SEALED}.proof")]):
        exported = proof.with_suffix("")
        if exported.is_file():
            yield from verify_target(exported)
        else:
            name = shown(str(exported.relative_to(folder)))
            yield Check("export", False, f"{name} was exported and is not there any more.")
    for bag in sorted(each.parent for each in folder.glob("*/bagit.txt")):
        said = f"{shown(bag.name)} is a bag; its files were not read here. indicia verify BAG reads them."
        yield Check("export", True, said, remark=True)
    for exhibit in sorted(folder.glob(f"*{EXHIBIT}")):
        yield from verify_target(exhibit)


def _exhibit_of(path: Path) -> Path | None:
    """The exhibit proof that this file is, or that lies beside it."""
    if is_exhibit(path):
        return path
    return exhibit_path(path) if exhibit_path(path).is_file() else None


def _exhibit(
    path: Path, proof: Path, against: Path | None, anchors: Sequence[Path], trusted: Trusted
) -> Iterator[Check]:
    file = against if proof == path else path
    yield from verify_exhibit_proof(proof, file, case=case_near(proof), anchors=anchors, trusted=trusted.keys)
    if trusted.certificates_alone and file is not None and is_pdf(file):
        yield from _report(file, anchors, trusted)
    elif proof != path and proof_path(path).is_file():
        yield from verify_export(path, anchors, trusted.keys)


def _report(path: Path, anchors: Sequence[Path], trusted: Trusted) -> Iterator[Check]:
    from app.verify_report import verify_printed

    yield from verify_printed(path, anchors, trusted)


def _is_image(folder: Path) -> bool:
    """Whether a folder is one image, as a sparse bundle is, and no folder of files."""
    from evidence.access.resolve import find_container
    from evidence.contract.registry import LAYER_PACKAGES, load
    from parsers.containers.directory import Directory

    return folder.is_dir() and not isinstance(find_container(load(LAYER_PACKAGES), folder), Directory)


def _evidence(path: Path) -> Iterator[Check]:
    """An image on its own: its media against the hashes that its container stores."""
    from evidence.ingest.media import hash_item

    with tempfile.TemporaryDirectory(prefix="indicia-") as scratch:
        found = hash_item(path, Path(scratch))
    for outcome in found:
        algorithm = str(outcome["algorithm"]).upper()
        if outcome["result"] == "match":
            yield Check(algorithm, True, f"{algorithm} {outcome['found']}: as stored at acquisition.")
        elif outcome["result"] == "no_stored_hash":
            said = f"{algorithm} {outcome['found']}: the container stores none to compare with."
            yield Check(algorithm, True, said, remark=True)
        elif outcome["result"] == "mismatch":
            said = f"{algorithm} of the media is {outcome['found']}; at acquisition it was {outcome['expected']}."
            yield Check(algorithm, False, said)
        else:
            yield Check(algorithm, False, f"{algorithm}: {outcome['reason']}")


def _is_report(path: Path, trusted: Trusted) -> bool:
    """Whether a file is judged by its signature.

    A PDF that its proof calls an export of evidence owes nobody one, except where the person named certificates and no
    ledger key: anybody can write a proof.
    """
    return is_pdf(path) and (trusted.certificates_alone or not _is_other_export(path, "report"))


def _is_other_export(path: Path, kind: str) -> bool:
    """Whether the proof beside a file says that it was exported as something else than it looks: as evidence."""
    try:
        return bool(Proof.read(proof_path(path)).act()["details"].get("kind", kind) != kind)
    except ProofError:
        return False


def _starts_with(path: Path, start: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(start)) == start
