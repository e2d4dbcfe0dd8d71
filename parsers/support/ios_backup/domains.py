"""Where on the device the files of a backup stood."""

from __future__ import annotations

_VAR = "private/var"
_ROOTS = {
    "BooksDomain": f"{_VAR}/mobile/Media/Books",
    "CameraRollDomain": f"{_VAR}/mobile",
    "DatabaseDomain": f"{_VAR}/db",
    "HealthDomain": f"{_VAR}/mobile/Library",
    "HomeDomain": f"{_VAR}/mobile",
    "HomeKitDomain": f"{_VAR}/mobile",
    "InstallDomain": f"{_VAR}/installd",
    "KeyboardDomain": f"{_VAR}/mobile",
    "KeychainDomain": f"{_VAR}/Keychains",
    "ManagedPreferencesDomain": f"{_VAR}/Managed Preferences",
    "MediaDomain": f"{_VAR}/mobile",
    "MobileDeviceDomain": f"{_VAR}/MobileDevice",
    "NetworkDomain": f"{_VAR}/networkd",
    "ProtectedDomain": f"{_VAR}/protected",
    "RootDomain": f"{_VAR}/root",
    "SystemPreferencesDomain": f"{_VAR}/preferences",
    "TonesDomain": f"{_VAR}/mobile",
    "WirelessDomain": f"{_VAR}/wireless",
}
_FAMILIES = {
    "AppDomain": f"{_VAR}/mobile/Containers/Data/Application",
    "AppDomainGroup": f"{_VAR}/mobile/Containers/Shared/AppGroup",
    "AppDomainPlugin": f"{_VAR}/mobile/Containers/Data/PluginKitPlugin",
    "SysContainerDomain": f"{_VAR}/containers/Data/System",
    "SysSharedContainerDomain": f"{_VAR}/containers/Shared/SystemGroup",
}


def device_path(domain: str, relative: str) -> bytes:
    """The path on the device, without a leading slash. A domain that is not known stays as its first folder.

    On the device the folders of applications have random names; a backup knows their identifiers only, which stand
    here in their place. A part ``..`` stays: nothing follows a path.

    Reference: Apple, Domains.plist of MobileBackup (RootPath); containers as found on devices by the iLEAPP project.
    """
    family, _, container = domain.partition("-")
    of_container = container and family in _FAMILIES
    root = f"{_FAMILIES[family]}/{container}" if of_container else _ROOTS.get(domain, domain)
    parts = (root, relative.strip("/"))
    return "/".join(part for part in parts if part).encode("utf-8", "surrogateescape")
