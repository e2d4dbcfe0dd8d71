"""The kinds of artifact, one a file. Each is the field's word for one thing that a parser can state."""

from evidence.model.kinds.call import Call
from evidence.model.kinds.contact import Contact
from evidence.model.kinds.download import Download
from evidence.model.kinds.file_reference import FileReference
from evidence.model.kinds.location import Location
from evidence.model.kinds.log_event import LogEvent
from evidence.model.kinds.media import Media
from evidence.model.kinds.message import Attachment, Message
from evidence.model.kinds.web_visit import WebVisit

KINDS = {
    kind.kind: kind
    for kind in (Call, Contact, Download, FileReference, Location, LogEvent, Media, Message, WebVisit)
}

__all__ = [
    "KINDS",
    "Attachment",
    "Call",
    "Contact",
    "Download",
    "FileReference",
    "Location",
    "LogEvent",
    "Media",
    "Message",
    "WebVisit",
]
