"""The lines of the tree on the left that are not evidence: findings, tags, kept filters, what was written."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.gui.kept_filters import KeptFilter
from app.gui.models.analyzer_titles import analyzer_title
from app.gui.models.found import Found, FoundBy
from app.gui.models.made import Made
from app.gui.models.tree_node import Node
from app.gui.models.wanted import artifacts
from evidence.catalog import marks
from evidence.catalog.filter import quoted
from evidence.catalog.findings import BEHIND_ANALYZER, BEHIND_FINDING
from evidence.custody.ledger import Ledger

_MADE_SHOWN = 200
_OF_RECORD = (
    "CASE WHEN record LIKE '%-p%' THEN 'problems' "
    "WHEN length(record) - length(replace(record, '-', '')) = 1 THEN 'entries' ELSE 'artifacts' END"
)
_TAGS = (
    f"SELECT words, {_OF_RECORD}, count(DISTINCT record) FROM temp.mark WHERE kind = 'tag' "  # noqa: S608 - our own words
    "GROUP BY 1, 2 ORDER BY 1, 2"
)


@dataclass(frozen=True)
class TagCount:
    """How many records of a view bear a tag."""

    tag: str
    view: str
    count: int


def tag_counts(connection: sqlite3.Connection, ledger: Ledger) -> tuple[TagCount, ...]:
    """The tags that count now. Raises LedgerError."""
    marks.refresh(connection, ledger)
    return tuple(TagCount(*row) for row in connection.execute(_TAGS))


def finding_nodes(found: tuple[FoundBy, ...]) -> list[Node]:
    """A line for each analyzer, below it one for each of its first findings; they ask for the artifacts behind them."""
    nodes = []
    for each in found:
        behind = artifacts().having(BEHIND_ANALYZER, each.analyzer)
        node = Node(
            ("finding", each.analyzer), analyzer_title(each.analyzer), each.count, "link", wanted=behind
        )
        node.children = [_finding(each.analyzer, one) for one in each.first]
        if (more := each.count - len(each.first)) > 0:
            text = QCoreApplication.translate("EvidenceTree", "More: see `indicia findings`")
            node.children.append(Node(("finding", each.analyzer, ""), text, more, "link"))
        nodes.append(node)
    return nodes


def _finding(analyzer: str, found: Found) -> Node:
    text = found.about
    if found.protected:
        words = QCoreApplication.translate("EvidenceTree", "Protected as {}")
        text = words.format(", ".join(found.protected))
    behind = artifacts().having(BEHIND_FINDING, found.id)
    return Node(("finding", analyzer, found.id), text, found.records, "link", wanted=behind)


def tag_nodes(tags: tuple[TagCount, ...]) -> list[Node]:
    """A line for each tag, below it one for each view whose records bear it, where these are several."""
    nodes = []
    for tag in dict.fromkeys(each.tag for each in tags):
        of_tag = [each for each in tags if each.tag == tag]
        node = Node(("tag", tag), tag, sum(each.count for each in of_tag), "tag")
        node.kept = _asking(max(of_tag, key=lambda each: each.count))
        if len(of_tag) > 1:
            node.children = [_tag_part(each) for each in of_tag]
        nodes.append(node)
    return nodes


def _tag_part(tag: TagCount) -> Node:
    text = {
        "entries": QCoreApplication.translate("EvidenceTree", "Files"),
        "artifacts": QCoreApplication.translate("EvidenceTree", "Artifacts"),
        "problems": QCoreApplication.translate("EvidenceTree", "Problems"),
    }[tag.view]
    node = Node(("tag", tag.tag, tag.view), text, tag.count, "tag")
    node.kept = _asking(tag)
    return node


def _asking(tag: TagCount) -> KeptFilter:
    return KeptFilter(tag.tag, quoted("tag", tag.tag), tag.view)


def filter_nodes(kept: list[KeptFilter]) -> list[Node]:
    """A line for each kept filter."""
    nodes = [Node(("filter", each.name), each.name, None, "search") for each in kept]
    for node, each in zip(nodes, kept, strict=True):
        node.kept = each
    return nodes


def made_nodes(made: tuple[Made, ...]) -> list[Node]:
    """A line for each report and export, newest first; copies of files stand together in one."""
    copies = [each for each in made if each.kind == "file"]
    nodes = _newest([each for each in made if each.kind != "file"])
    if copies:
        text = QCoreApplication.translate("EvidenceTree", "Copies of files")
        nodes.append(Node(("made", "copies"), text, len(copies), "download", children=_newest(copies)))
    return nodes


def _newest(made: list[Made]) -> list[Node]:
    """So many that a person may look through them; that there are more is said."""
    nodes = []
    for each in made[:_MADE_SHOWN]:
        icon = {"report": "report", "file": "file"}.get(each.kind, "manifest")
        node = Node(("made", each.entry), f"{each.file} · {each.time[:10]}", None, icon)
        node.made = each
        nodes.append(node)
    if len(made) > _MADE_SHOWN:
        text = QCoreApplication.translate("EvidenceTree", "Older ones: see the ledger")
        nodes.append(
            Node(("made", "older", made[0].kind == "file"), text, len(made) - _MADE_SHOWN, "manifest")
        )
    return nodes
