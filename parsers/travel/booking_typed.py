"""What was typed to find a destination in Booking.com on Android, in the answers that it cached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from evidence.model.names import text_of
from parsers.support import booking, epochs, gunzipped, json_details, json_value

_ASKED = "/mobile.autocomplete"
_MOST_HEAD, _MOST_ANSWER, _MOST_FIELDS = 1 << 16, 4 << 20, 500
_SENT = re.compile(r"^okhttp-sent-millis: *(\d{1,19})$", re.IGNORECASE | re.MULTILINE)


@parser(
    name="booking.typed",
    version="1.1",
    match=["**/com.booking/cache/okhttp/*.0"],
    marks=[_ASKED.encode()],
    emits=[WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads requests of mobile.autocomplete, one for each few letters typed; what was offered for them are details.

    That a destination was offered does not say that it was chosen. The answer stands in the file beside (``.1``).
    Reference: ALEAPP, booking.py: endpoint, parameters; OkHttp, Cache.kt (Entry.writeTo: address, headers, and when the
    request was sent, in milliseconds since 1970).
    """
    with context.open() as file:
        head = text_of(file.read(_MOST_HEAD))
    url = head.partition("\n")[0].strip()
    try:
        address = urlsplit(url)
        asked = parse_qs(address.query, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        context.warn(f"the address of the request cannot be read: {error}", f"bytes 0+{len(url.encode())}")
        return
    if not address.path.endswith(_ASKED):
        return
    sent, place = _SENT.search(head), f"bytes 0+{min(entry.size, _MOST_HEAD)}"
    others = {key: values for key, values in asked.items() if key != "text"}
    held: dict[str, Any] = {"asked": others or None, "answer": _answer(entry, context)}
    yield WebSearch(
        locator=place,
        service=booking.SERVICE,
        app=booking.ANDROID,
        query=json_value.whole(" ".join(asked.get("text", []))),
        url=url,
        searched=epochs.unix_ms(int(sent[1])) if sent else None,
        details=json_details.details(held, context, place),
    )


def _answer(entry: ParsedEntry, context: Context) -> Any:
    """The JSON of the answer; None where it is not there, and with a warning where it cannot be read."""
    try:
        with context.open(f"{entry.path.removesuffix('0')}1") as file:
            data = file.read(_MOST_ANSWER + 1)
        if data.startswith(gunzipped.MARK):
            data = gunzipped.gunzipped(data, _MOST_ANSWER)
        elif len(data) > _MOST_ANSWER:
            raise ValueError(f"it is larger than {_MOST_ANSWER} bytes")
        return json_value.DECODER.decode(data.decode())
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as error:
        context.warn(f"the answer in the file beside cannot be read: {error}")
        return None
