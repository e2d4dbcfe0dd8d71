"""Asks for the passwords and other keys of what is locked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from app.gui import icons
from app.gui.dialogs.form import FormDialog, beside
from app.gui.words import line, size_text
from evidence.access.secrets import key_file, read_secrets, typed_secrets
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Secret

_HIDDEN = "•" * 8
_SHOWN = 200


class KeysDialog(FormDialog):
    """``secrets``: those that the case holds; when the dialog was accepted, those that it is to hold, in order."""

    def __init__(self, parent: QWidget | None, secrets: Sequence[Secret] = ()) -> None:
        super().__init__(
            parent,
            self.tr("Keys for locked evidence"),
            self.tr(
                "Each key is tried on each locked layer that is read from now on. Keys are kept in memory until the "
                "case is closed and are never written. The ledger names each key that was tried by a fingerprint. "
                "To read an item that was ingested while it was locked, add it again."
            ),
            self.tr("Use these keys"),
        )
        self.secrets: tuple[Secret, ...] = ()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(lambda _: self._typed())
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.clicked.connect(self._add_typed)
        self.add_field(self.tr("Password or key:"), beside(self.field, self.add_button), self.field)
        self.shown = QCheckBox(self.tr("Show keys"))
        self.shown.toggled.connect(self._show_keys)
        self.form.addRow("", self.shown)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setMinimumHeight(120)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.from_list = QPushButton(icons.icon("file"), self.tr("From a list…"))
        self.from_list.setToolTip(self.tr("A text file with one key a line"))
        self.from_file = QPushButton(icons.icon("lock"), self.tr("Key file…"))
        self.from_file.setToolTip(self.tr("A file whose content is the key"))
        self.remove = QPushButton(icons.icon("cancel"), self.tr("Remove"))
        self.from_list.clicked.connect(self._choose_list)
        self.from_file.clicked.connect(self._choose_file)
        self.remove.clicked.connect(self._remove)
        bar = QHBoxLayout()
        for button in (self.from_list, self.from_file, self.remove):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addStretch()
        self.body.insertWidget(5, self.list, 1)
        self.body.insertLayout(6, bar)
        self.setMinimumWidth(580)
        self._take(secrets)
        self._typed()
        self.field.setFocus()

    def accept(self) -> None:
        """Takes what still stands in the field, too."""
        if self._add_typed():
            super().accept()

    def _add_typed(self) -> bool:
        """Whether nothing was wrong with what was typed."""
        text = self.field.text().replace("\u2028", "\n").replace("\u2029", "\n")
        added = self._add(lambda: typed_secrets(text), self.field)
        if added:
            self.field.clear()
            self.field.setFocus()
        return added

    def _choose_list(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("List of keys, one a line"))
        if name:
            self._add(lambda: read_secrets(Path(name)))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"))
        if name:
            self._add(lambda: (key_file(Path(name)),))

    def _add(self, read: Callable[[], Sequence[Secret]], field: QLineEdit | None = None) -> bool:
        try:
            self._take(read())
        except EvidenceError as error:
            self.show_problem(line(str(error), 600), field)
            return False
        self.show_problem("")
        return True

    def _take(self, secrets: Sequence[Secret]) -> None:
        """Those that are not there yet come at the end."""
        self.secrets = tuple(dict.fromkeys((*self.secrets, *secrets)))
        for secret in self.secrets[self.list.count() :]:
            self.list.addItem(self._words(secret))
        self.remove.setEnabled(bool(self.secrets))

    def _remove(self) -> None:
        row = self.list.currentRow() if self.list.currentRow() >= 0 else self.list.count() - 1
        self.list.takeItem(row)
        self.secrets = self.secrets[:row] + self.secrets[row + 1 :]
        self.remove.setEnabled(bool(self.secrets))

    def _show_keys(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        for row, secret in enumerate(self.secrets):
            self.list.item(row).setText(self._words(secret))

    def _words(self, secret: Secret) -> str:
        """What a row says. Dots say nothing of a key, not even how long it is."""
        if secret.kind == "file":
            return self.tr("Key file ({})").format(size_text(len(secret.value)))
        if secret.kind == "raw":
            value = secret.value.hex() if self.shown.isChecked() else _HIDDEN
            return self.tr("Key in hexadecimal: {}").format(line(value, _SHOWN))
        value = (secret.text or "") if self.shown.isChecked() else _HIDDEN
        return self.tr("Password or key: {}").format(line(value, _SHOWN))

    def _typed(self) -> None:
        """Enter adds what stands in the field, and accepts where nothing does."""
        some = bool(self.field.text())
        self.add_button.setEnabled(some)
        (self.add_button if some else self.accept_button).setDefault(True)
