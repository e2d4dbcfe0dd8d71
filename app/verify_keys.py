"""What signatures and time stamps show, in words: intact is one thing, identified another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from app.check import Check, UnknownTargetError
from evidence.custody.errors import KeyFileError
from evidence.custody.keys import VerifyKey, read_vkey
from evidence.custody.ledger_report import LedgerReport
from evidence.custody.timestamp import is_identified
from evidence.model.names import shown
from reports.errors import ReportError
from reports.trust_files import read_material


class Trusted(NamedTuple):
    """What the person knows by another way: ledger keys, and the files of certificates."""

    keys: tuple[VerifyKey, ...]
    certificates: tuple[Path, ...]
    certificates_alone: bool = False
    """Whether certificates were named (revocation data are none), and no ledger key."""


def trusted_of(paths: Iterable[Path]) -> Trusted:
    """Sorts files into public ledger keys (vkey) and certificates with revocation data.

    Raises UnknownTargetError for a file that is neither, also where no target needs it: what a person named as trusted
    is never passed over in silence.
    """
    keys: list[VerifyKey] = []
    certificates: list[Path] = []
    for path in paths:
        try:
            keys.append(read_vkey(path))
        except KeyFileError:
            certificates.append(path)
    try:
        material = read_material(certificates)
    except ReportError as error:
        raise UnknownTargetError(
            f"Named as trusted: {error} A public ledger key (.vkey) it is not either."
        ) from error
    return Trusted(tuple(keys), tuple(certificates), bool(material.certificates) and not keys)


def signed(name: str, signer: VerifyKey, trusted: Sequence[VerifyKey]) -> Check:
    """Who signed what holds and lies outside of its case, as far as that is known."""
    text = shown(signer.text)
    if signer in trusted:
        return Check(name, True, f"Intact and IDENTIFIED: signed with {text}, which you named as trusted.")
    said = f"Intact, NOT identified: signed with {text}. Compare that key with the examiner's by another way."
    return Check(name, True, said, remark=True)


def about_keys(report: LedgerReport, trusted: Trusted) -> Iterator[Check]:
    """Who signed the ledger, as far as that is known."""
    people = {
        known.key.text: f", by the ledger that of {shown(known.person)}"
        for known in report.keys
        if known.person
    }
    known_keys = {key.text for key in trusted.keys}
    signers = list(report.signers)
    identified = [text for text in signers if text in known_keys]
    if known_keys and known_keys.isdisjoint(report.newest):
        newest = ", ".join(map(shown, report.newest))
        said = f"The newest checkpoint is signed with {newest}, not with a key that you trust."
        yield Check("keys", False, said)
    for text in identified:
        said = f"Intact and IDENTIFIED: signed with {shown(text)}, which you named as trusted."
        yield Check("keys", True, said)
    for text in signers:
        if text not in known_keys:
            said = f"Intact, NOT identified: signed with {shown(text)}{people.get(text, '')}."
            yield Check("keys", True, said, remark=True)
    if report.unlisted:
        said = "The ledger says of no key that it was created or enrolled: any key could have signed it."
        yield Check("keys", True, said, remark=True)
    if not identified:
        said = (
            "These keys lie in the case. Anybody can make a key of any name: compare each with its owner's by another "
            "way."
        )
        command = "Or name each that you know with --trust FILE.vkey."
        yield Check("keys", True, said, remark=True, command=command)


def about_stamps(report: LedgerReport, trusted: Trusted) -> Iterator[Check]:
    """By which authority, and when, checkpoints were time-stamped; and where copies of them were left."""
    roots = read_material(trusted.certificates).certificates if report.stamps else ()
    for found in report.stamps:
        stamp = found.stamp
        over = f"The checkpoint of {found.size} entries existed at {stamp.time}"
        if is_identified(found.token, found.note.encode(), roots):
            said = (
                f"{over}: time stamp of {shown(stamp.authority)}, IDENTIFIED by a certificate that you trust."
            )
            yield Check("time stamps", True, said)
        else:
            said = (
                f"{over}, says whoever holds the certificate of {shown(stamp.authority)} (intact, NOT identified; "
                f"SHA-256 of the certificate {stamp.fingerprint})."
            )
            yield Check("time stamps", True, said, remark=True)
            if stamp.loose:  # a certificate that is trusted would protect it
                said = (
                    f"The time stamp over {found.size} entries carries a certificate of {shown(stamp.loose)} without "
                    "that of its issuer: nothing protects its bytes. The time stamp does not rest on it."
                )
                yield Check("time stamps", True, said, remark=True)
    for copy in report.copies:
        said = f"A copy of the checkpoint of {copy.size} entries was given to {shown(copy.given_to)}: ask for it."
        yield Check("anchors", True, said, remark=True)
