"""Time stamps in a report, read so strictly that none of their bytes is free.

Reference: RFC 3161; RFC 5816 (signing certificate in time stamps); ETSI EN 319 142-1, 5.4.3.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from evidence.custody.errors import TimestampError
from evidence.custody.timestamp_token import Token
from reports.envelope import token_envelope


class TimeStamp(msgspec.Struct, frozen=True):
    """An intact time stamp: the moment in UTC, the certificate it was made with, and those beside that one."""

    moment: datetime
    certificate: Any
    others: tuple[Any, ...]


def read_time_stamp(der: bytes, stamped: bytes) -> TimeStamp:
    """Checks a token over these bytes. Raises TimestampError: a clause that follows "the time stamp"."""
    from asn1crypto import cms
    from cryptography import x509

    token = Token(der)
    token.check(stamped)
    own = token.signer
    try:
        content = cms.ContentInfo.load(der, strict=True)["content"]
        certificates = [x509.load_der_x509_certificate(one.dump()) for one in content["certificates"]]
        same = token_envelope(content, own, certificates) == der
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise TimestampError("is damaged: it does not follow the format") from error
    if not same:
        raise TimestampError("was changed, or holds more than is signed")
    return TimeStamp(token.time, own, tuple(one for one in certificates if one != own))
