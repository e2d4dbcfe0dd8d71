"""``indicia custody offer`` and ``accept``: a transfer that giver and receiver sign, each with a key of their own."""

from __future__ import annotations

import os
import secrets
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.acting import At, CaseFolder, Item, item_subject, moment_or_now, must_be_new, refuse
from app.cli.console import AsJson, give, say
from evidence.case import Case, home
from evidence.custody import key_store
from evidence.custody.acts_handling import Transfer
from evidence.custody.canonical import CanonicalError
from evidence.custody.chain import is_accepted
from evidence.custody.keys import SigningKey, VerifyKey
from evidence.custody.logged import told
from evidence.custody.transfer import (
    TransferError,
    read_statement,
    signed,
    statement_digest,
    write_statement,
)

_Key = Annotated[
    Path | None,
    typer.Option(
        "--key", metavar="FILE", help="The signer's private key. Else the one kept under their name."
    ),
]


def add_to(group: typer.Typer) -> None:
    """Adds these commands."""
    group.command("offer")(offer)
    group.command("accept")(accept)


def offer(
    folder: CaseFolder,
    item: Item,
    receiver: Annotated[str, typer.Option("--to", metavar="WHO", help="Who is to receive it.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The statement: a new file.")
    ],
    giver: Annotated[
        str, typer.Option("--from", metavar="WHO", help="Who gives it. Else the case's examiner.")
    ] = "",
    receiver_key: Annotated[
        str,
        typer.Option(
            metavar="VKEY", help="The receiver's public key, where it is known: no other may accept."
        ),
    ] = "",
    at: At = None,
    place: Annotated[str, typer.Option(help="Where.")] = "",
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    condition: Annotated[str, typer.Option(help="In what state the item is.")] = "",
    seals: Annotated[list[str] | None, typer.Option("--seal", metavar="NUMBER", help="A seal on it.")] = None,
    key: _Key = None,
    as_json: AsJson = False,
) -> None:
    """Offer an item to somebody: signs the statement, logs it, and writes the file that they sign in turn."""
    must_be_new(output)
    when = moment_or_now(at)
    if receiver_key:
        VerifyKey.exact(receiver_key)  # nobody could accept with another
    with Case.open(folder, write=True) as case:
        subject = item_subject(case, item)
        signer = _key(giver, key) if giver or key else case.key()
        values: dict[str, Any] = {
            "transfer": secrets.token_hex(16),
            "case": case.info.id,
            "item": subject,
            "giver": giver or case.info.examiner,
            "giver_key": signer.public.text,
            "receiver": receiver,
            "receiver_key": receiver_key,
            "at": when,
            "place": place,
            "reason": reason,
            "condition": condition,
            "seals": seals,
        }
        details = _signed({name: value for name, value in values.items() if value}, signer)
        with told(case.ledger, Transfer.action, partial(_offered, output)):
            entry = case.ledger.append(Transfer.action, subject, details)
            write_statement(output, details)
    if as_json:
        give({"entry": entry, "item": subject, "file": str(output), "accepted": False})
    else:
        say(
            f"Entry {entry}: {subject} is offered to {receiver}. They sign with: indicia custody accept {output}"
        )


def accept(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The statement that the giver signed.")],
    folder: Annotated[
        Path | None, typer.Option("--case", metavar="DIR", help="Log the transfer in this case.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write the signed statement: a new file."),
    ] = None,
    key: _Key = None,
    as_json: AsJson = False,
) -> None:
    """Sign the receipt of an offered item, on any machine, and log it where the case is at hand.

    A statement that both have signed already is only logged.
    """
    must_be_new(output)
    details = read_statement(file)
    if len(details["signatures"]) != 2 and folder is None and output is None:
        raise refuse("Say where the signed statement goes: -o FILE to send it back, --case DIR to log it.")
    entry = None
    if folder is None:
        details = _received(details, key)
        _write(output, details)
    else:
        with Case.open(folder, write=True) as case:
            _check_case(case, details)
            details = _received(details, key)
            _write(output, details)
            with told(case.ledger, Transfer.action, partial(_accepted, output)):
                entry = case.ledger.append(Transfer.action, details["item"], details)
    if as_json:
        give(
            {
                "entry": entry,
                "item": details["item"],
                "file": str(output) if output else None,
                "accepted": True,
            }
        )
    elif entry is not None:
        say(f"Entry {entry}: {details['item']} passed from {details['giver']} to {details['receiver']}.")
    elif output is None:
        say(f"{file} bears both signatures already. Log it with --case DIR.")
    else:
        say(
            f"{output} bears both signatures. Log it where the case is: indicia custody accept {output} --case DIR"
        )


def _offered(output: Path, done: dict[str, int], error: BaseException) -> str:
    """What the ledger states of an offer that failed; what cannot be written leaves no statement at ``output``."""
    for entry in done.values():
        lies = not isinstance(error, TransferError) and os.path.lexists(output)
        end = f" {output} is its statement." if lies else ", which nobody can accept: offer it again."
        return f"The ledger states the offer (entry {entry}){'.' if lies else ''}{end}"
    return ""


def _accepted(output: Path | None, done: dict[str, int], _: BaseException) -> str:
    """What became of a transfer whose logging failed."""
    entries = list(done.values())
    if output is None:
        return f"The transfer is logged (entry {entries[0]})." if entries else ""
    end = f"logged (entry {entries[0]})" if entries else "not logged"
    return f"The statement with both signatures is in {output}; it is {end}."


def _check_case(case: Case, details: dict[str, Any]) -> None:
    if details["case"] != case.info.id:
        raise refuse(f"This statement is of another case ({details['case']}). Nothing was logged.")
    said = statement_digest(details)
    acts = (entry.document() for entry in case.ledger.acts())
    if any(is_accepted(act) and statement_digest(act["details"]) == said for act in acts):
        raise refuse("This transfer is in the ledger already, accepted. Nothing was logged.")


def _received(details: dict[str, Any], path: Path | None) -> dict[str, Any]:
    """The statement with the receiver's signature, which it may bear already."""
    if len(details["signatures"]) == 2:
        return details
    wanted = details.get("receiver_key")
    if path is None and wanted and not _kept(details["receiver"]):
        raise refuse(
            f"The statement names the key {wanted} of {details['receiver']}, and none is kept here under that name. "
            "Name its file with --key. Nothing was signed or logged."
        )
    return _signed(details, _key(details["receiver"], path))


def _kept(person: str) -> bool:
    return key_store.find(home() / "keys", key_store.key_name(person)) is not None


def _write(output: Path | None, details: dict[str, Any]) -> None:
    if output is not None:
        write_statement(output, details)


def _signed(details: dict[str, Any], key: SigningKey) -> dict[str, Any]:
    try:
        return signed(details, key)
    except CanonicalError as error:
        raise TransferError(f"The statement cannot be signed: {error}. Write it in plain text.") from error


def _key(person: str, path: Path | None) -> SigningKey:
    if path is not None:
        return key_store.load(path)
    return key_store.load_or_create(home() / "keys", key_store.key_name(person))
