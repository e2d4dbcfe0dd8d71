"""An acquisition: who vouches for its manifest, whether the copy is as it was made, and what it cannot show.

Reference: ``docs/ledger-format.md`` section 6b.
"""

from __future__ import annotations

from pathlib import Path

from .acquired import FORMAT, Acquired, read_acquisition
from .acquired_parts import check_parts
from .beside import check_beside
from .exported import note_keys
from .note import Key, parse_key, signers
from .outcome import Broken, Outcome
from .proof import Proof, digest_of, proof_beside

SIGNATURE = ".sig"
_LONGEST_NOTE = 65_536
_MOST_RANGES = 20
_DIGESTS = {"md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256"}


def signature_beside(path: Path) -> Path:
    """Where the signature of a manifest lies that no case vouches for."""
    return path.with_name(path.name + SIGNATURE)


def check_acquisition(path: Path, folder: Path | None, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Checks a manifest, and the files of the copy beside it or in ``folder``; its proof when it has one that holds."""
    try:
        found = read_acquisition(path)
    except Broken as error:
        outcome.fail(f"{path.name} {error}.")
        return []
    proofs = _check_origin(path, found, trusted, outcome)
    check_parts(found, folder or path.parent, outcome)
    _tell(found, outcome)
    return proofs


def _check_origin(path: Path, found: Acquired, trusted: list[Key], outcome: Outcome) -> list[Proof]:
    """Whichever of proof and signature lie beside it must hold, and one must."""
    signature = signature_beside(path)
    with_proof, with_signature = proof_beside(path).is_file(), signature.is_file()
    proofs = check_beside(path, trusted, outcome) if with_proof else []
    if with_signature:
        try:
            note_keys(outcome, {_signer(path, signature, found, trusted, outcome)}, trusted)
        except Broken as error:
            outcome.fail(f"{path.name}: {error}")
    if not with_proof and not with_signature:
        outcome.fail(
            f"{path.name}: there is neither {path.name}.proof nor {signature.name} beside it, so nothing shows who "
            "made it, or that it is unchanged."
        )
    return proofs


def _signer(path: Path, signature: Path, found: Acquired, trusted: list[Key], outcome: Outcome) -> Key:
    """The key whose signature holds. Raises ``Broken``, in a whole sentence."""
    with signature.open("rb") as stream:
        note = stream.read(_LONGEST_NOTE).decode("utf-8", "replace")
    with path.open("rb") as stream:
        sha256 = digest_of(stream)[1]
    text, gap, lines = note.partition("\n\n")
    stated = text.split("\n")
    if (
        not gap
        or len(stated) != 2
        or stated[0] != FORMAT
        or lines.count("\n") != 1
        or not lines.endswith("\n")
    ):
        raise Broken(f"{signature.name} is no signature of an acquisition's manifest.")
    if stated[1] != sha256:
        raise Broken(f"The manifest was changed: its SHA-256 is {sha256}, signed was {stated[1]}.")
    try:
        key = parse_key(found.vkey)
    except Broken as error:
        raise Broken(f"The key inside the manifest {error}.") from None
    try:
        valid = signers(f"{text}\n".encode(), lines, [key])
    except Broken as error:
        raise Broken(f"{signature.name} {error}.") from None
    if not valid:
        raise Broken(f"{signature.name} is not signed with the key {key.text} that the manifest states.")
    if trusted and key not in trusted:
        raise Broken(f"It is signed with the key {key.text}, which is not one that you gave.")
    outcome.ok(f"{path.name} is, byte for byte, what was signed; no case vouches for it.")
    return key


def _tell(found: Acquired, outcome: Outcome) -> None:
    """What the manifest says of how the copy was made, in words: none of it can be computed from the copy."""
    outcome.note(_how(found))
    if found.sha256:
        digests = ", ".join(f"{label} {found.said('digests', name)}" for name, label in _DIGESTS.items())
        outcome.note(f"Of the source it states, in whole: {digests}.")
    if found.unreadable_bytes:
        _tell_unreadable(found, outcome)
    _tell_faults(found, outcome)


def _how(found: Acquired) -> str:
    kind, path, size = (found.said("source", name) for name in ("kind", "path", "size"))
    began, ended, by, host, program, form = (
        found.said("acquired", name) for name in ("began", "ended", "by", "host", "program", "form")
    )
    return (
        f"The manifest says: the {kind} {path} ({size} bytes) was copied from {began} to {ended} by {by} on {host} "
        f"with {program}, as {form}."
    )


def _tell_unreadable(found: Acquired, outcome: Outcome) -> None:
    outcome.note(
        f"{found.unreadable_bytes} bytes of the source could not be read. In the copy they are zeros: what stood there "
        "is not known."
    )
    for offset, length, reason in found.unreadable[:_MOST_RANGES]:
        outcome.note(f"Not read: bytes {offset} to {offset + max(length, 1) - 1} of the source ({reason}).")
    if len(found.unreadable) > _MOST_RANGES:
        outcome.note(f"… and {len(found.unreadable) - _MOST_RANGES} more ranges, which the manifest lists.")


def _tell_faults(found: Acquired, outcome: Outcome) -> None:
    verified = found.document.get("verified")
    if verified == "mismatch":
        outcome.fail(
            "When the copy was made it was read back and did NOT hold what had been read: "
            f"{found.document.get('mismatch') or 'the two copies differ'}."
        )
    elif verified != "match":
        outcome.note(
            "The copy was not read back when it was made: whether it held what was read was not checked then."
        )
    if found.said("source", "changed_while_read") == "True":
        outcome.note("Somebody wrote to the source while it was copied.")
    if found.document.get("not_read"):
        outcome.note(
            f"{found.document['not_read']} of {found.document.get('entries')} names in the folder could not be read, "
            "or not whole; the list beside the copy names each."
        )
