"""The tree on the left: evidence items with volumes and folders, kinds of artifacts, kinds of problems, tags, …"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gui import icons, theme
from app.gui.jobs.background import Background
from app.gui.kept_filters import KeptFilter
from app.gui.models import tree_sections as sections
from app.gui.models.folders import Folders, load_folders
from app.gui.models.heads import title_above
from app.gui.models.summary import ItemSummary, Summary, VolumeSummary
from app.gui.models.titles import kind_title
from app.gui.models.tree_node import Node
from app.gui.models.wanted import artifacts, entries, problems
from app.gui.session import Session
from app.gui.words import count_text, line

__all__ = ["EvidenceTree", "Node"]
Index = QModelIndex | QPersistentModelIndex
_KIND_ICONS = {
    **{kind: kind for kind in ("message", "call", "contact", "location", "media", "web_visit", "download")},
    **{"account": "contact", "bookmark": "web_visit", "cell_tower": "location", "conversation": "message"},
    **{"device": "phone", "file_reference": "file", "interaction": "message", "sim": "phone"},
    **{"voicemail": "call", "web_search": "search"},
}


class EvidenceTree(QAbstractItemModel):
    """Two columns: what it is, and how many file entries, artifacts or problems it holds."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self)
        self._folders: dict[tuple[int, int | None], Folders] = {}
        self._asked: set[tuple[int, int | None]] = set()
        self._root = Node(("root",))
        self._nodes: list[Node] = []
        headings = (
            ("evidence", self.tr("Evidence")),
            ("artifacts", self.tr("Artifacts")),
            ("problems", self.tr("Problems")),
            ("findings", self.tr("Findings")),
            ("tags", self.tr("Tags")),
            ("filters", self.tr("Kept filters")),
            ("made", self.tr("Reports and exports")),
        )
        self._headings = {
            name: Node((name,), text, role="muted", parent=self._root) for name, text in headings
        }
        self._root.children = list(self._headings.values())
        self._headings["artifacts"].shows, self._headings["artifacts"].wanted = "artifacts", artifacts()
        self._headings["problems"].shows, self._headings["problems"].wanted = "problems", problems()
        self._headings["evidence"].shows, self._headings["evidence"].wanted = "files", entries()

    # What Qt asks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 2

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.column() > 0:
            return 0
        return len(self._node(parent).children or ())

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        children = self._node(parent).children or ()
        if parent.column() > 0 or not 0 <= row < len(children) or not 0 <= column < 2:
            return QModelIndex()
        return self._index_of(children[row], row, column)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        node = self._node(index)
        if not index.isValid() or node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self._index_of(node.parent, node.parent.row)

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if parent.column() > 0:
            return False
        node = self._node(parent)
        return bool(node.children) if node.children is not None else self._may_have_folders(node)

    def canFetchMore(self, parent: Index) -> bool:
        node = self._node(parent)
        if node.children is not None:
            return False
        place = self._place(node)
        return place in self._folders or place not in self._asked

    def fetchMore(self, parent: Index) -> None:
        node = self._node(parent)
        place = self._place(node)
        if place in self._folders:
            self._merge(node, self._inside(node, place))
        elif place not in self._asked:
            self._ask(place)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911
        if not index.isValid():
            return None
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line(node.text) if index.column() == 0 else count_text(node.count)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and node.icon:
            return icons.icon(node.icon, node.role)
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.colour("muted" if index.column() else node.role)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line(node.text)} {count_text(node.count)}".strip()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return title_above((self.tr("What"), self.tr("Count")), section, orientation, role)

    # What the views ask

    def node(self, index: Index) -> Node | None:
        """The node of an index, None for the root."""
        return self._node(index) if index.isValid() else None

    def apply(self, summary: Summary) -> None:
        """Shows what the case holds now; lines that are there stay, open ones stay open."""
        self._merge(self._headings["evidence"], [self._item(item) for item in summary.items])
        self._merge(self._headings["artifacts"], [self._artifacts(*each) for each in summary.artifacts])
        self._merge(self._headings["problems"], [self._problems(*each) for each in summary.problems])
        self._merge(self._headings["findings"], sections.finding_nodes(summary.findings))
        self._merge(self._headings["tags"], sections.tag_nodes(summary.tags))
        self._merge(self._headings["made"], sections.made_nodes(summary.made))
        self._count("findings", sum(each.count for each in summary.findings))
        self._count("tags", len({each.tag for each in summary.tags}))
        self._count("made", len(summary.made))
        self._count("evidence", sum(item.entries for item in summary.items))
        self._count("artifacts", sum(count for _, count in summary.artifacts))
        self._count("problems", sum(count for _, count in summary.problems))

    def show_filters(self, kept: list[KeptFilter]) -> None:
        """Lists the filters that are kept."""
        self._merge(self._headings["filters"], sections.filter_nodes(kept))
        self._count("filters", len(kept))

    def reload_folders(self) -> None:
        """Reads the folders of opened volumes again."""
        for place in tuple(self._asked):
            self._ask(place)

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    # Lines

    def _item(self, item: ItemSummary) -> Node:
        icon = (
            "folder"
            if item.container == "directory"
            else "phone"
            if item.container in ("zip", "tar")
            else "disk"
        )
        role = "bad" if item.source.startswith("MISMATCH") else "text"
        node = Node(("item", item.number), f"{item.number} · {item.name}", item.entries, icon, role, "files")
        node.wanted = entries(item.number)
        only = item.volumes[0] if len(item.volumes) == 1 else None
        if only is not None and only.number is None and only.read:
            node.key, node.children = ("whole", item.number, None), None
            return node
        node.children = [self._volume(item.number, volume) for volume in item.volumes]
        return node

    def _volume(self, evidence: int, volume: VolumeSummary) -> Node:
        title = (
            self.tr("Volume {}").format(volume.number) if volume.number is not None else self.tr("Whole item")
        )
        text = f"{title} · {volume.description}" if volume.description else title
        key = ("volume", evidence, volume.number)
        if not volume.read:
            node = Node(
                ("unread", *key),
                self.tr("{}, not read").format(text),
                None,
                "volume-unread",
                "warning",
                "files",
            )
            node.reason = volume.reason
            node.wanted = entries(evidence, volume.number, whole_item=False)
            return node
        node = Node(key, text, volume.entries, "volume", shows="files", folder="", children=None)
        node.wanted = entries(evidence, volume.number, whole_item=False)
        return node

    def _artifacts(self, kind: str, count: int) -> Node:
        icon = _KIND_ICONS.get(kind, "artifact")
        text = kind_title(kind)
        return Node(("artifacts", kind), text, count, icon, shows="artifacts", wanted=artifacts(kind))

    def _problems(self, kind: str, count: int) -> Node:
        text = kind_title(kind)
        return Node(("problems", kind), text, count, "problem", "warning", "problems", problems(kind))

    def _count(self, heading: str, count: int) -> None:
        self._headings[heading].count = count
        self._changed(self._headings[heading])

    # Folders

    def _place(self, node: Node) -> tuple[int, int | None]:
        """The item and the volume that a node lies in."""
        return (node.key[1], node.key[2]) if len(node.key) > 2 else (-1, None)

    def _may_have_folders(self, node: Node) -> bool:
        folders = self._folders.get(self._place(node))
        return True if folders is None else bool(folders.get(node.folder or ""))

    def _ask(self, place: tuple[int, int | None]) -> None:
        self._asked.add(place)
        self._background.run(
            lambda: load_folders(self._session.reader(), *place), partial(self._arrived, place)
        )

    def _arrived(self, place: tuple[int, int | None], folders: Folders) -> None:
        self._folders[place] = folders
        self._asked.add(place)
        for item in self._headings["evidence"].children or ():
            for node in (item, *(item.children or ())):
                if node.key[0] in ("volume", "whole") and self._place(node) == place:
                    self._refresh_folders(node, place)
                    return

    def _refresh_folders(self, node: Node, place: tuple[int, int | None]) -> None:
        """Merges the folders of a node and of those below it that were looked into."""
        self._merge(node, self._inside(node, place))
        for child in node.children or ():
            if child.children is not None:
                self._refresh_folders(child, place)

    def _inside(self, node: Node, place: tuple[int, int | None]) -> list[Node]:
        holder = node.folder or ""
        names = self._folders[place].get(holder, [])
        return [self._folder(place, f"{holder}/{name}" if holder else name, name) for name in names]

    def _folder(self, place: tuple[int, int | None], path: str, name: str) -> Node:
        wanted = entries(*place, path, whole_item=False)
        has_more = bool(self._folders[place].get(path))
        children: list[Node] | None = None if has_more else []
        text = name.removeprefix("/")
        return Node(("folder", *place, path), text, None, "folder", "text", "files", wanted, path, children)

    # Nodes

    def _node(self, index: Index) -> Node:
        if not index.isValid():
            return self._root
        return self._nodes[index.internalId()]

    def _index_of(self, node: Node, row: int, column: int = 0) -> QModelIndex:
        if node.number < 0:
            node.number = len(self._nodes)
            self._nodes.append(node)
        return self.createIndex(row, column, node.number)

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self._index_of(node, node.row)

    def _changed(self, node: Node) -> None:
        self.dataChanged.emit(self._index(node), self._index_of(node, node.row, 1))

    def _merge(self, holder: Node, fresh: list[Node]) -> None:
        """Makes the children of a node those of ``fresh``, keeping the ones that are there."""
        if holder.children is None:
            holder.children = []
        wanted = {node.key for node in fresh}
        for row in range(len(holder.children) - 1, -1, -1):
            if holder.children[row].key not in wanted:
                self.beginRemoveRows(self._index(holder), row, row)
                del holder.children[row]
                self.endRemoveRows()
        for row, node in enumerate(fresh):
            known = holder.children[row] if row < len(holder.children) else None
            if known is None or known.key != node.key:
                self._insert(holder, row, node)
            else:
                self._update(known, node)

    def _insert(self, holder: Node, row: int, node: Node) -> None:
        assert holder.children is not None  # noqa: S101 - made by _merge
        node.parent = holder
        for child in node.children or ():
            child.parent = node
        self.beginInsertRows(self._index(holder), row, row)
        holder.children.insert(row, node)
        self.endInsertRows()

    def _update(self, known: Node, fresh: Node) -> None:
        known.text, known.count, known.role, known.icon = fresh.text, fresh.count, fresh.role, fresh.icon
        self._changed(known)
        known.kept, known.made = fresh.kept, fresh.made
        if known.key[0] in ("item", "tag", "finding"):
            self._merge(known, fresh.children or [])
        elif (
            known.key[0] in ("folder", "whole", "volume") and known.children == [] and fresh.children is None
        ):
            known.children = None
