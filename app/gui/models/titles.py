"""What columns, fields and kinds of records are called in the language of the window.

The names come from the record kinds (``evidence.model.kinds``), which know no language; here each of them stands once
as a text that lupdate finds. A name that is not here, such as that of a field of another program's kind, is shown as
it is.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NAMES = {
    "duration_s": str(QT_TRANSLATE_NOOP("Columns", "Duration, s")),
    "duration_us": str(QT_TRANSLATE_NOOP("Columns", "Duration, µs")),
    "altitude_m": str(QT_TRANSLATE_NOOP("Columns", "Altitude, m")),
    "accuracy_m": str(QT_TRANSLATE_NOOP("Columns", "Accuracy, m")),
    "url": str(QT_TRANSLATE_NOOP("Columns", "URL")),
    "mime": str(QT_TRANSLATE_NOOP("Columns", "MIME type")),
}
"""Name of a field or time in the records -> its title, where it is not the name with a capital."""
TITLES = (
    QT_TRANSLATE_NOOP("Columns", "Accessed"),
    QT_TRANSLATE_NOOP("Columns", "Account"),
    QT_TRANSLATE_NOOP("Columns", "Addresses"),
    QT_TRANSLATE_NOOP("Columns", "Answered"),
    QT_TRANSLATE_NOOP("Columns", "Attachments"),
    QT_TRANSLATE_NOOP("Columns", "Body"),
    QT_TRANSLATE_NOOP("Columns", "Browser"),
    QT_TRANSLATE_NOOP("Columns", "Chain"),
    QT_TRANSLATE_NOOP("Columns", "Changed"),
    QT_TRANSLATE_NOOP("Columns", "Container"),
    QT_TRANSLATE_NOOP("Columns", "Conversation name"),
    QT_TRANSLATE_NOOP("Columns", "Conversation"),
    QT_TRANSLATE_NOOP("Columns", "Country"),
    QT_TRANSLATE_NOOP("Columns", "Created"),
    QT_TRANSLATE_NOOP("Columns", "Danger"),
    QT_TRANSLATE_NOOP("Columns", "Delivered"),
    QT_TRANSLATE_NOOP("Columns", "Details"),
    QT_TRANSLATE_NOOP("Columns", "Direction"),
    QT_TRANSLATE_NOOP("Columns", "Emails"),
    QT_TRANSLATE_NOOP("Columns", "Ended"),
    QT_TRANSLATE_NOOP("Columns", "Event"),
    QT_TRANSLATE_NOOP("Columns", "Fields"),
    QT_TRANSLATE_NOOP("Columns", "Folder"),
    QT_TRANSLATE_NOOP("Columns", "Format"),
    QT_TRANSLATE_NOOP("Columns", "Height"),
    QT_TRANSLATE_NOOP("Columns", "ID"),
    QT_TRANSLATE_NOOP("Columns", "Imported"),
    QT_TRANSLATE_NOOP("Columns", "Item"),
    QT_TRANSLATE_NOOP("Columns", "Kind"),
    QT_TRANSLATE_NOOP("Columns", "Latitude"),
    QT_TRANSLATE_NOOP("Columns", "Lens"),
    QT_TRANSLATE_NOOP("Columns", "Locator"),
    QT_TRANSLATE_NOOP("Columns", "Log"),
    QT_TRANSLATE_NOOP("Columns", "Logged"),
    QT_TRANSLATE_NOOP("Columns", "Longitude"),
    QT_TRANSLATE_NOOP("Columns", "Make"),
    QT_TRANSLATE_NOOP("Columns", "Model"),
    QT_TRANSLATE_NOOP("Columns", "Modified"),
    QT_TRANSLATE_NOOP("Columns", "Name"),
    QT_TRANSLATE_NOOP("Columns", "Note"),
    QT_TRANSLATE_NOOP("Columns", "Number"),
    QT_TRANSLATE_NOOP("Columns", "Organization"),
    QT_TRANSLATE_NOOP("Columns", "Origin"),
    QT_TRANSLATE_NOOP("Columns", "Parser"),
    QT_TRANSLATE_NOOP("Columns", "Path"),
    QT_TRANSLATE_NOOP("Columns", "Phones"),
    QT_TRANSLATE_NOOP("Columns", "Problem"),
    QT_TRANSLATE_NOOP("Columns", "Read"),
    QT_TRANSLATE_NOOP("Columns", "Received bytes"),
    QT_TRANSLATE_NOOP("Columns", "Received"),
    QT_TRANSLATE_NOOP("Columns", "Recipients"),
    QT_TRANSLATE_NOOP("Columns", "Recorded"),
    QT_TRANSLATE_NOOP("Columns", "Referrer"),
    QT_TRANSLATE_NOOP("Columns", "SHA-256"),
    QT_TRANSLATE_NOOP("Columns", "Sender"),
    QT_TRANSLATE_NOOP("Columns", "Sent"),
    QT_TRANSLATE_NOOP("Columns", "Serial"),
    QT_TRANSLATE_NOOP("Columns", "Sequence number"),
    QT_TRANSLATE_NOOP("Columns", "Service"),
    QT_TRANSLATE_NOOP("Columns", "Size"),
    QT_TRANSLATE_NOOP("Columns", "Size, bytes"),
    QT_TRANSLATE_NOOP("Columns", "Software"),
    QT_TRANSLATE_NOOP("Columns", "Source path"),
    QT_TRANSLATE_NOOP("Columns", "Started"),
    QT_TRANSLATE_NOOP("Columns", "State"),
    QT_TRANSLATE_NOOP("Columns", "Status"),
    QT_TRANSLATE_NOOP("Columns", "Subject"),
    QT_TRANSLATE_NOOP("Columns", "Tags"),
    QT_TRANSLATE_NOOP("Columns", "Taken local"),
    QT_TRANSLATE_NOOP("Columns", "Taken"),
    QT_TRANSLATE_NOOP("Columns", "Target"),
    QT_TRANSLATE_NOOP("Columns", "Time"),
    QT_TRANSLATE_NOOP("Columns", "Title"),
    QT_TRANSLATE_NOOP("Columns", "Total bytes"),
    QT_TRANSLATE_NOOP("Columns", "Transition"),
    QT_TRANSLATE_NOOP("Columns", "Type"),
    QT_TRANSLATE_NOOP("Columns", "Video"),
    QT_TRANSLATE_NOOP("Columns", "Visit count"),
    QT_TRANSLATE_NOOP("Columns", "Visited"),
    QT_TRANSLATE_NOOP("Columns", "Volume"),
    QT_TRANSLATE_NOOP("Columns", "What happened"),
    QT_TRANSLATE_NOOP("Columns", "What it says"),
    QT_TRANSLATE_NOOP("Columns", "Width"),
)
"""Titles of columns and fields."""
KIND_TITLES = (
    QT_TRANSLATE_NOOP("Kinds", "Call"),
    QT_TRANSLATE_NOOP("Kinds", "Contact"),
    QT_TRANSLATE_NOOP("Kinds", "Download"),
    QT_TRANSLATE_NOOP("Kinds", "File reference"),
    QT_TRANSLATE_NOOP("Kinds", "Location"),
    QT_TRANSLATE_NOOP("Kinds", "Log event"),
    QT_TRANSLATE_NOOP("Kinds", "Media"),
    QT_TRANSLATE_NOOP("Kinds", "Message"),
    QT_TRANSLATE_NOOP("Kinds", "Web visit"),
    QT_TRANSLATE_NOOP("Kinds", "Failed"),
    QT_TRANSLATE_NOOP("Kinds", "Limited"),
    QT_TRANSLATE_NOOP("Kinds", "Mismatch"),
    QT_TRANSLATE_NOOP("Kinds", "Quarantined"),
    QT_TRANSLATE_NOOP("Kinds", "Skipped"),
    QT_TRANSLATE_NOOP("Kinds", "Unread layer"),
    QT_TRANSLATE_NOOP("Kinds", "Unreadable"),
    QT_TRANSLATE_NOOP("Kinds", "Warning"),
)
"""Kinds of artifacts and of problems."""


def title(text: str) -> str:
    """The title of a column in the language of the window."""
    return QCoreApplication.translate("Columns", text)


def field_title(name: str) -> str:
    """The title of a field or time by its name in the records."""
    return title(NAMES.get(name, name.replace("_", " ").capitalize()))


def kind_title(kind: str) -> str:
    """The title of a kind of artifact or problem by its name in the records."""
    return QCoreApplication.translate("Kinds", kind.replace("_", " ").capitalize())
