"""The kinds of artifact, one a file. Each is the field's word for one thing that a parser can state."""

from evidence.model.artifact import Artifact
from evidence.model.kinds.account import Account
from evidence.model.kinds.app_usage import AppUsage
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.bluetooth_device import BluetoothDevice
from evidence.model.kinds.booking import Booking
from evidence.model.kinds.bookmark import Bookmark
from evidence.model.kinds.calendar_event import CalendarEvent
from evidence.model.kinds.call import Call
from evidence.model.kinds.cell_tower import CellTower
from evidence.model.kinds.contact import Contact
from evidence.model.kinds.conversation import Conversation
from evidence.model.kinds.cookie import Cookie
from evidence.model.kinds.credential import Credential
from evidence.model.kinds.dated import Dated
from evidence.model.kinds.detail import Detail
from evidence.model.kinds.device import Device
from evidence.model.kinds.device_event import DeviceEvent
from evidence.model.kinds.download import Download
from evidence.model.kinds.edit import Edit
from evidence.model.kinds.external import External
from evidence.model.kinds.file_reference import FileReference
from evidence.model.kinds.form_entry import FormEntry
from evidence.model.kinds.health_record import HealthRecord
from evidence.model.kinds.identifier import Identifier
from evidence.model.kinds.installed_app import InstalledApp
from evidence.model.kinds.interaction import Interaction
from evidence.model.kinds.keyboard_word import KeyboardWord
from evidence.model.kinds.location import Location
from evidence.model.kinds.log_event import LogEvent
from evidence.model.kinds.media import Media
from evidence.model.kinds.message import Message
from evidence.model.kinds.note import Note
from evidence.model.kinds.notification import Notification
from evidence.model.kinds.participant import Participant
from evidence.model.kinds.permission import Permission
from evidence.model.kinds.reaction import Reaction
from evidence.model.kinds.receipt import Receipt
from evidence.model.kinds.reminder import Reminder
from evidence.model.kinds.sim import Sim
from evidence.model.kinds.transaction import Transaction
from evidence.model.kinds.voicemail import Voicemail
from evidence.model.kinds.web_search import WebSearch
from evidence.model.kinds.web_visit import WebVisit
from evidence.model.kinds.wifi_network import WifiNetwork

_ALL: tuple[type[Artifact], ...] = (
    Account,
    AppUsage,
    BluetoothDevice,
    Booking,
    Bookmark,
    CalendarEvent,
    Call,
    CellTower,
    Contact,
    Conversation,
    Cookie,
    Credential,
    Device,
    DeviceEvent,
    Download,
    External,
    FileReference,
    FormEntry,
    HealthRecord,
    InstalledApp,
    Interaction,
    KeyboardWord,
    Location,
    LogEvent,
    Media,
    Message,
    Note,
    Notification,
    Permission,
    Reminder,
    Sim,
    Transaction,
    Voicemail,
    WebSearch,
    WebVisit,
    WifiNetwork,
)
KINDS = {kind.kind: kind for kind in _ALL}

__all__ = [
    "KINDS",
    "Account",
    "AppUsage",
    "Attachment",
    "BluetoothDevice",
    "Booking",
    "Bookmark",
    "CalendarEvent",
    "Call",
    "CellTower",
    "Contact",
    "Conversation",
    "Cookie",
    "Credential",
    "Dated",
    "Detail",
    "Device",
    "DeviceEvent",
    "Download",
    "Edit",
    "External",
    "FileReference",
    "FormEntry",
    "HealthRecord",
    "Identifier",
    "InstalledApp",
    "Interaction",
    "KeyboardWord",
    "Location",
    "LogEvent",
    "Media",
    "Message",
    "Note",
    "Notification",
    "Participant",
    "Permission",
    "Reaction",
    "Receipt",
    "Reminder",
    "Sim",
    "Transaction",
    "Voicemail",
    "WebSearch",
    "WebVisit",
    "WifiNetwork",
]
