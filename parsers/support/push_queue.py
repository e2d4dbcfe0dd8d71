"""The form of a queued push message.

Reference: Chromium google_apis/gcm/protocol/mcs.proto (DataMessageStanza, AppData); the field around it after
A. Caithness (CCL), module for fcm_queued_messages.ldb in ALEAPP.
"""

from __future__ import annotations

from parsers.support.protobuf.declared import Declaration, Known

_DATA = {1: Known("key", "text"), 2: Known("value", "text")}
_STANZA = {
    2: Known("id", "text"), 3: Known("from", "text"), 4: Known("to", "text"), 5: Known("category", "text"),
    6: Known("token", "text"), 7: Known("data", _DATA, many=True), 9: Known("persistent_id", "text"),
    17: Known("ttl", "int"), 18: Known("sent", "int"),
}  # fmt: skip
RECORD: Declaration = {2: Known("message", _STANZA)}
"""What is stored under a key."""
