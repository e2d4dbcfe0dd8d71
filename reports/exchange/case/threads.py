"""Conversations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reports.exchange.case.graph import Names, Node, facet, inside, is_label, node


class Threads:
    """Which messages belong to which conversation, gathered while they are written.

    ``nameless``: messages whose conversation's identifier was redacted, so that nobody can tell which they belong to.
    """

    def __init__(self, names: Names) -> None:
        self.nameless = 0
        self._names = names
        self._threads: dict[tuple[str, str, str], tuple[str, list[str], dict[str, None]]] = {}
        self._titles: dict[str, str] = {}

    def add(self, body: dict[str, Any], main: str, people: list[Node]) -> None:
        """A message: its record, its node's identifier, and who took part."""
        fields = body["fields"]
        conversation = fields.get("conversation")
        if not isinstance(conversation, str):
            return
        if is_label(conversation):
            self.nameless += 1
            return
        key = (body["entry"], body["parser"], conversation)
        if key not in self._threads:
            self._threads[key] = (self._names.of("thread", body["id"]), [], {})
        iri, messages, accounts = self._threads[key]
        messages.append(main)
        accounts.update((one["@id"], None) for one in people)
        if isinstance(fields.get("conversation_name"), str):
            self._titles.setdefault(iri, fields["conversation_name"])

    def __len__(self) -> int:
        return len(self._threads)

    def nodes(self) -> Iterator[Node]:
        """The conversations, each with its messages and participants."""
        for (_, _, conversation), (iri, messages, accounts) in self._threads.items():
            items = [
                {
                    "@id": inside(iri, f"item/{number}"),
                    "@type": "uco-types:ThreadItem",
                    "co:itemContent": {"@id": main},
                }
                for number, main in enumerate(messages, 1)
            ]
            thread: Node = {"@id": inside(iri, "thread"), "@type": "uco-types:Thread", "co:item": items}
            held = {
                "uco-observable:messageThread": thread,
                "uco-observable:participant": [{"@id": account} for account in accounts],
            }
            facets = [facet(iri, "uco-observable:MessageThreadFacet", held)]
            title = self._titles.get(iri, conversation)
            yield node(iri, "uco-observable:MessageThread", facets, name=title)
