"""What the fields and words of the filter mean, in the language of the window.

The filter language itself stays as it is in every language: a filter that is noted in one is read in another. Its own
sentences (``evidence.catalog.filter``) know no language; here each of them stands once as a text that lupdate finds.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SENTENCES = (
    QT_TRANSLATE_NOOP("Filter", "files"),
    QT_TRANSLATE_NOOP("Filter", "artifacts"),
    QT_TRANSLATE_NOOP("Filter", "problems"),
    QT_TRANSLATE_NOOP("Filter", "Kind of artifact or problem: message, call, location, warning"),
    QT_TRANSLATE_NOOP("Filter", "file, directory, link, stream or other"),
    QT_TRANSLATE_NOOP("Filter", "live, deleted, carved (files) or recovered (artifacts)"),
    QT_TRANSLATE_NOOP("Filter", "Path inside of the volume; ** stands for any folders: **/DCIM/**"),
    QT_TRANSLATE_NOOP("Filter", "Last part of the path: *.jpg"),
    QT_TRANSLATE_NOOP("Filter", "Type by content: image/*"),
    QT_TRANSLATE_NOOP("Filter", "Size in bytes, or with kB, MB, GB (1,000) or KiB, MiB, GiB (1,024)"),
    QT_TRANSLATE_NOOP("Filter", "Time of an artifact, any of the four times of a file"),
    QT_TRANSLATE_NOOP("Filter", "When the content of a file was modified"),
    QT_TRANSLATE_NOOP("Filter", "When a file was accessed"),
    QT_TRANSLATE_NOOP("Filter", "When what the file system says of a file was changed"),
    QT_TRANSLATE_NOOP("Filter", "When a file was made in its file system"),
    QT_TRANSLATE_NOOP("Filter", "Anybody that an artifact names: sender, recipient, number, name, address"),
    QT_TRANSLATE_NOOP(
        "Filter", "Latitude, longitude and km around that place: 51.5,-0.12,5 or 51.5,-0.12,500m"
    ),
    QT_TRANSLATE_NOOP("Filter", "Tag on this very record"),
    QT_TRANSLATE_NOOP("Filter", "Words of a note on this very record"),
    QT_TRANSLATE_NOOP("Filter", "Category of this very record, protected or tagged"),
    QT_TRANSLATE_NOOP("Filter", "Second examiner on this very record: agrees, disagrees or disputed"),
    QT_TRANSLATE_NOOP("Filter", "Says anything of: has:location, has:time, has:tag, has:problem, has:NAME"),
    QT_TRANSLATE_NOOP("Filter", "Free text, as without a field"),
    QT_TRANSLATE_NOOP("Filter", "SHA-256 of the file; ab12* for its beginning"),
    QT_TRANSLATE_NOOP("Filter", "SHA-1 of the file"),
    QT_TRANSLATE_NOOP("Filter", "MD5 of the file"),
    QT_TRANSLATE_NOOP("Filter", "Any digest of the file"),
    QT_TRANSLATE_NOOP("Filter", "Number of the evidence item"),
    QT_TRANSLATE_NOOP("Filter", "Number of the volume in its item"),
    QT_TRANSLATE_NOOP("Filter", "Place in the listing of the item, or of the file"),
    QT_TRANSLATE_NOOP("Filter", "Id of the record: 1-42, 1-42-3"),
    QT_TRANSLATE_NOOP("Filter", "Id of the file that it is about"),
    QT_TRANSLATE_NOOP("Filter", "Parser that stated it, or that took the file"),
    QT_TRANSLATE_NOOP("Filter", "Version of the parser"),
    QT_TRANSLATE_NOOP("Filter", "Where in the file: row message:7"),
    QT_TRANSLATE_NOOP("Filter", "What a problem says"),
    QT_TRANSLATE_NOOP("Filter", "Recovered content that nothing confirms: yes or no"),
    QT_TRANSLATE_NOOP("Filter", "Any field of an artifact by its name: field.subject, field.width"),
    QT_TRANSLATE_NOOP("Filter", "Any time by its name: times.sent, times.read"),
    QT_TRANSLATE_NOOP("Filter", "Both must hold"),
    QT_TRANSLATE_NOOP("Filter", "One must hold"),
    QT_TRANSLATE_NOOP("Filter", "What follows must not hold"),
)
"""All that the filter language says of its fields, views and words."""


def meaning(text: str) -> str:
    """A sentence about the filter in the language of the window; one that is not known stays."""
    return QCoreApplication.translate("Filter", text)
