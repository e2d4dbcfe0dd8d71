"""Which records bear a tag, read from the ledger's acts."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.custody.acts import is_whole
from evidence.custody.ledger import Ledger
from evidence.custody.marking import withdrawn


def records_tagged(ledger: Ledger, tags: Iterable[str]) -> list[str]:
    """Ids of records that bear one of these tags, in the order in which they were tagged, each once."""
    wanted = {tag.casefold() for tag in tags}
    acts = [entry.document() for entry in ledger.acts()]
    taken_back = withdrawn(acts)
    return list(
        dict.fromkeys(
            act["subject"]
            for act in acts
            if act["action"] == "tag"
            and is_whole(act)
            and act["seq"] not in taken_back
            and act["details"]["tag"].casefold() in wanted
        )
    )
