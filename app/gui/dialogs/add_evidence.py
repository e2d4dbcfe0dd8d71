"""What is about to be read, shown before it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.gui import icons
from app.gui.dialogs.form import FormDialog
from app.gui.dialogs.keys import KeysDialog
from app.gui.ingest_profiles import OfferedProfile, OfferedProfiles
from app.gui.views.plain import label
from app.gui.words import count_text, line, size_text
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Secret
from evidence.ingest.profile import DEFAULT, Profile


class AddEvidenceDialog(FormDialog):
    """A list of files and folders, one evidence item each; of an image in parts, the first part.

    ``secrets``: the keys for locked layers that the case holds, and here those that a person wants it to hold.
    """

    def __init__(
        self, parent: QWidget | None, paths: Sequence[Path] = (), secrets: tuple[Secret, ...] = ()
    ) -> None:
        super().__init__(
            parent,
            self.tr("Add evidence"),
            self.tr(
                "Each file or folder becomes one evidence item. Of an image in several parts name the "
                "first one (.E01, .001); the others are found beside it."
            ),
            self.tr("Start ingest"),
        )
        self.paths: list[Path] = []
        self.secrets = secrets
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Evidence to add"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setSpacing(2)
        self.list.setMinimumHeight(150)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        files = QPushButton(icons.icon("file"), self.tr("Add files…"))
        folder = QPushButton(icons.icon("folder"), self.tr("Add folder…"))
        self.remove = QPushButton(icons.icon("cancel"), self.tr("Remove"))
        files.clicked.connect(self._add_files)
        folder.clicked.connect(self._add_folder)
        self.remove.clicked.connect(self._remove)
        bar = QHBoxLayout()
        for button in (files, folder, self.remove):
            button.setAutoDefault(False)
            bar.addWidget(button)
        self.keys = QPushButton(icons.icon("lock"), "")
        self.keys.setToolTip(self.tr("Passwords and other keys for what is locked"))
        self.keys.setAutoDefault(False)
        self.keys.clicked.connect(self._ask_keys)
        self._count_keys()
        bar.addStretch()
        bar.addWidget(self.keys)
        self.body.insertWidget(3, self.list)
        self.body.insertLayout(4, bar)
        self.body.insertLayout(6, self._make_promise())
        self._make_profiles()
        self.setMinimumWidth(640)
        self.add(paths)
        (self.accept_button if paths else files).setFocus()

    def add(self, paths: Sequence[Path]) -> None:
        """Adds paths that are not in the list yet."""
        for path in paths:
            if path not in self.paths:
                self.paths.append(path)
                icon = "folder" if path.is_dir() else "disk"
                self.list.addItem(QListWidgetItem(icons.icon(icon), self._describe(path)))
        self._check()

    @property
    def profile(self) -> Profile:
        """The profile that is chosen."""
        return self._offered.all[self.profiles.currentIndex()].profile

    def accept(self) -> None:
        """Remembers the profile for the next time."""
        self._offered.remember(self._offered.all[self.profiles.currentIndex()])
        super().accept()

    def _make_profiles(self) -> None:
        self._offered = OfferedProfiles()
        self.profiles = QComboBox()
        self.profiles.setMinimumContentsLength(24)
        self.profiles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other = QPushButton(icons.icon("file"), self.tr("Profile file…"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._choose_profile)
        self.about = label("", "muted", wrap=True)
        self.about.setAccessibleName(self.tr("What the profile does"))
        self.about.setMinimumHeight(self.about.fontMetrics().lineSpacing() * 2)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        for field in (self.profiles, self.about):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        self.profiles.currentIndexChanged.connect(lambda _: self._profile_changed())
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.profiles, 1)
        row.addWidget(self.other)
        self.add_field(self.tr("Profile:"), row, self.profiles)
        self.form.addRow("", self.about)
        self._list_profiles(self._offered.chosen())

    def _list_profiles(self, key: str) -> None:
        """Lists what can be chosen, and goes to the one with this key; to the standard one where it is gone."""
        self.profiles.blockSignals(True)
        self.profiles.clear()
        for each in self._offered.all:
            self.profiles.addItem(self._title(each), each.key)
        wanted = self.profiles.findData(key)
        self.profiles.setCurrentIndex(wanted if wanted >= 0 else self.profiles.findData(DEFAULT))
        self.profiles.blockSignals(False)
        self._tell_profile()

    def _title(self, offered: OfferedProfile) -> str:
        profile, file = offered.profile, offered.file
        if file is None:
            return self._words().get(profile.name, (profile.title, ""))[0]
        return self.tr("{} ({})").format(line(profile.title or profile.name, 60), line(file.name, 60))

    def _profile_changed(self) -> None:
        self._tell_profile()
        self._check()

    def _tell_profile(self) -> None:
        if self.profiles.currentIndex() < 0:
            return
        offered = self._offered.all[self.profiles.currentIndex()]
        words = self._words().get(offered.profile.name) if offered.file is None else None
        self.about.setText(words[1] if words else line(offered.profile.about, 600))
        self.profiles.setToolTip("" if offered.file is None else line(str(offered.file)))

    def _choose_profile(self) -> None:
        """Asks for a file of the laboratory's own; what is wrong with it is said, and the choice stays."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Ingest profile"), "", self.tr("Ingest profiles (*.toml);;All files (*)")
        )
        if not name:
            return
        try:
            found = self._offered.open(Path(name))
        except EvidenceError as error:
            self.show_problem(line(str(error), 600))
            self.other.setFocus()
            return
        self._list_profiles(found.key)
        self._check()
        self.profiles.setFocus()

    def _words(self) -> dict[str, tuple[str, str]]:
        """Title and description of the profiles that ship, in the language of the window."""
        return {
            "triage": (
                self.tr("Triage: something to look at soon"),
                self.tr(
                    "Every file is listed and hashed; messages, calls, browsers and pictures come first and only "
                    "their parsers run. Unallocated space is not searched, archives are not opened. The hash of the "
                    "whole media is put off: Resume makes it."
                ),
            ),
            "standard": (
                self.tr("Standard: for nearly every case"),
                self.tr(
                    "All parsers, also on what archives hold and what unallocated space gives back; the hash of the "
                    "whole media. What people wrote, called and photographed is read first, files of the system last."
                ),
            ),
            "everything": (
                self.tr("Everything: the widest limits"),
                self.tr(
                    "All parsers on files of up to 1 TB, ten minutes for a file that answers slowly, and the hash "
                    "of the whole media. Slack of files is searched, too; documents and applications are opened as "
                    "archives are. Read in the order of the listing."
                ),
            ),
        }

    def _describe(self, path: Path) -> str:
        try:
            what = self.tr("folder") if path.is_dir() else size_text(path.stat().st_size)
        except OSError as error:
            what = self.tr("cannot be read: {}").format(error.strerror)
        return f"{line(path.name)}   ({what})\n{line(str(path.parent))}"

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.paths))
        self.remove.setEnabled(bool(self.paths))
        gone = self._offered.refused.get(self._offered.chosen())
        missing = next((path for path in self.paths if not path.exists()), None)
        if missing is not None:
            self.show_problem(self.tr("{} does not exist.").format(line(str(missing))))
        elif gone is not None and self.profiles.currentData() == DEFAULT:
            words = self.tr("The profile used last is not offered, the standard one is chosen. {}")
            self.show_problem(words.format(line(gone, 500)))
        else:
            self.show_problem("")

    def _add_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Evidence files"))
        self.add([Path(name) for name in names])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Evidence folder"))
        if name:
            self.add([Path(name)])

    def _remove(self) -> None:
        row = self.list.currentRow()
        row = row if row >= 0 else self.list.count() - 1
        self.list.takeItem(row)
        del self.paths[row]
        self._check()

    def _ask_keys(self) -> None:
        dialog = KeysDialog(self, self.secrets)
        if dialog.exec():
            self.secrets = dialog.secrets
            self._count_keys()
        dialog.deleteLater()

    def _count_keys(self) -> None:
        held = len(self.secrets)
        self.keys.setText(self.tr("Keys: {}").format(count_text(held)) if held else self.tr("Keys…"))

    def _make_promise(self) -> QHBoxLayout:
        picture = label()
        picture.setPixmap(icons.picture("lock", 16, "good"))
        text = self.tr(
            "Evidence is opened read-only: nothing is written to it or beside it. Every read is logged."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(picture)
        row.addWidget(label(text, "good", wrap=True), 1)
        return row
