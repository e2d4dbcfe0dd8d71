"""Which application of iOS a folder of data is of."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from parsers.support import plist_tree

_KEY = "MCMMetadataIdentifier"


@parser(
    name="ios.containers",
    version="1.0",
    match=["**/.com.apple.mobile_container_manager.metadata.plist"],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads the name of the application, its extension or its group; ``data_path`` is the folder of the list itself.

    A folder can be left of an application that was removed, so this does not say that it is installed.
    Reference: iLEAPP, appGrouplisting.py (MCMMetadataIdentifier; folders of what is not there any more).
    """
    name = plist_tree.at(plist_tree.opened(context), _KEY)
    if isinstance(name, str) and name:
        yield InstalledApp(
            locator=plist_tree.locator(_KEY),
            identifier=name,
            data_path=entry.path.rpartition("/")[0],
            status="folder of data",
        )
