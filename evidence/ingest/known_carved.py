"""Carved files that are ones which a file system lists: they get no records of their own."""

from __future__ import annotations

from evidence.case import Case
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.item_tree import ItemTree
from evidence.ingest.known_files import KnownFile, KnownFiles
from evidence.ingest.protocol import EntryResult, FoundProblem
from evidence.ingest.records import RecordWriter
from evidence.model.listed import Listed
from evidence.model.names import text_of


class KnownCarved:
    """Asks the catalog for the files of one item by their digests, once all that a file system lists is read."""

    def __init__(self, case: Case, writer: RecordWriter, problems: ItemProblems, item: int) -> None:
        self._case = case
        self._writer = writer
        self._problems = problems
        self._item = item
        self._known: KnownFiles | None = None

    def same(self, sha256: bytes) -> KnownFile | None:
        """The file of that digest, None where there is none."""
        if self._known is None:
            self._writer.flush()
            self._known = KnownFiles(self._case.catalog, self._item, self._case.scratch)
        return self._known.same(sha256)

    def is_known(self, tree: ItemTree, listed: Listed, result: EntryResult) -> bool:
        """Says of a carved file that is one which a file system lists that it is."""
        same = self.same(result.digests.sha256) if result.digests is not None else None
        if same is None:
            return False
        said = (
            f"{text_of(listed.path)} ({listed.size} bytes) has the SHA-256 of file entry {same.id} "
            f"({same.state}: {same.path}), so it is not listed again"
        )
        place = str(tree.spec.at(listed.address))
        record_id = f"{self._item}-p-carved-{result.number}"
        self._problems.add_as(record_id, FoundProblem("warning", said, place))
        return True

    def close(self) -> None:
        """Deletes what was set aside."""
        if self._known is not None:
            self._known.close()
