"""Ed25519 keys that lie in a PKCS #11 token: the token signs, the key never leaves it.

Reference: PKCS #11 version 3.0, sections 2.3.5 (CKK_EC_EDWARDS) and 2.3.14 (CKM_EDDSA).
"""

from __future__ import annotations

import threading
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from evidence.custody.errors import KeyFileError
from evidence.custody.pkcs11_uri import Pkcs11Uri

# PrintableString "edwards25519": the name of the curve as PKCS #11 3.0 writes it
_EDWARDS25519 = bytes.fromhex("130c") + b"edwards25519"
_EDWARDS25519_OID = bytes.fromhex("06032b6570")


class TokenKey:
    """The private part of a ledger key inside a token."""

    def __init__(self, private: Any, public: Ed25519PublicKey, label: str) -> None:
        self._private = private
        self._public = public
        self._label = label
        self._lock = threading.Lock()

    def public_key(self) -> Ed25519PublicKey:
        """The public part."""
        return self._public

    def sign(self, data: bytes, /) -> bytes:
        """The 64-byte signature. Raises KeyFileError where the token refuses, or answers with a wrong one."""
        from pkcs11 import Mechanism, PKCS11Error

        try:
            with self._lock:
                signature = bytes(self._private.sign(data, mechanism=Mechanism.EDDSA))
            self._public.verify(signature, data)
        except PKCS11Error as error:
            raise KeyFileError(f"The key {self._label} did not sign: {in_words(error)}.") from error
        except InvalidSignature as error:
            raise KeyFileError(f"The key {self._label} signed wrongly; nothing was written.") from error
        return signature


def open_session(uri: Pkcs11Uri, *, write: bool = False, pin: str | None = None) -> Any:
    """A session of a user who is logged in. Raises KeyFileError in words."""
    import pkcs11

    try:
        library = pkcs11.lib(uri.module)
        found = list(
            library.get_tokens(token_label=uri.token or None, token_serial=uri.serial.encode() or None)
        )
        if len(found) != 1:
            which = f"{len(found)} tokens fit" if found else "No token fits"
            raise KeyFileError(f"{which} the address of {uri.label}. Is the right one inserted?")
        return _logged_in(found[0], pin or uri.pin(), write)
    except pkcs11.PKCS11Error as error:
        if "while loading" in str(error):
            raise KeyFileError(f"The library {uri.module} of the token cannot be loaded.") from error
        raise KeyFileError(f"The token of {uri.label} cannot be used: {in_words(error)}.") from error
    except (OSError, RuntimeError) as error:
        raise KeyFileError(f"The library {uri.module} of the token cannot be loaded: {error}.") from error


def _logged_in(token: Any, pin: str, write: bool) -> Any:
    import pkcs11

    try:
        return token.open(user_pin=pin, rw=write)
    except pkcs11.exceptions.UserAlreadyLoggedIn:
        return token.open(rw=write)  # who has logged in once is logged in for the whole program


def open_key(uri: Pkcs11Uri) -> TokenKey:
    """The ledger key at an address. Raises KeyFileError."""
    import pkcs11
    from pkcs11 import Attribute, KeyType, ObjectClass

    session = open_session(uri)
    try:
        private = session.get_key(
            object_class=ObjectClass.PRIVATE_KEY,
            key_type=KeyType.EC_EDWARDS,
            label=uri.object or None,
            id=uri.id or None,
        )
        public = session.get_key(
            object_class=ObjectClass.PUBLIC_KEY,
            key_type=KeyType.EC_EDWARDS,
            label=uri.object or None,
            id=uri.id or None,
        )
        point = bytes(public[Attribute.EC_POINT])
    except pkcs11.PKCS11Error as error:
        raise KeyFileError(
            f"The token holds no single Ed25519 key {uri.label}: {in_words(error)}. It needs a private and a public "
            "object of that name."
        ) from error
    # The point is an OCTET STRING in PKCS #11 3.0; some tokens give the bare 32 bytes.
    raw = point[2:] if len(point) == 34 and point[:2] == b"\x04\x20" else point
    if len(raw) != 32:
        raise KeyFileError(f"The key {uri.label} is not an Ed25519 key.")
    return TokenKey(private, Ed25519PublicKey.from_public_bytes(raw), uri.label)


def generate(uri: Pkcs11Uri) -> TokenKey:
    """Makes an Ed25519 key inside the token, under the address's label and id. Raises KeyFileError."""
    import pkcs11
    from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass

    session = open_session(uri, write=True)
    try:
        if any(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.LABEL: uri.object})):
            raise KeyFileError(f"The token already holds a key {uri.label}; it is not replaced.")
        _generate(session, uri, Mechanism.EC_EDWARDS_KEY_PAIR_GEN, KeyType.EC_EDWARDS, Attribute.EC_PARAMS)
    except pkcs11.PKCS11Error as error:
        raise KeyFileError(f"The token made no Ed25519 key: {in_words(error)}.") from error
    finally:
        session.close()
    return open_key(uri)


def _generate(session: Any, uri: Pkcs11Uri, mechanism: Any, kind: Any, attribute: Any) -> None:
    import pkcs11

    for number, curve in enumerate((_EDWARDS25519, _EDWARDS25519_OID)):
        try:
            parameters = session.create_domain_parameters(kind, {attribute: curve}, local=True)
            parameters.generate_keypair(
                mechanism=mechanism, store=True, label=uri.object or None, id=uri.id or b"\x01"
            )
        except pkcs11.PKCS11Error:
            if number:  # tokens name the curve in one of two ways
                raise
        else:
            return


def in_words(error: Exception) -> str:
    """What a token's error says to a person."""
    words = {
        "PinIncorrect": "the PIN is wrong",
        "PinLocked": "the PIN is locked after too many wrong ones",
        "NoSuchKey": "there is no such key",
        "MultipleObjectsReturned": "there are several such keys",
        "NoSuchToken": "there is no such token",
        "MechanismInvalid": "it does not know this kind of signature",
    }
    name = type(error).__name__
    return words.get(name, f"{name} {error}".strip())
