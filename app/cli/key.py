"""``indicia key``: the keys that sign ledgers, and which of them count in a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.acting import CaseFolder, must_be_new
from app.cli.console import AsJson, ask_secret, give, say
from evidence.case import Case, home
from evidence.custody import key_store, passphrase
from evidence.custody.errors import KeyFileError
from evidence.custody.key_history import KeyHistory, KnownKey
from evidence.custody.keys import SigningKey, VerifyKey, read_vkey, read_vkeys
from evidence.custody.place import write_new

_MEANING = (
    "A key shows that nothing was changed since it signed. It shows who signed only to those who know "
    "by another way whose key it is: let them compare the fingerprint."
)


def register(application: typer.Typer) -> None:
    """Adds the command group."""
    group = typer.Typer(help="Keys that sign, and whose they are.", rich_markup_mode=None)
    group.command("list")(list_keys)
    for command in (create, enrol, revoke, export):
        group.command(command.__name__)(command)
    application.add_typer(group, name="key")


def list_keys(folder: CaseFolder, as_json: AsJson = False) -> None:
    """List the keys of a case: whose they are, since when they count, and which are revoked."""
    with Case.open(folder) as case:
        history = KeyHistory.of(entry.document() for entry in case.ledger.acts())
        known = [*history.keys.values()]
        said = {each.key for each in known}
        known += [KnownKey(key, None) for key in read_vkeys(case.keys) if key not in said]
    rows = [_row(each) for each in known]
    if as_json:
        give(rows)
        return
    for row in rows:
        who = f"{row['person']} ({row['role']}): " if row["person"] else ""
        say(str(row["key"]))
        say(f"    {who}{row['state']}{'; its private part is on this machine' if row['here'] else ''}")
        say(f"    SHA-256 {row['fingerprint']}")
    say(_MEANING)


def create(
    name: Annotated[str, typer.Argument(metavar="PERSON", help="Whose key it is, as in --examiner.")],
    protect: Annotated[
        bool, typer.Option("--passphrase", help="Protect it; the passphrase is asked for.")
    ] = False,
    keyring: Annotated[
        bool, typer.Option("--keyring", help="Keep that passphrase in the system's keyring.")
    ] = False,
    p12: Annotated[
        Path | None, typer.Option("--p12", metavar="FILE", help="Take the Ed25519 key of a PKCS #12 file.")
    ] = None,
    token: Annotated[
        str, typer.Option("--pkcs11", metavar="URI", help="Use a key in a token (pkcs11:token=…;object=…).")
    ] = "",
    generate: Annotated[bool, typer.Option("--generate", help="Have the token make the key.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a key for signing ledgers, outside of every case, or take one from a file or a token."""
    folder, own_name = home() / "keys", key_store.key_name(name)
    if token:
        made = key_store.refer_to_token(folder, own_name, token, generate=generate)
    elif p12 is not None:
        made = key_store.import_pkcs12(folder, own_name, p12)
    else:
        made = _make(folder, own_name, protect or keyring, keyring)
    document = {
        "key": made.public.text,
        "fingerprint": made.public.fingerprint,
        "file": str(key_store.find(folder, own_name)),
    }
    if as_json:
        give(document)
    else:
        say(document["key"])
        say(f"    SHA-256 {document['fingerprint']}")
        say(f"{document['file']} leads to its private part.")
        say(_MEANING)


def enrol(
    folder: CaseFolder,
    name: Annotated[str, typer.Argument(metavar="PERSON", help="Whose key it is.")],
    key: Annotated[str, typer.Argument(metavar="VKEY|FILE", help="The public key, or a file that holds it.")],
    role: Annotated[str, typer.Option("--role", help="In what role, such as reviewer.")],
    purpose: Annotated[
        str, typer.Option("--purpose", help="What it may sign.")
    ] = "cosigning checkpoints and signing statements",
    as_json: AsJson = False,
) -> None:
    """Let a person's key count in a case from now on."""
    public = _public(key)
    with Case.open(folder, write=True) as case:
        history = KeyHistory.of(entry.document() for entry in case.ledger.acts())
        known = history.keys.get(public.text)
        if known is not None:
            raise KeyFileError(f"The key {public.text} is already in this case: {_state(known)}.")
        case.enrol_key(public, name, role, purpose)
    document = {"key": public.text, "fingerprint": public.fingerprint, "person": name, "role": role}
    if as_json:
        give(document)
    else:
        say(f"The key {public.text} counts from now on as that of {name} ({role}).")
        say(f"Compare its fingerprint with {name} by another way, such as by telephone: {public.fingerprint}")


def revoke(
    folder: CaseFolder,
    key: Annotated[str, typer.Argument(metavar="VKEY|FILE|NAME", help="The key that is to count no more.")],
    reason: Annotated[str, typer.Option("--reason", help="Why, such as: lost.")],
    as_json: AsJson = False,
) -> None:
    """Let a key count no more in a case: whatever it signs from now on fails verification."""
    with Case.open(folder, write=True) as case:
        history = KeyHistory.of(entry.document() for entry in case.ledger.acts())
        public = _named(history, key) or _public(key)
        known = history.keys.get(public.text)
        if known is None or known.since is None:
            raise KeyFileError(
                f"The key {public.text} never counted in this case: it was not created or enrolled."
            )
        if known.revoked is not None:
            raise KeyFileError(f"The key {public.text} is already {_state(known)}.")
        case.revoke_key(public, reason)
        successor = case.key().public.text
    if as_json:
        give({"key": public.text, "reason": reason, "signs_now": successor})
    else:
        say(f"The key {public.text} counts no more: {reason}. What it signed before still counts.")
        say(f"This case is now signed with {successor}.")


def export(
    name: Annotated[
        str, typer.Argument(metavar="[PERSON|NAME]", help="Whose key; without it, every key on this machine.")
    ] = "",
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="A new file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print the public part of your keys, with fingerprints to compare by eye, or write it to a file."""
    folder = home() / "keys"
    chosen = [name] if name in key_store.names(folder) else [key_store.key_name(name)]
    keys = [_load(folder, each).public for each in (chosen if name else key_store.names(folder))]
    if output is not None:
        must_be_new(output)
        if len(keys) != 1:
            raise KeyFileError("Name one key, and a file that does not exist yet.")
        write_new(output, f"{keys[0].text}\n".encode("ascii"))
    if as_json:
        give([{"key": key.text, "name": key.name, "fingerprint": key.fingerprint} for key in keys])
        return
    for key in keys:
        say(key.text)
        say(f"    SHA-256 {key.fingerprint}")
    say(_MEANING if keys else f"There is no key in {folder} yet. Make one: indicia key create PERSON.")


def _row(known: KnownKey) -> dict[str, object]:
    key = known.key
    return {
        "key": key.text,
        "fingerprint": key.fingerprint,
        "person": known.person,
        "role": known.role,
        "state": _state(known),
        "since": known.since,
        "revoked": known.revoked,
        "reason": known.reason,
        "here": key_store.find(home() / "keys", key.name) is not None,
    }


def _state(known: KnownKey) -> str:
    if known.revoked is not None:
        return f"revoked by entry {known.revoked} ({known.reason})"
    if known.since is None:
        return "never created or enrolled in the ledger"
    return f"counts since entry {known.since}"


def _make(folder: Path, name: str, protect: bool, keyring: bool) -> SigningKey:
    if not protect:
        return SigningKey.create(folder, name)
    if key_store.find(folder, name):
        raise KeyFileError(f"There already is a key {name} in {folder}; it is not replaced.")
    secret = passphrase.new_passphrase(name, ask_secret)
    if keyring:
        passphrase.keep_in_keyring(name, secret)
    return SigningKey.create(folder, name, secret)


def _load(folder: Path, name: str) -> SigningKey:
    path = key_store.find(folder, name)
    if path is None:
        raise KeyFileError(f"There is no key {name} in {folder}. Make it: indicia key create PERSON.")
    return key_store.load(path)


def _named(history: KeyHistory, name: str) -> VerifyKey | None:
    """The key of that name, of several the one that is not revoked. Raises KeyFileError where it is not one."""
    named = [known for known in history.keys.values() if known.key.name == name]
    counting = [known for known in named if known.revoked is None] or named[-1:]
    if len(counting) > 1:
        raise KeyFileError(
            f"{len(counting)} keys in this case are called {name}. Give the whole public key; "
            "`indicia key list DIR` shows them."
        )
    return counting[0].key if counting else None


def _public(text: str) -> VerifyKey:
    """From a file that holds a vkey, or from the vkey itself."""
    return read_vkey(Path(text)) if "+" not in text or Path(text).is_file() else VerifyKey.parse(text)
