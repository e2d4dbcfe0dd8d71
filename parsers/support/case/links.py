"""How nodes of a file belong together: sources, attachments, conversations, tools."""

from __future__ import annotations

from typing import Any

from parsers.support.case.graph import Graph
from parsers.support.case.node import Node
from parsers.support.case.read import plain_word

_TOOLS = 12
_FIRST = ("observable:phoneNumber", "observable:accountIdentifier", "observable:addressValue")
_THEN = ("observable:accountLogin", "observable:displayName")


class Links:
    """One pass over a graph; afterwards, what a node's neighbours say of it."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._sources: dict[str, str] = {}
        self._threads: dict[str, str] = {}
        self.attachments: dict[str, list[tuple[str, Any]]] = {}
        """Message -> its attachments: the file, and the address of it where one is given."""
        self.parts: set[str] = set()
        """Files that an artifact names as its own: attachments, and what was downloaded."""
        self.tools: dict[str, None] = {}
        threads = []
        for node in graph.index():
            self._look(node)
            if "observable:MessageThread" in node.types:
                threads.append(node)
        # What a conversation names may stand behind it in the file.
        for node in threads:
            self._thread(node)

    def _look(self, node: Node) -> None:
        if "core:source" in node.properties():
            self._relation(node)
        if (
            any(kind in ("tool:Tool", "tool:AnalyticTool") for kind in node.types)
            and len(self.tools) < _TOOLS
        ) and node.text("tool:toolType") != "parser":
            words = f"{node.text('core:name') or 'without a name'} {node.text('tool:version') or ''}"
            self.tools[words.strip()[:200]] = None
        if "observable:ObservableAction" in node.types:
            self.parts.update(self.mentioned(node, "action:result"))

    def _relation(self, node: Node) -> None:
        kind = plain_word(node.text("core:kindOfRelationship") or "")
        ends = self.mentioned(node, "core:source"), self.mentioned(node, "core:target")
        if not ends[0] or not ends[1]:
            return
        source, target = ends[0][0], ends[1][0]
        if kind in ("extractedfrom", "containedwithin"):
            # Where a thing was extracted from says more than what it is contained in.
            if kind == "extractedfrom" or source not in self._sources:
                self._sources[source] = target
        elif kind in ("attachmentof", "attachedto"):
            address = self.facet(node, "observable:AttachmentFacet")
            url = address.values("observable:url") if address else []
            self.attachments.setdefault(target, []).append((source, url[0] if url else None))
            self.parts.add(source)

    def _thread(self, node: Node) -> None:
        facet = self.facet(node, "observable:MessageThreadFacet")
        if facet is None:
            return
        messages = self.mentioned(facet, "observable:message")
        for thread in map(self.node, facet.values("observable:messageThread")):
            for item in map(self.node, thread.values("co:item") if thread else ()):
                messages += self.mentioned(item, "co:itemContent") if item else []
        for message in messages:
            self._threads.setdefault(message, node.id)

    def node(self, value: Any) -> Node | None:
        """What a value names: a node nested there, or one that stands elsewhere in the file."""
        if not isinstance(value, dict):
            return None
        one = Node(value, self._graph.terms)
        return one if len(one) else self._graph.find(one.id) or one

    def mentioned(self, node: Node, name: str) -> list[str]:
        """The identifiers of the nodes that a property names."""
        return [Node(value, self._graph.terms).id for value in node.values(name) if isinstance(value, dict)]

    def facet(self, node: Node | None, name: str) -> Node | None:
        """The node's facet of that class."""
        for value in node.values("core:hasFacet") if node else ():
            found = self.node(value)
            if found is not None and name in found.types:
                return found
        return None

    def any_text(self, node: Node | None, *names: str) -> str | None:
        """The first of these properties that a node or one of its facets holds as text."""
        if node is None:
            return None
        places = [node, *filter(None, map(self.node, node.values("core:hasFacet")))]
        return next((text for name in names for one in places if (text := one.text(name)) is not None), None)

    def named(self, node: Node | None, name: str, *properties: str) -> str | None:
        """That text of the first node which a property of ``node`` names."""
        values = node.values(name) if node else []
        return self.any_text(self.node(values[0]), *properties) if values else None

    def accounts(self, node: Node, name: str) -> list[str]:
        """The accounts that a property names: number, identifier or address, else the name the file gives it."""
        found = []
        for value in node.values(name):
            account = self.node(value)
            if account is not None:
                text = self.any_text(account, *_FIRST, *_THEN, "core:name")
                found.append(account.written_id if text is None else text)
        return found

    def find(self, identifier: str) -> Node | None:
        """The node of that identifier."""
        return self._graph.find(identifier)

    def source(self, identifier: str) -> Node | None:
        """The file that a node was extracted from, or is contained in."""
        target = self._sources.get(identifier)
        return self._graph.find(target) if target else None

    def thread(self, identifier: str) -> Node | None:
        """The conversation that a message belongs to."""
        thread = self._threads.get(identifier)
        return self._graph.find(thread) if thread else None
