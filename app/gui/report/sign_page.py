"""Who signs, with what, and at which level."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QLabel, QLineEdit, QWidget

from app.gui.report.page import Page
from app.gui.report.paths import is_file, typed_path
from app.gui.views.plain import label
from app.gui.words import line
from evidence.custody.errors import KeyFileError
from evidence.custody.pkcs11_uri import Pkcs11Uri
from reports.draft import Draft, Signing
from reports.levels import LEVELS, WORDS


class SignPage(Page):
    """A certificate of this machine, a file, a token, or no signature. Passphrase and PIN are never kept."""

    name = "sign"

    def __init__(self) -> None:
        super().__init__(
            self.tr("Signature"),
            self.tr("The report is certified: whatever is changed afterwards shows when it is verified."),
        )
        self.signer = QComboBox()
        for title, name in (
            (self.tr("Lab certificate of this machine"), "lab"),
            (self.tr("Certificate file (PKCS #12)"), "file"),
            (self.tr("Card or token (PKCS #11)"), "token"),
            (self.tr("No signature"), "none"),
        ):
            self.signer.addItem(title, name)
        self.file, self.token, self.secret = QLineEdit(), QLineEdit(), QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.timestamp, self.roots = QLineEdit(), QLineEdit()
        self.level = QComboBox()
        for name in LEVELS:
            self.level.addItem(f"{name}: {WORDS[name]}", name)
        self.note = label("", "muted", wrap=True)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(9)
        self._add(self.tr("Who signs"), self.signer)
        self._file_row = self.chooser(self.file, self.tr("Certificate file"), self._choose_file)
        self.form.addRow(label(self.tr("Certificate file")), self._file_row)
        self._add(self.tr("Key in the token"), self.token)
        self._secret_name = self._add(self.tr("Passphrase"), self.secret)
        self._add(self.tr("Level"), self.level)
        self._add(self.tr("Time stamp from"), self.timestamp)
        self._roots_row = self.chooser(self.roots, self.tr("Trusted roots"), self._choose_roots)
        self.form.addRow(label(self.tr("Trusted roots")), self._roots_row)
        self.file.setPlaceholderText(self.tr("File ending in .p12 or .pfx"))
        self.token.setPlaceholderText("pkcs11:token=…;object=…?module-path=…")
        self.timestamp.setPlaceholderText(self.tr("http://… of a time-stamping authority"))
        self.roots.setPlaceholderText(
            self.tr("PEM file with the root certificates, and revocation lists if there are any")
        )
        self.reviewer = QCheckBox(
            self.tr("Leave room for a reviewer, whose signature alone may be added later")
        )
        self.form.addRow("", self.reviewer)
        self.body.addLayout(self.form)
        self.body.addWidget(self.note)
        self.body.addStretch()
        self.signer.currentIndexChanged.connect(lambda _: self._turned())
        self.level.currentIndexChanged.connect(lambda _: self._turned())
        for field in (self.file, self.token, self.timestamp, self.roots):
            field.textChanged.connect(self.reconsider)
        self._turned()

    def signing(self) -> Signing:
        """What is chosen, without what does not go with it."""
        signer, level = self.signer.currentData(), self.level.currentData()
        signed = signer != "none"
        return Signing(
            signer=signer,
            certificate=self.file.text().strip(),
            token=self.token.text().strip(),
            timestamp=self.timestamp.text().strip() if signed and level in NEEDS_TIME else "",
            level=level,
            reviewer=signed and self.reviewer.isChecked(),
            trust_roots=self.roots.text().strip() if signed and level in NEEDS_TIME else "",
        )

    def show_draft(self, draft: Draft) -> None:
        self.signer.setCurrentIndex(max(0, self.signer.findData(draft.signer)))
        self.level.setCurrentIndex(max(0, self.level.findData(draft.level)))
        self.reviewer.setChecked(draft.reviewer)
        for field, text in (
            (self.file, draft.certificate),
            (self.token, draft.token),
            (self.timestamp, draft.timestamp),
            (self.roots, draft.trust_roots),
        ):
            field.setText(text)

    def take(self, draft: Draft) -> None:
        draft.signer, draft.level = self.signer.currentData(), self.level.currentData()
        draft.certificate = self.file.text().strip()
        draft.token = _without_secret(self.token.text().strip())
        draft.timestamp = _without_secret(self.timestamp.text().strip())
        draft.trust_roots = self.roots.text().strip()
        draft.reviewer = self.reviewer.isChecked()

    def problem(self) -> str:
        chosen = self.signing()
        if chosen.signer == "none":
            return ""
        return self._key_problem(chosen) or self._level_problem(chosen)

    def _key_problem(self, chosen: Signing) -> str:
        if chosen.signer == "file" and not is_file(typed_path(chosen.certificate)):
            return self.tr("The certificate file does not exist. Choose a .p12 or .pfx file.")
        if chosen.signer == "token":
            if not chosen.token:
                return self.tr("Name the key in the token: pkcs11:token=…;object=…")
            try:
                Pkcs11Uri.parse(chosen.token)
            except KeyFileError as error:
                return line(str(error), 1000)
        return ""

    def _level_problem(self, chosen: Signing) -> str:
        if chosen.reviewer and chosen.level == "B-LTA":
            return self.tr(
                "With room for a reviewer the level is B-LT at most; the second signature brings B-LTA."
            )
        if chosen.level not in NEEDS_TIME:
            return ""
        if not chosen.timestamp.startswith(("http://", "https://")):
            return self.tr("This level needs the address (http://…) of a time-stamping authority.")
        if not chosen.trust_roots and chosen.level not in LONG_TERM:
            return ""
        if not is_file(typed_path(chosen.trust_roots)):
            return self.tr("This level needs a file with the trusted root certificates.")
        return ""

    def forget_secret(self) -> None:
        """Empties the field of the passphrase."""
        self.secret.clear()

    def _add(self, title: str, field: QWidget) -> QLabel:
        name = label(title)
        name.setBuddy(field)
        field.setAccessibleName(title)
        self.form.addRow(name, field)
        return name

    def _turned(self) -> None:
        chosen, level = self.signer.currentData(), self.level.currentData()
        show = self.form.setRowVisible
        show(self._file_row, chosen == "file")
        show(self.token, chosen == "token")
        for field in (self.secret, self.level, self.reviewer):
            show(field, chosen != "none")
        show(self.timestamp, chosen != "none" and level in NEEDS_TIME)
        show(self._roots_row, chosen != "none" and level in NEEDS_TIME)
        self._secret_name.setText(self.tr("PIN") if chosen == "token" else self.tr("Passphrase"))
        self.secret.setAccessibleName(self.tr("PIN") if chosen == "token" else self.tr("Passphrase"))
        self.secret.setPlaceholderText(self.tr("Asked for here, never kept (none: leave empty)"))
        self.note.setText(self._note(chosen))
        self.reconsider.emit()

    def _note(self, chosen: str) -> str:
        if chosen == "lab":
            return self.tr(
                "A certificate of your own making, self-signed, made at first use. It identifies nobody by itself: "
                "hand its fingerprint to those who verify."
            )
        if chosen == "none":
            return self.tr(
                "Without a signature only the ledger's proof beside the file shows where it comes from."
            )
        return ""

    def _choose_file(self) -> str:
        return QFileDialog.getOpenFileName(self, self.tr("Certificate"), "", "PKCS #12 (*.p12 *.pfx)")[0]

    def _choose_roots(self) -> str:
        return QFileDialog.getOpenFileName(self, self.tr("Trusted roots"), "", "PEM (*.pem *.crt)")[0]


NEEDS_TIME = ("B-T", "B-LT", "B-LTA")
LONG_TERM = ("B-LT", "B-LTA")


def _without_secret(address: str) -> str:
    """The address, or nothing where it holds a password or a PIN."""
    host = address.partition("://")[2].partition("/")[0]
    return "" if "@" in host or "pin-value" in address else address
