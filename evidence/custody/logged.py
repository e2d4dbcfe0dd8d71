"""What was logged until something failed, to be told to the person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from evidence.custody.errors import CustodyError
from evidence.custody.ledger import Ledger


def logged(ledger: Ledger, start: int, action: str) -> dict[str, int]:
    """Subjects of the acts of that kind from entry ``start`` on, with their entries, as the ledger has them by now.

    An act whose writer was stopped on its way back is among them. Empty where the ledger cannot be read: what failed
    first says what is wrong with it.
    """
    try:
        acts = [entry.document() for entry in ledger.acts(start)]
    except CustodyError:
        return {}
    return {act["subject"]: act["seq"] for act in acts if act["action"] == action}


@contextmanager
def told(ledger: Ledger, action: str, say: Callable[[dict[str, int], BaseException], str]) -> Iterator[None]:
    """Whatever fails inside, Ctrl+C too, says what was logged since.

    ``say`` puts :func:`logged` into words; it is given what failed, too.
    """
    start = ledger.size
    try:
        yield
    except CustodyError as error:
        error.args = (f"{error} {say(logged(ledger, start, action), error)}".strip(),)
        raise
    except BaseException as error:
        error.add_note(say(logged(ledger, start, action), error))
        raise
