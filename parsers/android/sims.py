"""The SIM cards and subscriptions that Android knows."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Sim
from parsers.support import rows, stated

_COLUMNS = ("icc_id", "sim_id", "display_name", "number")
_OPTIONAL = ("carrier_name", "mcc", "mnc", "mcc_string", "mnc_string", "imsi", "iso_country_code")
_DETAILS = (
    *("card_id", "data_roaming", "carrier_id", "subscription_type", "is_opportunistic", "group_uuid"),
    *("phone_number_source_carrier", "phone_number_source_ims", "uicc_applications_enabled"),
    *("profile_class", "port_index", "usage_setting", "sim_provisioning_status", "ehplmns", "hplmns"),
)


@parser(
    name="android.sims",
    version="1.0",
    match=["**/com.android.providers.telephony/**/telephony.db"],
    tables=[("siminfo.icc_id", "siminfo.sim_id", "siminfo.display_name")],
    emits=[Sim],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Sim]:
    """Reads the table siminfo: cards that are in the device and those that were; ``sim_id`` is the slot, -1 for none.

    Before Android 10 mcc and mnc are numbers, without the zeros that a network code may begin with, and 0 is no mcc.
    Reference: AOSP packages/providers/TelephonyProvider, TelephonyProvider.java (schema, Android 5.1 and later);
    android.provider.Telephony.SimInfo (meaning of the columns).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("siminfo", "icc_id"):
        return
    for row in tables.rows("siminfo", _COLUMNS, (*_OPTIONAL, "is_embedded", *_DETAILS)):
        slot = row.integer("sim_id")
        yield Sim(
            locator=row.locator,
            state=row.state,
            iccid=row.text("icc_id") or None,
            imsi=row.text("imsi") or None,
            number=row.text("number") or None,
            name=row.text("display_name"),
            operator=row.text("carrier_name"),
            mcc=row.text("mcc_string") or (row.text("mcc") if row["mcc"] else None),
            mnc=row.text("mnc_string") or (row.text("mnc") if row["mcc"] else None),
            country=row.text("iso_country_code") or None,
            slot=None if slot is None or slot < 0 else slot,
            esim=stated.flag(row, "is_embedded"),
            details=stated.details(row, *_DETAILS),
        )
