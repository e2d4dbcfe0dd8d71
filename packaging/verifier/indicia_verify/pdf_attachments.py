"""Files attached to a report, and the proofs attached with them.

Reference: ISO 32000-2, section 7.11.4.
"""

from __future__ import annotations

from typing import Any, Callable, Iterator  # noqa: UP035 (Python 3.8 must run this)

from .exhibits import EXHIBITS, check_exhibits
from .exported import check_file, check_note, file_in_memory, note_keys
from .note import Checkpoint, Key, looks_like_note
from .outcome import Broken, Outcome
from .pdf_file import PdfFile
from .pdf_syntax import Stream
from .proof import PROOF, Proof

_MOST, _DEEPEST = 100_000, 50


def attachments(pdf: PdfFile) -> dict[str, bytes]:
    """The files embedded in a document, by name."""
    tree = pdf.dictionary(pdf.catalog.get("Names")).get("EmbeddedFiles")
    found: dict[str, bytes] = {}
    listed = [(None, specification) for specification in pdf.array(pdf.catalog.get("AF"))]
    for key, specification in [*_tree_values(pdf, tree), *listed]:
        dictionary = pdf.dictionary(specification)
        files = pdf.dictionary(dictionary.get("EF"))
        streams = [stream for stream in map(pdf.get, files.values()) if isinstance(stream, Stream)]
        name = _name(pdf, dictionary, key)
        # One reader opens /UF, another /F: what is checked here must be what either of them shows.
        for stream in {stream.start: stream for stream in streams}.values():
            content = pdf.content(stream)
            if found.setdefault(name, content) != content:
                raise Broken(f"holds two different attached files of the name {name!r}")
    return found


def _name(pdf: PdfFile, specification: dict[str, Any], key: Any) -> str:
    """The one name that every reader shows, by the tree of names, /UF or /F."""
    values = [key, *(pdf.get(specification.get(place)) for place in ("UF", "F"))]
    names = {_text(value) for value in values if value is not None}
    if len(names) != 1:
        raise Broken(f"has an attached file that does not have one name, but these: {sorted(names)}")
    return names.pop()


def _tree_values(pdf: PdfFile, root: Any) -> Iterator[tuple[Any, Any]]:
    """Names and values of a tree."""
    waiting, seen = [(root, 0)], 0
    while waiting:
        reference, depth = waiting.pop()
        node = pdf.dictionary(reference)
        seen += 1
        pairs = pdf.array(node.get("Names"))
        yield from zip(map(pdf.get, pairs[::2]), pairs[1::2])  # noqa: B905 (Python 3.8)
        waiting += [(kid, depth + 1) for kid in pdf.array(node.get("Kids"))]
        if depth > _DEEPEST or seen + len(waiting) > _MOST:
            raise Broken("has a tree of names without an end")


def _text(value: Any) -> str:
    """A text string. Reference: ISO 32000-2, section 7.9.2.2."""
    raw = bytes(value) if isinstance(value, bytes) else b""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1")


def check_attachments(
    files: dict[str, bytes], trusted: list[Key], printed: Callable[[], set[str]], outcome: Outcome
) -> list[Proof]:
    """Checks each attached file that has a proof attached too, each attached checkpoint and the exhibits' proofs.

    ``printed`` reads the numbers of exhibits on the pages.
    """
    proofs, notes, plain = [], [], 0
    for name, content in sorted(files.items()):
        if name == EXHIBITS:
            continue
        if name.endswith(PROOF):
            if name[: -len(PROOF)] not in files:
                outcome.fail(f"{name} is attached, but the file that it is about is not.")
            continue
        if name + PROOF in files:
            proof = check_file(file_in_memory(name, content, files[name + PROOF]), trusted, outcome)
            proofs += [proof] if proof else []
        elif looks_like_note(content):
            notes.append(name)
        else:
            plain += 1
    keys = {proof.checkpoint.key for proof in proofs}
    heads = [_check_attached_note(name, files[name], trusted or sorted(keys), outcome) for name in notes]
    if EXHIBITS in files:
        _check_exhibits(files[EXHIBITS], [head for head in heads if head], trusted, printed, outcome)
    note_keys(outcome, keys, trusted)
    if plain:
        outcome.note(
            f"{plain} other attached files have no proof of their own; the report's signature covers them."
        )
    return proofs


def _check_exhibits(
    content: bytes,
    heads: list[Checkpoint],
    trusted: list[Key],
    printed: Callable[[], set[str]],
    outcome: Outcome,
) -> None:
    if len(heads) == 1:
        check_exhibits(content, heads[0], trusted, printed, outcome)
    else:
        outcome.fail(
            f"{EXHIBITS} is attached, but not one checkpoint that holds and that its proofs can be under."
        )


def _check_attached_note(name: str, content: bytes, keys: list[Key], outcome: Outcome) -> Checkpoint | None:
    if keys:
        return check_note(name, content, keys, outcome)
    outcome.note(
        f"{name} is a checkpoint; without the examiner's key (--key) its signature cannot be checked."
    )
    return None
