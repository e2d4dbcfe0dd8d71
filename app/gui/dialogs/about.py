"""What this program is."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.gui import icons
from app.gui.views.plain import heading, label
from evidence.custody.software import indicia_version


class AboutDialog(QDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Indicia"))
        logo = label()
        logo.setPixmap(icons.picture("indicia", 56))
        words = QVBoxLayout()
        words.addWidget(heading(self.tr("Indicia {}").format(indicia_version()), 4))
        words.addWidget(
            label(self.tr("Forensic examination with a chain of custody that anyone can verify."))
        )
        licence = self.tr("Apache License 2.0. Qt is used under the GNU Lesser General Public License 3.")
        words.addWidget(label(licence, "muted"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(logo)
        head.addLayout(words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(
            QIcon()
        )  # a theme's need not suit our palette
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addLayout(head)
        layout.addSpacing(8)
        layout.addWidget(buttons)
