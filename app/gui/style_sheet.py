"""The shape of our widgets: flat, calm, dense."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

import msgspec

from app.gui import resources

if TYPE_CHECKING:
    from app.gui.theme import Colours

_SHEET = Template("""
QMainWindow::separator { background: $window; width: 5px; height: 5px; }
QMainWindow::separator:hover { background: $border; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 4px 6px;
  spacing: 4px; }
QToolBar::separator { background: $border; width: 1px; margin: 5px 6px; }
QToolButton { padding: 4px 9px; border: 1px solid transparent; border-radius: 4px; color: $text; }
QToolButton:hover { background: $hover; border-color: $border; }
QToolButton:pressed { background: $border; }
QToolButton:disabled { color: $muted; }
QToolButton:focus { border-color: $accent; }
QSlider { border: 1px solid transparent; border-radius: 4px; }
QSlider:focus { border-color: $accent; }
QMenuBar { background: $window; border-bottom: none; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $base; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 3px; }
QMenu::item:selected { background: $highlight; color: $highlighted_text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: $window; padding: 6px 8px; text-align: left; }
QTabWidget::pane { border: none; border-top: 1px solid $border; top: -1px; }
QTabBar { background: $window; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 13px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover:!selected { color: $text; background: $hover; }
QTabBar::tab:focus { color: $accent; border: 1px solid $accent; border-bottom-width: 2px; padding: 5px 12px; }
QTableView, QTreeView, QListView, QPlainTextEdit, QAbstractScrollArea#plain {
  background: $base; border: 1px solid transparent; }
QTableView:focus, QTreeView:focus, QListView:focus, QPlainTextEdit:focus, QAbstractScrollArea#plain:focus {
  border: 1px solid $accent; }
QTableView { gridline-color: transparent; alternate-background-color: $alternate; }
QTableView#frozen { border: none; }
QTableView::item { padding: 0 6px; border: none; }
QAbstractScrollArea::corner { background: $base; border: none; }
QTableView QTableCornerButton::section { background: $window; border: none; }
QDialog QListWidget, QDialog QScrollArea { border: 1px solid $border; border-radius: 4px; }
QDialog QListWidget { padding: 2px; }
QDialog QListView::item { padding: 2px; }
QTreeView::item { padding: 3px 2px; border: none; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background: $highlight; color: $highlighted_text; }
QTreeView::item:hover:!selected { background: $hover; }
QHeaderView { background: $window; border: none; }
QHeaderView::section { background: $window; color: $muted; padding: 4px 9px; border: none;
  border-right: 1px solid $border; border-bottom: 1px solid $border; }
QHeaderView::section:hover { color: $text; background: $hover; }
QLineEdit { background: $base; color: $text;
  border: 1px solid $border; border-radius: 4px; padding: 4px 7px; selection-background-color: $highlight;
  selection-color: $highlighted_text; }
QLineEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled { background: $window; color: $muted; }
QSpinBox { background: $base; color: $text; border: 1px solid $border; border-radius: 4px; padding: 3px 0;
  selection-background-color: $highlight; selection-color: $highlighted_text; }
QSpinBox:focus { border: 1px solid $accent; }
QDateEdit { background: $base; color: $text; border: 1px solid $border; border-radius: 4px; padding: 4px 0 4px 7px;
  min-height: 18px; selection-background-color: $highlight; selection-color: $highlighted_text; }
QDateEdit:focus { border: 1px solid $accent; }
QDateEdit::drop-down { border: none; width: 22px; }
QDateEdit::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QDateEdit QLineEdit, QDateEdit QLineEdit:focus { border: none; padding: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: none; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QLineEdit:read-only { background: $window; }
QLineEdit:read-only:focus { border: 1px solid $accent; }
QLineEdit[problem="true"] { border: 1px solid $bad; }
QComboBox { background: $base; color: $text; border: 1px solid $border; border-radius: 4px;
  padding: 4px 7px; min-height: 18px; }
QComboBox:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid $muted;
  border-radius: 3px; background: $base; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$check"); }
QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox:disabled { color: $muted; }
QCheckBox::indicator:disabled { border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $border; border-color: $border; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $border; outline: none; }
QPushButton { background: $button; color: $text; border: 1px solid $border; border-radius: 4px;
  padding: 5px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:default { background: $accent; color: $accent_text; border-color: $accent; }
QPushButton:default:focus { border: 2px solid $text; padding: 4px 13px; }
QPushButton:disabled { background: $window; color: $muted; border-color: $border; }
QProgressBar { background: $border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QStatusBar { background: $window; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 2px 8px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="good"] { color: $good; }
QLabel[role="warning"] { color: $warning; }
QFrame[role="card"] { background: $base; border: 1px solid $border; border-radius: 6px; }
QFrame[role="rule"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $base; color: $text; border: 1px solid $border; padding: 4px 6px; }
QDialog QPlainTextEdit { border: 1px solid $border; border-radius: 4px; padding: 4px; }
QDialog QPlainTextEdit:focus { border-color: $accent; }
QDialog QListWidget#steps { background: transparent; border: none; }
QDialog QListWidget#steps::item { padding: 0 8px; border-radius: 4px; }
QListWidget#steps::item:disabled { color: $muted; }
QListWidget#steps::item:selected:disabled { color: $highlighted_text; }
QRadioButton { spacing: 7px; padding: 2px 0; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px;
  background: $base; }
QRadioButton::indicator:checked { background: $base; border: 4px solid $accent; width: 6px; height: 6px; }
QRadioButton::indicator:focus { border-color: $accent; }
QListWidget#recent::item { padding: 6px 8px; border-radius: 4px; }
QListWidget#recent { background: transparent; }
""")


def style_sheet(worn: Colours) -> str:
    """The application's style sheet in the colours of a palette."""
    pictures = {
        name: resources.path("icons", f"{name}-{worn.name.lower()}.svg") for name in ("chevron", "check")
    }
    return _SHEET.substitute({**msgspec.structs.asdict(worn), **pictures})
