"""How nodes of a file belong together: sources, attachments, conversations, tools."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from parsers.support.case.graph import Graph
from parsers.support.case.node import Node
from parsers.support.case.read import CLASSES, ENDS, OF_ITSELF, OF_OTHERS, RELATIONS, NotRead, plain_word
from parsers.support.case.shapes import NODES

_TOOLS = 12
_FIRST = ("observable:phoneNumber", "observable:accountIdentifier", "observable:addressValue")
_THEN = ("observable:accountLogin", "observable:displayName")


class Links:
    """One pass over a graph; afterwards, what a node's neighbours say of it."""

    def __init__(self, graph: Graph, not_read: NotRead) -> None:
        self._graph = graph
        self._not_read = not_read
        self._asked: set[str] = set()
        self._asked_of: set[str] = set()
        self._told: set[str] = set()
        self._became = False
        self._sources: dict[str, tuple[str, bool]] = {}
        self._threads: dict[str, str] = {}
        self.attachments: dict[str, list[tuple[str, Any]]] = {}
        """Message -> its attachments: the file, and the address of it where one is given."""
        self.parts: set[str] = set()
        """Files that an artifact names as its own: attachments, and what was downloaded."""
        self.tools: dict[str, None] = {}
        later = []
        for node in graph.index():
            # What these name may stand behind them in the file.
            if "observable:MessageThread" in node.types or any(
                map(self._is_mention, node.values("core:hasFacet"))
            ):
                later.append(node)
            else:
                self._look(node)
        for node in later:
            self._look(node)

    def _is_mention(self, value: Any) -> bool:
        return isinstance(value, dict) and Node(value, self._graph.terms).is_mention

    def _look(self, node: Node) -> None:
        if any(name in ENDS for name in node.properties()):
            self._relation(node)
        if "observable:MessageThread" in node.types:
            self._thread(node)
        is_tool = any(kind in ("tool:Tool", "tool:AnalyticTool") for kind in node.types)
        if is_tool and not node.is_mention and node.text("tool:toolType") != "parser":
            words = f"{node.text('core:name') or 'without a name'} {node.text('tool:version') or ''}"
            if len(self.tools) < _TOOLS:
                self.tools[words.strip()[:200]] = None
            elif words.strip()[:200] not in self.tools:
                self._not_read.value(f"the name of a tool beyond the first {_TOOLS}")
        if self.facet(node, "indicia:DownloadFacet"):
            self.parts.update(self.mentioned(node, "action:result"))

    def _relation(self, node: Node) -> None:
        kind = plain_word(node.text("core:kindOfRelationship") or "")
        ends = self.mentioned(node, "core:source"), self.mentioned(node, "core:target")
        if kind in RELATIONS and (not ends[0] or not ends[1]):
            self._not_read.class_of(f"a relationship of the kind {kind} without both ends")
            return
        if kind in ("extractedfrom", "containedwithin"):
            source, target = ends[0][0], ends[1][0]
            known = self._sources.get(source)
            # Where a thing was extracted from says more than what it is contained in.
            if known is None or (kind == "extractedfrom" and not known[1]):
                self._sources[source] = target, kind == "extractedfrom"
            elif known[0] != target and known[1] == (kind == "extractedfrom"):
                self._not_read.class_of(f"a second relationship of the kind {kind} of one node")
        elif kind in ("attachmentof", "attachedto"):
            source, target = ends[0][0], ends[1][0]
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
            if self._threads.setdefault(message, node.id) != node.id:
                self._not_read.value("a further conversation of one message")

    def node(self, value: Any) -> Node | None:
        """What a value names: a node nested there, or one that stands elsewhere in the file."""
        if not isinstance(value, dict):
            return None
        one = Node(value, self._graph.terms)
        self._asked.add(one.id)
        return self._graph.find(one.id) or one if one.is_mention else one

    def mentioned(self, node: Node, name: str) -> list[str]:
        """The identifiers of the nodes that a property names. Those that have none are counted."""
        found = [Node(value, self._graph.terms).id for value in node.values(name) if isinstance(value, dict)]
        for _ in range(found.count("")):
            self._not_read.value(f"a node without an identifier that {name} names")
        return [identifier for identifier in found if identifier]

    def facet(self, node: Node | None, name: str) -> Node | None:
        """The node's facet of that class."""
        return next(self.facets(node, name), None)

    def facets(self, node: Node | None, name: str) -> Iterator[Node]:
        """The node's facets of that class."""
        for value in node.values("core:hasFacet") if node else ():
            found = self.node(value)
            if found is not None and name in found.types:
                yield found

    def any_text(self, node: Node | None, *names: str) -> str | None:
        """The first of these properties that a node or one of its facets holds as text."""
        if node is None:
            return None
        places = [node, *filter(None, map(self.node, node.values("core:hasFacet")))]
        found = [text for name in names for one in places if (text := one.text(name)) is not None]
        if node.id not in self._told:
            for _ in range(len({*found}) - 1):
                self._told.add(node.id)
                self._not_read.value(
                    "a further name, number or address of one account, program or conversation"
                )
        return found[0] if found else None

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
        self._asked.add(identifier)
        return self._graph.find(identifier)

    def attached(self, identifier: str) -> list[tuple[str, Any]]:
        """A message's attachments: the file's identifier, and the address of it where one is given."""
        self._asked_of.add(identifier)
        return self.attachments.get(identifier, [])

    def source(self, identifier: str) -> Node | None:
        """The file that a node was extracted from, or is contained in."""
        self._asked_of.add(identifier)
        target = self._sources.get(identifier)
        return self.find(target[0]) if target else None

    def thread(self, identifier: str) -> Node | None:
        """The conversation that a message belongs to."""
        thread = self._threads.get(identifier)
        return self.find(thread) if thread else None

    def beside(self, node: Node, became: bool) -> str | None:
        """Counts what a node holds that no reader looks at; ``became``: whether it is an artifact.

        Returns the class for which it must be asked for, or else no artifact holds it.
        """
        self._became |= became
        kinds = [kind for facet in self._checked(node) for kind in facet.types[:1]]
        for kind, number in Counter(kinds).items():
            for _ in range(number - 1):
                self._not_read.class_of(f"a second {kind} of one node")
        is_file = "observable:FileFacet" in kinds
        asked = None
        for kind in kinds:
            if kind in OF_OTHERS:
                asked = kind
            elif kind == "observable:ContentDataFacet":
                if became and not is_file:
                    self._not_read.class_of(f"{kind} of what is no file")
            elif kind in CLASSES and kind not in OF_ITSELF:
                self._not_read.class_of(f"{kind} as a facet")
        if became:
            named = "core:name" in node.properties() and "location:LatLongCoordinatesFacet" not in kinds
            return asked or (self._not_read.needs_asking(node) if named else None)
        # Entries are counted together.
        return None if "indicia:EntryFacet" in kinds else self._not_read.needs_asking(node)

    def _checked(self, node: Node) -> Iterator[Node]:
        """The node's facets; counts each mention, by any property, of a node that is not in the file."""
        for name in node.properties():
            for value in node.values(name) if name in NODES else ():
                one = Node(value, self._graph.terms) if isinstance(value, dict) else None
                if one is not None and one.is_mention:
                    one = self._graph.find(one.id)
                    if one is None:
                        self._not_read.value(f"a mention ({name}) of a node that is not in the file")
                if one is not None and name == "core:hasFacet":
                    yield one

    def left(self, alone: Mapping[str, str]) -> None:
        """Counts what no artifact asked for. ``alone``: objects that became none, with their classes."""
        for _ in () if self._became else self.tools:  # each artifact names them
            self._not_read.value("the name of a tool, without anything that it stated")
        for identifier, kind in alone.items():
            if identifier not in self._asked:
                self._not_read.class_of(f"{kind} that nothing read names")
        for message, attached in self.attachments.items():
            for _ in attached if message not in self._asked_of else ():
                self._not_read.class_of("an attachment of what is no message here")
        for source in self._sources:
            if source not in self._asked_of:
                self._not_read.class_of(
                    "where something that became no artifact was extracted from or contained in"
                )
        for _ in range(self._graph.repeated):
            self._not_read.value("an object with the identifier of an earlier one, each read as it stands")
        for _ in range(self._graph.beside):
            self._not_read.value("a property beside @graph")
