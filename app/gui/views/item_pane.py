"""The dock that shows one record from every side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.jobs.reader import ByteProvider
from app.gui.jobs.viewing import Viewing
from app.gui.marking.kept import Kept
from app.gui.marking.told import release
from app.gui.models import describe
from app.gui.models.detail import Detail, RecordTableName, load_detail
from app.gui.models.protection import ProtectionIndex
from app.gui.models.titles import kind_title
from app.gui.session import Session
from app.gui.views.bytes_view import BytesView
from app.gui.views.custody_view import CustodyView
from app.gui.views.elided import ElidedLabel
from app.gui.views.fields_view import FieldsView
from app.gui.views.link_bytes import LinkBytes
from app.gui.views.pairs_view import PairsView
from app.gui.views.plain import heading
from app.gui.views.preview_view import PreviewView
from app.gui.views.protected_bar import ProtectedBar
from app.gui.views.text_view import TextView
from app.gui.words import line
from evidence.case import Case
from evidence.custody.access import log_view


class ItemPane(QWidget):
    """Preview, fields, bytes, text, source and custody of the record that the examiner is on."""

    go_to_file = Signal(str)
    """The id of the file entry that an artifact comes from."""

    def __init__(self, session: Session, provider: ByteProvider) -> None:
        super().__init__()
        self._session = session
        self._background = Background(self)
        self.detail: Detail | None = None
        self._shown: tuple[str, int | None] = ("", None)
        self._protection = ProtectionIndex()
        self._released: set[str] = set()
        self._withheld = False
        self.protected = ProtectedBar()
        self.protected.asked.connect(self._release)
        self.provider = provider
        self.title = heading("", 1)
        self.subtitle = ElidedLabel("muted")
        self.go = QPushButton(self.tr("Go to file"))
        self.go.clicked.connect(self._go)
        self._own_bytes = provider.twin(self)
        self.viewing = Viewing(session, provider, self._protected, self)
        self.preview = PreviewView(self.viewing)
        self.picture = self.preview.picture
        self.fields_page = FieldsView()
        self.fields = self.fields_page.pairs
        self.bytes = BytesView(self._own_bytes, session.folder)
        self.text = TextView(provider)
        self.links = LinkBytes(self.viewing, self._own_bytes, self.fields_page, self.bytes, self)
        self.links.shown.connect(lambda: self.tabs.setCurrentWidget(self.bytes))
        self.preview.placed.connect(self.links.show_part)
        self.source = PairsView(self.tr("Source of the record"))
        self.custody = CustodyView(session)
        self.tabs: QTabWidget = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Sides of the record"))
        pages = (
            (self.preview, self.tr("Preview")), (self.fields_page, self.tr("Fields")),
            (self.bytes, self.tr("Hex")), (self.text, self.tr("Text")),
            (self.source, self.tr("Source")), (self.custody, self.tr("Custody")),
        )  # fmt: skip
        for page, title in pages:
            self.tabs.addTab(page, title)
        self.tabs.setCurrentWidget(self.fields_page)
        self.tabs.currentChanged.connect(lambda _: self._fill_tab())
        self._lay_out()
        self.show_record("entry", None)

    def show_record(self, table: RecordTableName, number: int | None) -> None:
        """Turns to the record with this row number of a table, or to none."""
        if (table, number) == self._shown:
            return
        self._shown = (table, number)
        self._background.forget()
        if number is None:
            self._show(None)
            return
        load = partial(load_detail, table=table, number=number)
        self._background.run(
            lambda: self._look_up(load(self._session.reader())), self._show_found, self._show_failure
        )

    @property
    def shown(self) -> tuple[RecordTableName, int] | None:
        """The record that is shown: its table and row number; None where none is."""
        table, number = self._shown
        return (table, number) if table and number is not None else None  # type: ignore[return-value]

    def write_again(self) -> None:
        """Shows the record anew: moments are written in another zone."""
        (table, number), self._shown = self._shown, ("", None)
        if table in ("entry", "artifact", "problem"):
            self.show_record(table, number)  # type: ignore[arg-type]

    def remark(self) -> None:
        """Other marks count now: the custody tab says so."""
        if self.detail is not None and not self._withheld and self.tabs.currentWidget() is self.custody:
            self.custody.show_again(self.detail)

    def stop(self) -> None:
        """Ends the threads and the reading process."""
        parts = (self._background, self.viewing, self.bytes, self.custody, self._own_bytes, self.provider)
        for part in (self.preview, *parts):
            part.stop()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 8, 4)
        bar.setSpacing(10)
        bar.addWidget(self.title)
        bar.addWidget(self.subtitle, 1)
        bar.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.tabs)
        layout.addWidget(self.protected)

    def _look_up(self, detail: Detail | None) -> tuple[Detail | None, tuple[str, ...]]:
        """The record with what it is protected as. In the thread that reads."""
        found = self._protection.categories(self._session.ledger(), detail.ids) if detail else ()
        return detail, found

    def _show_found(self, found: tuple[Detail | None, tuple[str, ...]]) -> None:
        detail, categories = found
        withheld = bool(categories) and detail is not None and detail.ids[0] not in self._released
        if withheld:
            self.protected.show_categories(categories)
        self._show(detail, withheld=withheld)

    def _show_failure(self, reason: str) -> None:
        """Nothing of the record before may stand below what is said of this one."""
        self._show(None)
        self.title.setText(self.tr("This record cannot be shown"))
        self.subtitle.setText(line(reason))

    def _release(self, reason: str) -> None:
        """Logs who looks at the record and why, then shows its content."""
        detail = self.detail
        if detail is None:
            return
        record, *related = detail.ids
        info = self._session.case.info
        person = Kept(info.id, info.examiner).person()

        def log(case: Case) -> None:
            log_view(case.ledger, record, related, reason, "window", person)

        def shown(_: object) -> None:
            self._released.add(record)
            release(record)
            self._show(detail)

        self._background.run(writing(self._session.folder, log), shown, self.protected.complain)

    def _show(self, detail: Detail | None, *, withheld: bool = False) -> None:
        self.detail = detail
        self._withheld = withheld
        self.tabs.setVisible(not withheld)
        self.protected.setVisible(withheld)
        readable = detail is not None and not withheld
        seen = detail if readable else None
        self.provider.show(seen.entry_id if seen else None, seen.size if seen else None)
        self.viewing.show(seen)
        self.links.show(seen)
        self.text.clear()
        self.preview.show_detail(seen)
        self.custody.clear()
        self.go.setVisible(detail is not None and detail.table == "artifact" and detail.entry is not None)
        if detail is None:
            self.title.setText(self.tr("Nothing selected"))
            self.subtitle.setText(self.tr("Choose a file or an artifact to see it here."))
            self.fields.show_pairs(())
            self.source.show_pairs(())
            return
        self._show_titles(detail)
        if withheld:
            self.fields.show_pairs(())
            self.source.show_pairs(())
            return
        self.fields.show_pairs(describe.fields(detail, self._session.zone))
        self.source.show_pairs(describe.source(detail))
        self._fill_tab()

    def _show_titles(self, detail: Detail) -> None:
        path = detail.body.get("path") or ""
        if detail.table == "artifact":
            self.title.setText(kind_title(detail.body["kind"]))
            self.subtitle.setText(line(f"{detail.body['locator']} · {path}"))
        else:
            self.title.setText(line(path.rpartition("/")[2] or detail.item.get("name", ""), 60))
            self.subtitle.setText(line(path.rpartition("/")[0]))

    def _fill_tab(self) -> None:
        """Reads what a tab needs only when somebody looks at it."""
        if self.detail is None or self._withheld:
            return
        page = self.tabs.currentWidget()
        if page is self.preview:
            self.preview.load()
        elif page is self.text:
            self.text.show_bytes()
        elif page is self.custody:
            self.custody.show_record(self.detail)
        elif page in (self.bytes, self.fields_page):
            self.links.ask()

    def _protected(self, record: str) -> bool:
        """Whether a record is protected and nobody said why they look at it. In any thread."""
        found = self._protection.categories(self._session.ledger(), (record,))
        return bool(found) and record not in self._released

    def _go(self) -> None:
        if self.detail is not None and self.detail.entry is not None:
            self.go_to_file.emit(self.detail.entry["id"])
