"""Computers that Android's debugging bridge trusts, by their keys."""

from __future__ import annotations

import binascii
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support.text_lines import lines

_KEY_BYTES = 524  # RSA with 2048 bits in Android's own form


@parser(name="android.adb_keys", version="1.0", match=["**/adb_keys"], emits=[Device])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads adb_keys: a public key a line and, behind it, the name that the computer gave: its user and its own.

    Reference: AOSP packages/modules/adb, docs and client/auth.cpp; system/core/libcrypto_utils, android_pubkey.c (form
    of a key); com.android.server.adb.AdbDebuggingManager.
    """
    for line in lines(context):
        key, _, name = line.text.partition(" ")
        try:
            size = len(binascii.a2b_base64(key, strict_mode=True))
        except (binascii.Error, ValueError):
            continue
        if size == _KEY_BYTES:
            yield Device(
                locator=line.locator,
                name="adb key",
                value=key,
                property="adb key",
                device=name.strip() or None,
            )
