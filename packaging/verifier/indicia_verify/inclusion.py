"""What both kinds of proof share: a ledger entry under a signed checkpoint, and the hashes that lead to its root.

Reference: ``docs/ledger-format.md`` sections 3, 5 and 5b.
"""

from __future__ import annotations

from typing import Any

from . import canonical
from .merkle import leaf_hash, root_from_inclusion
from .note import Checkpoint, Key, from_base64, parse_key, read_checkpoint
from .outcome import Broken


def read_document(raw: bytes, types: dict[str, type], form: str, longest: int) -> dict[str, Any]:
    """A proof that is canonical and complete: exactly the keys of ``types``, each with a value of its type.

    Raises:
        Broken: it is not; the message ends a sentence that begins with what was read.
    """
    if len(raw) > longest:
        raise Broken(f"is larger than {longest >> 20} MiB")
    document = canonical.parse(raw)
    if document.keys() != types.keys():
        names = ", ".join(sorted(document.keys() ^ types.keys()))
        raise Broken(f"lacks keys, or has keys that do not belong there: {names}")
    for name, value in document.items():
        if type(value) is not types[name]:
            raise Broken(f"has a value of the wrong type in {name!r}")
    if document["format"] != form:
        raise Broken(f"has the unknown format {document['format']!r}")
    if any(type(text) is not str for text in document["hashes"]):
        raise Broken("has an inclusion proof that is not a list of texts")
    return document


def signed_checkpoint(document: dict[str, Any], what: str, trusted: list[Key]) -> Checkpoint:
    """The checkpoint inside a proof, validly signed by the proof's key, which is one of ``trusted`` if there are any.

    Raises:
        Broken: it is not, in a whole sentence; ``what`` is what a person calls such a proof.
    """
    try:
        key = parse_key(document["vkey"])
    except Broken as error:
        raise Broken(f"The key inside the {what} {error}.") from None
    try:
        checkpoint = read_checkpoint(document["checkpoint"], [key])
        # A cosignature by a key that the person gave must hold too; the signer stays the key that the proof names.
        read_checkpoint(document["checkpoint"], [*trusted, key])
    except Broken as error:
        raise Broken(f"The checkpoint inside the {what} {error}.") from None
    if trusted and key not in trusted:
        raise Broken(f"The {what} is signed with the key {key.text}, which is not one that you gave.")
    return checkpoint


def entry_leaf(document: dict[str, Any]) -> bytes:
    """The leaf of the entry inside a proof."""
    return leaf_hash(document["entry"].encode("utf-8"))


def leads(document: dict[str, Any], what: str, seq: int, size: int, root: bytes) -> bool:
    """Whether the hashes of a proof lead from its entry, as number ``seq`` of ``size``, to ``root``.

    Raises:
        Broken: a hash is not Base64, in a whole sentence.
    """
    try:
        hashes = [from_base64(text, "an inclusion proof") for text in document["hashes"]]
    except Broken as error:
        raise Broken(f"The {what} {error}.") from None
    return (
        all(len(one) == 32 for one in hashes)
        and root_from_inclusion(entry_leaf(document), seq, size, hashes) == root
    )
