"""What analyzers are called in the language of the window. One that is not here, an installed one, keeps its name."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TITLES = {
    "shared_identifiers": str(QT_TRANSLATE_NOOP("Analyzers", "Identifiers in several items")),
}


def analyzer_title(name: str) -> str:
    """The title of an analyzer."""
    known = _TITLES.get(name)
    return QCoreApplication.translate("Analyzers", known) if known else name
