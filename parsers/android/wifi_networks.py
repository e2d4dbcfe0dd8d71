"""The wireless networks that Android has saved."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WifiNetwork
from parsers.support import xml_entry
from parsers.support.android_xml.elements import Element
from parsers.support.wifi import key_kind, network_name
from parsers.support.xml_values import details, first, values

_DETAILS = (
    *("ConfigKey", "CreationTime", "DefaultGwMacAddress", "NumAssociation", "CreatorUid", "LastUpdateUid"),
    *("LastUpdateName", "LastConnectUid", "ValidatedInternetAccess", "UserApproved", "MeteredHint", "FQDN"),
    *("ProviderFriendlyName", "MacRandomizationSetting", "Shared", "Status"),
)
_HOTSPOT = ("SecurityType", "ApBand", "Channel", "MaxNumberOfClients", "AutoShutdownEnabled")
_STATUS = ("SelectionStatus", "DisableReason", "ConnectChoice", "HasEverConnected")


@parser(name="android.wifi_networks", version="1.0", match=["**/WifiConfigStore*.xml"], emits=[WifiNetwork])
def parse(entry: ParsedEntry, context: Context) -> Iterator[WifiNetwork]:
    """Reads WifiConfigStore.xml of Android 8 and later, and in WifiConfigStoreSoftAp.xml the device's own hotspot.

    CreationTime is local and without year: it stays text. Names in quotes are text, others hexadecimal; that of a
    hotspot is text. A pre-shared key that the device encrypts is a detail. Of WEP the first key is given.
    Reference: AOSP frameworks/opt/net/wifi and packages/modules/Wifi, com.android.server.wifi.util.XmlUtil
    (WifiConfigurationXmlUtil, NetworkSelectionStatusXmlUtil, WifiEnterpriseConfigXmlUtil, SoftApConfigurationXmlUtil),
    WifiConfigStore, SoftApStoreData.
    """
    root = xml_entry.opened(context, "WifiConfigStoreData", "WifiConfigStore")
    if root is None:
        return
    for each in root.all("SoftAp"):
        yield _hotspot(each)
    networks = root.at_path("NetworkList")
    for each in networks.all("Network") if networks is not None else ():
        stated = values(configuration := each.at_path("WifiConfiguration"))
        company = values(each.at_path("WifiEnterpriseConfiguration"))
        key = stated.get("PreSharedKey") or company.get("Password") or first(configuration, "WEPKeys")
        yield WifiNetwork(
            locator=each.locator,
            ssid=network_name(stated.get("SSID")),
            bssid=stated.get("BSSID"),
            security=key_kind(stated.get("ConfigKey")),
            password=network_name(key),
            device_mac=stated.get("RandomizedMacAddress"),
            hidden=_flag(stated.get("HiddenSSID")),
            auto_join=_flag(stated.get("AutoJoinEnabled")),
            account=company.get("Identity") or None,
            app=stated.get("CreatorName"),
            origin="saved network",
            details=(
                *details(stated, *_DETAILS),
                *details(values(each.at_path("WifiConfiguration", "PreSharedKey")), "EncryptedData"),
                *details(company, "AnonIdentity", "EapMethod", "Phase2Method"),
                *details(values(each.at_path("NetworkStatus")), *_STATUS),
            ),
        )


def _hotspot(element: Element) -> WifiNetwork:
    stated = values(element)
    return WifiNetwork(
        locator=element.locator,
        ssid=network_name(stated.get("WifiSsid")) or stated.get("SSID"),
        bssid=stated.get("Bssid"),
        password=stated.get("Passphrase") or stated.get("Wpa2Passphrase"),
        hidden=_flag(stated.get("HiddenSSID")),
        origin="own hotspot",
        details=details(stated, *_HOTSPOT),
    )


def _flag(stored: str | None) -> bool | None:
    return {"true": True, "false": False}.get(stored or "")
