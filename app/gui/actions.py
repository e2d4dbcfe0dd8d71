"""The actions of the window, their menus and the tool bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from app.gui import icons
from app.gui.language_menu import LanguageMenu
from app.gui.mark_actions import mark_actions_of
from app.gui.palette_choice import PaletteChoice
from app.gui.perspectives import PERSPECTIVES
from app.gui.recent_menu import RecentMenu
from app.gui.welfare_actions import WelfareActions
from app.gui.words import without_mnemonic

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow

translate = QCoreApplication.translate

_STANDARD = QKeySequence.StandardKey


class Actions:
    """Made once. :meth:`enable` follows whether a case is open and an ingest runs."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._icons: dict[QAction, str] = {}
        self.new = self._make(translate("Actions", "&New case…"), "new-case", _STANDARD.New, window.new_case)
        self.open = self._make(
            translate("Actions", "&Open case…"), "open-case", _STANDARD.Open, window.choose_case
        )
        self.add = self._make(
            translate("Actions", "Add &evidence…"), "add-evidence", "Ctrl+I", window.work.ask_for_evidence
        )
        self.keys = self._make(
            translate("Actions", "&Keys for locked evidence…"),
            "lock",
            "Ctrl+Shift+K",
            window.work.ask_for_keys,
        )
        self.analyze = self._make(translate("Actions", "&Analyze…"), "link", "", window.work.analyze)
        self.report = self._make(
            translate("Actions", "&Report…"), "report", "Ctrl+R", window.work.make_report
        )
        self.manifest = self._make(
            translate("Actions", "Export &manifest…"), "manifest", "Ctrl+M", window.work.export_manifest
        )
        self.copies = self._make(
            translate("Actions", "Save &copies…"), "download", "Ctrl+Shift+S", window.work.save_copies
        )
        self.verify = self._make(
            translate("Actions", "&Verify…"), "verify", "Ctrl+Shift+V", window.work.verify
        )
        self.close = self._make(translate("Actions", "&Close case"), "", "Ctrl+W", window.close_case)
        self.quit = self._make(translate("Actions", "&Quit"), "", "Ctrl+Q", window.close)
        self.find = self._make(translate("Actions", "&Filter"), "search", _STANDARD.Find, window.focus_filter)
        self.mark = mark_actions_of(window)
        self.welfare = WelfareActions(window)
        self.about = self._make(translate("Actions", "&About Indicia"), "", "", window.about)
        self.keyboard = self._make(
            translate("Actions", "&Keyboard…"), "", _STANDARD.HelpContents, window.show_keyboard
        )
        self.recent = RecentMenu(window)
        self.docks = QMenu(translate("Actions", "Doc&ks"), window)
        self.languages = LanguageMenu(window)
        self.palettes = PaletteChoice(window)
        self.perspectives = self._make_perspectives()
        self._fill_menus()
        self.bar = self._make_bar()
        self.dress()

    def enable(self, case: bool, running: bool, *, ingests: bool = True) -> None:
        """What can be done now. Whatever writes to the case waits for a running ingest."""
        for action in (self.analyze, self.report, self.manifest, self.copies, self.verify):
            action.setEnabled(case and not running)
        self.add.setEnabled(case and not running and ingests)
        self.keys.setEnabled(case and ingests)
        for action in (self.close, self.find):
            action.setEnabled(case)

    def dress(self) -> None:
        """Draws the icons in the palette worn now."""
        for action, name in self._icons.items():
            action.setIcon(icons.icon(name))

    def _make(
        self, text: str, icon: str, keys: str | QKeySequence.StandardKey, run: Callable[[], object]
    ) -> QAction:
        action = QAction(text, self._window)
        if icon:
            self._icons[action] = icon
        if keys:
            action.setShortcut(QKeySequence(keys))
        plain = without_mnemonic(text)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain} ({shortcut})" if shortcut else plain)
        action.triggered.connect(lambda _=False: run())
        return action

    def _make_perspectives(self) -> QActionGroup:
        group = QActionGroup(self._window)
        for each in PERSPECTIVES.values():
            action = QAction(translate("Perspectives", each.title), self._window)
            action.setCheckable(True)
            action.setData(each.name)
            group.addAction(action)
        group.triggered.connect(lambda action: self._window.choose_perspective(action.data()))
        return group

    def _fill_menus(self) -> None:
        menus = self._window.menuBar()
        file = menus.addMenu(translate("Actions", "&File"))
        file.addActions([self.new, self.open])
        file.addMenu(self.recent)
        file.addSeparator()
        file.addActions([self.close, self.quit])
        case = menus.addMenu(translate("Actions", "&Case"))
        case.addActions([self.add, self.keys, self.analyze])
        case.addSeparator()
        case.addActions([self.report, self.manifest, self.copies])
        case.addSeparator()
        case.addAction(self.verify)
        view = menus.addMenu(translate("Actions", "&View"))
        view.addAction(self.find)
        view.addSeparator()
        view.addSection(translate("Actions", "What the window is used for"))
        view.addActions(self.perspectives.actions())
        view.addSeparator()
        view.addMenu(self.docks)
        view.addSeparator()
        view.addActions(self.palettes.actions())
        view.addSeparator()
        view.addMenu(self.languages)
        menus.addMenu(self.mark.menu)
        menus.addMenu(self.welfare.menu)
        menus.addMenu(translate("Actions", "&Help")).addActions([self.keyboard, self.about])

    def _make_bar(self) -> QToolBar:
        bar = QToolBar(translate("Actions", "Tools"), self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for group in ((self.new, self.open), (self.add,), (self.report, self.manifest, self.verify)):
            if bar.actions():
                bar.addSeparator()
            bar.addActions(list(group))
        short = {
            self.new: translate("Actions", "New case"),
            self.open: translate("Actions", "Open case"),
            self.add: translate("Actions", "Add evidence"),
            self.report: translate("Actions", "Report"),
        }
        short |= {
            self.manifest: translate("Actions", "Manifest"),
            self.verify: translate("Actions", "Verify"),
        }
        for action, text in short.items():
            action.setIconText(text)
        self._window.addToolBar(bar)
        return bar
