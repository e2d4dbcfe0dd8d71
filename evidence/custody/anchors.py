"""Checkpoints that leave the machine: copies for others, time stamps of an authority, a second examiner's signature.

Reference: docs/ledger-format.md section 4.
"""

from __future__ import annotations

import os
from pathlib import Path

from evidence.custody.actor import Actor
from evidence.custody.canonical import CanonicalError
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.checkpoint_rows import ASKED, GIVEN
from evidence.custody.errors import CustodyError, LedgerError, NoteError
from evidence.custody.key_history import KeyHistory
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.logged import logged
from evidence.custody.place import write_new
from evidence.custody.timestamp import Stamp, check_token, request_token
from evidence.model.names import shown

_LONGEST = 1000


def give_anchor(ledger: Ledger, key: SigningKey, file: Path, given_to: str) -> Checkpoint:
    """Signs the head and writes it to a new file for somebody; who that is stands in the ledger, under the signature.

    Raises LedgerError, KeyFileError; the checkpoint counts as given away only once the file is on the disk.
    """
    given_to = " ".join(given_to.split())
    if not given_to or len(given_to) > _LONGEST:
        raise LedgerError("Say in 1 to 1000 characters to whom the anchor is given.")
    if os.path.lexists(file):
        raise LedgerError(f"{file} exists already. Choose another name.")
    start = ledger.size
    try:
        ledger.append(GIVEN, file.name, {"recipient": given_to})
        checkpoint = ledger.add_checkpoint(key)
        write_new(file, checkpoint.note.encode())
        ledger.annotate_checkpoint(checkpoint, anchored=given_to)
    except OSError as error:
        why = f"The anchor could not be written to {file}: {error.strerror}."
        raise LedgerError(f"{why} {_stated(ledger, start, given_to, None)}".strip()) from error
    except CanonicalError as error:
        raise LedgerError(f"The anchor cannot be logged: {error}. Write it in plain text.") from error
    except CustodyError as error:
        error.args = (f"{error} {_stated(ledger, start, given_to, file)}".strip(),)
        raise
    except BaseException as error:  # Ctrl+C, too
        error.add_note(_stated(ledger, start, given_to, file))
        raise
    return checkpoint


def _stated(ledger: Ledger, start: int, given_to: str, file: Path | None) -> str:
    """What the ledger says of an anchor that was not given away to the end; ``file``: where it may lie."""
    for entry in logged(ledger, start, GIVEN).values():
        lies = file is not None and os.path.lexists(file)
        end = f"it lies in {file}." if lies else "it was not."
        return f"The ledger states that it was to be given to {given_to} (entry {entry}); {end}"
    return ""


def stamp_head(ledger: Ledger, key: SigningKey, url: str) -> tuple[Checkpoint, Stamp]:
    """Signs the head and has an authority put the time over it; the token is kept beside the checkpoint.

    Raises LedgerError, KeyFileError, and TimestampError where the authority gives no time stamp.
    """
    ledger.append(ASKED, url, {"url": url})
    checkpoint = ledger.add_checkpoint(key)
    data = checkpoint.note.encode()
    token = request_token(url, data)
    ledger.annotate_checkpoint(checkpoint, timestamp_token=token)
    return checkpoint, check_token(token, data)


def cosign(ledger: Ledger, key: SigningKey) -> Checkpoint:
    """Adds the signature of a second, enrolled key to the newest checkpoint and logs the use of that key.

    Raises NoteError where there is nothing to sign or the key may not sign it.
    """
    heads = ledger.checkpoints()
    if not heads:
        raise NoteError("The ledger has no checkpoint yet. Make one: indicia ledger checkpoint DIR.")
    newest, history = heads[-1], KeyHistory.of(entry.document() for entry in ledger.acts())
    known = history.keys.get(key.public.text)
    if known is None or known.since is None:
        raise NoteError(
            f"The key {key.public.text} is not enrolled in this case. Its examiner enrols it: "
            f"indicia key enrol DIR NAME '{key.public.text}' --role ROLE."
        )
    for fault in history.faults([key.public], newest.size):
        raise NoteError(f"The newest checkpoint cannot be cosigned: {fault}.")
    cosigned = newest.cosigned(key)
    ledger.annotate_checkpoint(cosigned)
    details = {"purpose": "cosignature", "size": newest.size}
    # The act is the cosigner's own, not that of the examiner whose case it is.
    with Ledger.open(ledger.path, actor=Actor.here(known.person, known.role)) as own:
        own.append("key.use", key.public.text, details)
    return cosigned


def where_to_keep(size: int) -> str:
    """What to do with an anchor, for the person who gets it."""
    return shown(
        f"It is the signed head over {size} ledger entries. Keep it where nobody who works on the case can change it. "
        "Later, `indicia verify CASE --anchor FILE` shows whether the case still holds all of these entries, unchanged."
    )
