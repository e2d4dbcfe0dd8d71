"""The keychain of an iOS device with the keys of its items, as UFED keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Credential
from parsers.support import der_dictionary, keychain, keyed, plist_tree
from parsers.support.keyed_archive import KeyedArchive

_CLASS_KEYS, _ITEMS = "classKeyIdxToUnwrappedMetadataClassKey", "keychainEntries"


@parser(name="ios.keychain_sealed", version="1.0", match=["**/backup_keychain_v2.plist"], emits=[Credential])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Credential]:
    """Reads each item of the list: its attributes by the key of its class, its secret by its own, both in the file.

    An item whose secret has no key is given without. Where the list does not name the table, there is no type.
    Reference: M. Regnery, UFED keychain decrypter, and iLEAPP, keychain.py (the list: AES-256-GCM in keyed archives of
    _SFAuthenticatedCiphertext, dictionaries in DER); Apple, SecDbKeychainItemV7.m (what seals what).
    """
    top = plist_tree.opened(context)
    keys, items = plist_tree.at(top, _CLASS_KEYS), plist_tree.at(top, _ITEMS)
    for number, item in enumerate(items if isinstance(items, list) else ()):
        place = plist_tree.locator(_ITEMS, number)
        try:
            found = _attributes(item, keys)
        except ValueError as error:
            context.warn(f"an item of the keychain is not read: {error}", place)
            continue
        secret = _secret(item)
        if isinstance(secret, str):
            context.warn(f"the secret of an item of the keychain is not read: {secret}", place)
            secret = {}
        table = item.get("table")
        yield keychain.credential(found | secret, table if isinstance(table, str) else None, place)


def _attributes(item: Any, keys: Any) -> dict[str, Any]:
    """The attributes of an item. Raises ValueError, in words, where they cannot be opened."""
    sealed = plist_tree.at(item, "metadata")
    key = plist_tree.at(keys, str(plist_tree.at(item, "classKeyIdx")))
    if not isinstance(sealed, dict):
        raise ValueError("it is not stored as others are" if isinstance(item, dict) else "it is none")
    return der_dictionary.read(_opened(_opened(key, sealed.get("wrappedKey")), sealed.get("ciphertext")))


def _secret(item: dict[str, Any]) -> dict[str, Any] | str:
    """What is sealed with the item's own key; why it is not read."""
    sealed = plist_tree.at(item, "data")
    try:
        return der_dictionary.read(
            _opened(plist_tree.at(sealed, "unwrappedKey"), plist_tree.at(sealed, "ciphertext"))
        )
    except ValueError as error:
        return str(error)


def _opened(key: Any, archive: Any) -> bytes:
    if not isinstance(key, bytes):
        raise ValueError("its key is not in the file")
    if not isinstance(archive, bytes):
        raise ValueError("nothing is stored of it")
    fields = keyed.members(KeyedArchive(archive).value())
    parts = [fields.get(f"SF{name}") for name in ("InitializationVector", "Ciphertext", "AuthenticationCode")]
    nonce, sealed, tag = (part if isinstance(part, bytes) else b"" for part in parts)
    try:
        return AESGCM(key).decrypt(nonce, sealed + tag, None)
    except InvalidTag as error:
        raise ValueError("its key does not open it") from error
