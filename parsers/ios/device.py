"""What iOS states of the device: version, lockdown's data, telephony, settings, what it was set up from."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import device_list, plist_tree


@parser(
    name="ios.device",
    version="1.1",
    match=[
        "**/CoreServices/SystemVersion.plist",
        "**/lockdown/data_ark.plist",
        "**/device_values.plist",
        "**/com.apple.commcenter.plist",
        "**/com.apple.commcenter.data.plist",
        "**/com.apple.commcenter.device_specific_nobackup.plist",
        "**/com.apple.purplebuddy.plist",
        "**/com.apple.MobileBackup.plist",
        "**/com.apple.mobile.ldbackup.plist",
        "**/com.apple.sharingd.plist",
        "**/com.apple.lsdidentifiers.plist",
        "**/SystemConfiguration/preferences.plist",
        "**/SystemConfiguration/NetworkInterfaces.plist",
        "**/SystemConfiguration/com.apple.accounts.exists.plist",
        "**/com.apple.preferences.datetime.plist",
        "**/MobileInstallation/LastBuildInfo.plist",
        "**/Preferences/com.apple.MobileSMS.plist",
    ],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads every text, number, mark and date of the list, wherever it stands, and hardware addresses; no other bytes.

    The name is the key, below other keys with these before it. The common word stands where the key is one of
    MobileGestalt's and lockdown's known ones. PersonalWallet and its like keep what is known of SIM cards, RestoreInfo
    and DeviceTransferInfo what the device was set up from.
    Reference: the lists themselves; Apple, libMobileGestalt's and lockdown's keys; iLEAPP, lastBuild.py, simInfo.py,
    mobileBackupplist.py, airdropId.py, advertisingID.py, preferencesPlist.py, wifiIdentifiers.py, backupSettings.py,
    messageRetention.py, timezoneSet.py, accountConfig.py, Ph083comapplePurpleBuddyPlist.py.
    """
    yield from device_list.facts(plist_tree.opened(context))
