"""Asks a time-stamping authority for tokens while a report is signed.

Reference: RFC 3161, 3.4 (over HTTP).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from pyhanko.sign.timestamps import TimeStamper

from evidence.model.names import shown
from reports.errors import SigningError
from reports.stamp_token import strict_token

if TYPE_CHECKING:
    from cryptography import x509

_LARGEST = 1 << 20
_SECONDS = 30.0


class Authority(TimeStamper):
    """An authority at an http or https address. Raises SigningError where it gives no token.

    ``above``: certificates that the token gets where the authority leaves out those above its own.
    """

    def __init__(
        self, url: str, above: Sequence[x509.Certificate] = (), *, seconds: float = _SECONDS
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        if urlsplit(url).scheme not in ("http", "https"):
            raise SigningError(f"{shown(url)} is not the http or https address of a time-stamping authority.")
        self.url = url
        self._above, self._seconds = above, seconds

    async def async_request_tsa_response(self, req: Any) -> Any:
        """The authority's answer, read as far as pyHanko needs it."""
        return await asyncio.to_thread(self._asked, req.dump())

    def name(self) -> str:
        """The common name, or else the subject, of the certificate that the authority stamps with.

        Asks it for one token, which is not used. Raises SigningError.
        """
        from pyhanko.sign.timestamps.common_utils import TimestampRequestError

        try:
            token = asyncio.run(self.async_dummy_response("sha256"))
            serial = token["content"]["signer_infos"][0]["sid"].chosen["serial_number"].native
            found = [one for one in self._certs.values() if one.serial_number == serial]
        except (TimestampRequestError, ValueError, TypeError, KeyError, IndexError) as error:
            raise SigningError(f"{shown(self.url)} gave no time stamp: {shown(str(error))}.") from error
        if not found:
            raise SigningError(f"{shown(self.url)} does not say with which certificate it stamps.")
        subject = found[0].subject
        return str(subject.native.get("common_name") or subject.human_friendly)

    def _asked(self, query: bytes) -> Any:
        from asn1crypto import tsp

        request = Request(self.url, query, {"Content-Type": "application/timestamp-query"})  # noqa: S310 - checked
        try:
            with urlopen(request, timeout=self._seconds) as answer:  # noqa: S310
                data: bytes = answer.read(_LARGEST + 1)
            if len(data) > _LARGEST:
                raise SigningError(f"{shown(self.url)} answered with more than 1 MiB: this is no time stamp.")
            answer_read = tsp.TimeStampResp.load(data, strict=True)
            if answer_read["status"]["status"].native in ("granted", "granted_with_mods"):
                strict_token(answer_read["time_stamp_token"]["content"], self._above)
            return answer_read
        except HTTPError as error:
            raise SigningError(
                f"{shown(self.url)} refused to give a time stamp: HTTP {error.code}."
            ) from error
        except (OSError, HTTPException) as error:
            why = getattr(error, "reason", None) or error
            raise SigningError(
                f"{shown(self.url)} cannot be reached: {shown(str(why))}. Nothing was signed; try again."
            ) from error
        except (ValueError, TypeError) as error:
            raise SigningError(
                f"{shown(self.url)} answered with something else than a time stamp."
            ) from error
