"""``indicia ledger``: look at it, sign its head, and let checkpoints leave the machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.acting import CaseFolder, must_be_new
from app.cli.console import AsJson, give, say, table, write_bytes, write_lines
from evidence.case import Case, home
from evidence.custody import key_store
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.corrections import corrections_of, with_corrections
from evidence.custody.errors import KeyFileError
from evidence.custody.key_history import KeyHistory
from evidence.custody.keys import SigningKey
from evidence.custody.place import write_new


def register(application: typer.Typer) -> None:
    """Adds the command group."""
    group = typer.Typer(help="Look at the ledger, sign its head, anchor it elsewhere.", rich_markup_mode=None)
    for command in (show, checkpoint, cosign, timestamp, anchor):
        group.command(command.__name__)(command)
    application.add_typer(group, name="ledger")


def show(
    folder: CaseFolder,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Every entry's body, a line each.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show the custody acts; with --jsonl, every entry."""
    with Case.open(folder) as case:
        if jsonl:
            write_lines(entry.body.decode("utf-8") for entry in case.ledger.entries())
        elif as_json:
            give([entry.document() for entry in case.ledger.acts()])
        else:
            acts = [entry.document() for entry in case.ledger.acts()]
            corrections = corrections_of(acts)
            rows = (
                (act["seq"], act["time"], act["actor"], act["action"], _subject(act, corrections))
                for act in acts
            )
            table(("Entry", "Time", "Actor", "Act", "Subject"), rows)
            say(f"{case.ledger.size} entries, {len(acts)} of them custody acts; --jsonl writes every one.")


def _subject(act: dict[str, Any], corrections: Mapping[int, Sequence[dict[str, Any]]]) -> str:
    """What was acted on, and what corrects the entry: both are always shown together."""
    others = with_corrections(act, corrections)
    said = [f"corrected by entry {other['seq']}: {other['details']['text']}" for other in others]
    return "; ".join([act["subject"], *said])


def checkpoint(
    folder: CaseFolder,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="A new file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Sign the ledger's head. Give the file to somebody else: it shows later that nothing was cut off."""
    must_be_new(output)
    with Case.open(folder, write=True) as case:
        signed = case.checkpoint()
    if output is not None:
        write_new(output, signed.note.encode())
    if as_json:
        give(_document(signed))
    elif output is None:
        write_bytes(signed.note.encode("utf-8"))
    else:
        say(
            f"{output} holds the signed head over {signed.size} entries. Keep a copy of it outside of this machine."
        )


def cosign(
    folder: CaseFolder,
    key: Annotated[
        str, typer.Option("--key", metavar="NAME|FILE", help="Your key; else the one enrolled in this case.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Sign the newest checkpoint as a second examiner, with your own key."""
    from evidence.custody.anchors import cosign as add_signature

    with Case.open(folder, write=True) as case:
        case.sign_at_close = False  # the cosigner has no business with the examiner's key
        signing = _own_key(case, key)
        signed = add_signature(case.ledger, signing)
    if as_json:
        give({**_document(signed), "key": signing.public.text})
    else:
        say(f"The checkpoint of {signed.size} entries is now signed by {signing.name}, too.")


def timestamp(
    folder: CaseFolder,
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help="A time-stamping authority (RFC 3161), http or https.")
    ],
    as_json: AsJson = False,
) -> None:
    """Sign the ledger's head and have an authority state when it existed."""
    from evidence.custody.anchors import stamp_head

    with Case.open(folder, write=True) as case:
        signed, stamp = stamp_head(case.ledger, case.key(), url)
    if as_json:
        give(
            {
                **_document(signed),
                "time": stamp.time,
                "authority": stamp.authority,
                "certificate": stamp.fingerprint,
            }
        )
    else:
        say(
            f"The checkpoint of {signed.size} entries existed at {stamp.time}: the time stamp is made with the "
            f"certificate of {stamp.authority}. Whether that is an authority must be known by another way "
            f"(certificate SHA-256 {stamp.fingerprint})."
        )


def anchor(
    folder: CaseFolder,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A new file to give away.")],
    given_to: Annotated[
        str, typer.Option("--given-to", metavar="WHO", help="Who gets it; it is written into the ledger.")
    ] = "a file to be given away",
    as_json: AsJson = False,
) -> None:
    """Sign the ledger's head and write it to a file that somebody else keeps."""
    from evidence.custody.anchors import give_anchor, where_to_keep

    must_be_new(output)
    with Case.open(folder, write=True) as case:
        signed = give_anchor(case.ledger, case.key(), output, given_to)
    if as_json:
        give({**_document(signed), "file": str(output), "given_to": given_to})
    else:
        say(f"{output} is written for: {given_to}. {where_to_keep(signed.size)}")


def _document(signed: Checkpoint) -> dict[str, object]:
    return {"size": signed.size, "root": signed.root.hex(), "note": signed.note}


def _own_key(case: Case, wanted: str) -> SigningKey:
    """The cosigner's private key: the named one, or the one on this machine that the case enrolled."""
    folder = home() / "keys"
    if wanted:
        path = Path(wanted) if Path(wanted).is_file() else key_store.find(folder, wanted)
        if path is None:
            raise KeyFileError(f"There is no key {wanted} in {folder}. See: indicia key create --help.")
        return key_store.load(path)
    history = KeyHistory.of(entry.document() for entry in case.ledger.acts())
    enrolled = [
        known.key
        for known in history.keys.values()
        if known.since is not None and known.revoked is None and key_store.find(folder, known.key.name)
    ]
    newest = case.ledger.checkpoints()[-1:]
    left = [key for key in enrolled if not any(head.is_signed_by(key) for head in newest)]
    if len(left) != 1:
        raise KeyFileError(
            f"{len(left)} keys on this machine are enrolled in this case and have not signed its newest checkpoint. "
            "Say with --key which one is to sign; `indicia key list DIR` shows them."
        )
    path = key_store.find(folder, left[0].name)
    assert path is not None  # noqa: S101 - found above
    return key_store.load(path)
