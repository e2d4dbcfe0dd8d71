"""Android's settings."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import xml_entry
from parsers.support.device_names import common_word_of_setting

_TABLES = ("settings_global.xml", "settings_secure.xml", "settings_system.xml", "settings_ssaid.xml")
_SSAID = "settings_ssaid"


@parser(
    name="android.settings",
    version="1.0",
    match=[f"**/users/*/{name}" for name in _TABLES],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads the settings of Android 6 and later: XML as text, from Android 12 on as ABX.

    In settings_ssaid.xml the value is the identifier that Android gives an application (``package``) instead of the
    device's own, and the name its user id. A value of bytes stands as Base64 in ``valueBase64``.
    Reference: AOSP frameworks/base, com.android.providers.settings.SettingsState; android.provider.Settings.
    """
    root = xml_entry.opened(context, "settings")
    if root is None:
        return
    own = _SSAID in entry.path.lower()
    for each in root.all("setting"):
        name = each.get("name")
        if name is None:
            continue
        yield Device(
            locator=each.locator,
            name=name,
            value=each.get("value") or each.get("valueBase64"),
            property="android id" if own and name != "userkey" else common_word_of_setting(name),
            details=xml_entry.details(
                each, "id", "package", "defaultValue", "defaultValueBase64", "defaultSysSet", "tag"
            ),
        )
