"""What of CASE/UCO is read: properties by class. The rest is counted and said.

Classes and properties are short names: ``observable:MessageFacet``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from parsers.support.case.node import Node
from parsers.support.case.shapes import not_taken
from parsers.support.case.table import READ

_TEXT = "core:name core:hasFacet"
# Of these, no artifact holds the node's own name.
_UNNAMED = "Message Call Contact EventRecord URLVisit URLHistory RasterPicture File URL SMSMessage Directory"
_UNNAMED += " BrowserBookmark BrowserCookie CalendarEntry CellSite Note SIMCard WirelessNetworkConnection"
_FILE = "observable:filePath observable:fileName observable:sizeInBytes observable:observableCreatedTime"
_OBJECTS = (
    "Message Call Contact EventRecord URLVisit URLHistory RasterPicture File URL Application Account DigitalAccount "
    "PhoneAccount ApplicationAccount EmailAddress ObservableObject MessageThread SMSMessage "
    "Directory SymbolicLink ObservableAction BrowserBookmark BrowserCookie CalendarEntry CellSite Note SIMCard "
    "WirelessNetworkConnection"
)
_READ = {
    **{
        f"observable:{name}": f"{'' if name in _UNNAMED.split() else 'core:name '}core:hasFacet observable:state"
        for name in _OBJECTS.split()
    },
    "location:Location": _TEXT,
    "identity:Organization": _TEXT,
    "tool:Tool": f"{_TEXT} tool:version tool:toolType",
    "tool:AnalyticTool": f"{_TEXT} tool:version tool:toolType",
    "core:Relationship": "core:source core:target core:kindOfRelationship core:isDirectional core:hasFacet",
    "observable:MessageFacet": "observable:application observable:from observable:to observable:messageText "
    "observable:sentTime observable:sessionID",
    "observable:MessageThreadFacet": "observable:messageThread observable:message observable:displayName",
    "types:Thread": "co:item",
    "types:ThreadItem": "co:itemContent",
    "observable:CallFacet": "observable:application observable:callType observable:startTime "
    "observable:duration observable:from observable:to observable:participant",
    "observable:EventRecordFacet": "observable:eventRecordServiceName observable:eventType "
    "observable:eventRecordText observable:observableCreatedTime",
    "observable:ContactFacet": "observable:displayName observable:firstName observable:lastName "
    "observable:contactNote observable:contactPhone observable:contactEmail observable:contactAddress "
    "observable:contactAffiliation",
    "observable:ContactPhone": "observable:contactPhoneNumber",
    "observable:ContactEmail": "observable:emailAddress",
    "observable:ContactAddress": "observable:geolocationAddress",
    "observable:ContactAffiliation": "observable:contactOrganization",
    "location:SimpleAddressFacet": "location:street location:locality location:region location:postalCode "
    "location:country",
    "location:LatLongCoordinatesFacet": "location:latitude location:longitude location:altitude",
    "observable:URLVisitFacet": "observable:url observable:browserInformation observable:visitTime "
    "observable:visitDuration observable:urlTransitionType",
    "observable:URLHistoryFacet": "observable:browserInformation observable:urlHistoryEntry",
    "observable:URLHistoryEntry": "observable:url observable:referrerUrl observable:pageTitle "
    "observable:visitCount observable:lastVisit",
    "observable:URLFacet": "observable:fullValue",
    "observable:ApplicationFacet": "core:name observable:applicationIdentifier",
    "observable:AccountFacet": "observable:accountIdentifier",
    "observable:PhoneAccountFacet": "observable:phoneNumber",
    "observable:EmailAddressFacet": "observable:addressValue",
    "observable:ApplicationAccountFacet": "",
    "observable:DigitalAccountFacet": "observable:displayName observable:accountLogin",
    "observable:FileFacet": _FILE,
    "observable:ContentDataFacet": "observable:mimeType observable:sizeInBytes observable:hash",
    "types:Hash": "types:hashMethod types:hashValue",
    "observable:RasterPictureFacet": "observable:pictureType observable:pictureWidth observable:pictureHeight",
    "observable:EXIFFacet": "observable:exifData",
    "types:ControlledDictionary": "types:entry",
    "types:ControlledDictionaryEntry": "types:key types:value",
    "observable:AttachmentFacet": "observable:url",
    **READ,
}
CLASSES = {name: frozenset(properties.split()) for name, properties in _READ.items()}
CLASSES["observable:ObservableRelationship"] = CLASSES["core:Relationship"]
CLASSES["observable:ObservableAction"] |= frozenset(
    f"action:{name}" for name in ("startTime", "endTime", "object", "instrument", "result")
)
# Places inside of a file stand in the locator too, which the ArtifactFacet holds.
_ANYTHING = ("indicia:", "observable:SQLiteBlobFacet", "observable:DataRangeFacet")
RELATIONS = frozenset({"extractedfrom", "containedwithin", "attachmentof", "attachedto"})
OF_ITSELF = frozenset(
    {
        "location:LatLongCoordinatesFacet",
        "observable:CallFacet",
        "observable:ContactFacet",
        "observable:EXIFFacet",
        "observable:EventRecordFacet",
        "observable:FileFacet",
        "observable:MessageFacet",
        "observable:RasterPictureFacet",
        "observable:URLHistoryFacet",
        "observable:URLVisitFacet",
        *READ,
    }
)
"""Facets that make an artifact of their node."""
OF_OTHERS = frozenset(
    {
        "location:SimpleAddressFacet",
        "observable:AccountFacet",
        "observable:ApplicationAccountFacet",
        "observable:ApplicationFacet",
        "observable:AttachmentFacet",
        "observable:DigitalAccountFacet",
        "observable:EmailAddressFacet",
        "observable:MessageThreadFacet",
        "observable:PhoneAccountFacet",
        "observable:URLFacet",
    }
)
"""Facets of what an artifact names."""
_LISTED = 120
_RELATIONSHIPS = ("core:Relationship", "observable:ObservableRelationship")
ENDS = ("core:source", "core:target", "core:kindOfRelationship")


def plain_word(text: str) -> str:
    """A word of a vocabulary without marks and case: ``Contained_Within`` is ``containedwithin``."""
    return re.sub("[^a-z]", "", text.lower())


class NotRead:
    """Counts what a file states and no artifact holds."""

    def __init__(self) -> None:
        self._classes: Counter[str] = Counter()
        self._properties: Counter[tuple[str, str]] = Counter()
        self._values: Counter[str] = Counter()

    def node(self, node: Node) -> None:
        """Looks at one node of the file."""
        known = [name for name in node.types if name in CLASSES]
        if any(name.startswith(_ANYTHING) for name in node.types):
            return
        kind = plain_word(node.text("core:kindOfRelationship") or "")
        relation = known[:1] in ([name] for name in _RELATIONSHIPS) and not node.is_mention
        relation = relation or any(name in ENDS for name in node.properties())
        if not known:
            self._classes[" and ".join(sorted(node.types)) or "a node without a class"] += 1
        elif relation and kind not in RELATIONS:
            self._classes[f"{known[0]} of the kind {kind or 'that is not named'}"] += 1
        else:
            read = frozenset[str]().union(*(CLASSES[name] for name in known))
            for name in node.properties():
                if name not in read:
                    self._properties[known[0], name] += max(len(node.values(name)), 1)
                    continue
                for words in not_taken(node, name):
                    self._properties[known[0], f"a value {words} of {name}"] += 1

    @staticmethod
    def needs_asking(node: Node) -> str | None:
        """The first of its classes that is read where another node asks for it, and only there."""
        known = (name for name in node.types if name in CLASSES)
        return next((name for name in known if not name.startswith(("tool:", *_RELATIONSHIPS))), None)

    def class_of(self, name: str) -> None:
        """A node of a class that is read elsewhere, but not here."""
        self._classes[name] += 1

    def value(self, words: str) -> None:
        """A value that no artifact can hold."""
        self._values[words] += 1

    def sentences(self) -> Iterator[str]:
        """What was not read, in words; the rarest are counted together where there are very many."""
        found = [f"{_named(name)} ({_times(count, 'node')})" for name, count in sorted(self._classes.items())]
        found += [
            f"{_named(name)} of {_named(of)} ({_times(count, 'value')})"
            for (of, name), count in sorted(self._properties.items())
        ]
        found += [f"{words} ({_times(count, 'value')})" for words, count in sorted(self._values.items())]
        yield from (f"no artifact holds: {words}" for words in found[:_LISTED])
        if found[_LISTED:]:
            yield f"no artifact holds: {len(found) - _LISTED} more classes and properties, not listed"


def _times(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _named(name: str) -> str:
    return name[:200]
