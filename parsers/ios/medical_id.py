"""The medical ID that somebody filled in on iOS: who it is, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, HealthRecord
from parsers.support import keyed, medical_id
from parsers.support.keyed_archive import KeyedArchive
from parsers.support.plists import MOST_BYTES

_KEY = "HKMedicalIDData"


@parser(
    name="ios.medical_id",
    version="1.0",
    match=["**/MedicalID/MedicalIDData.archive"],
    emits=[HealthRecord, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[HealthRecord | Contact]:
    """Reads every entry as somebody typed it, names, day of birth, languages and notes too, and the emergency contacts.

    ``type`` is the archive's key without its ends. Nothing checks what was typed, nor that it is the owner's. The
    picture is its length alone.
    Reference: iLEAPP, medicalID.py (path, keys, quantities with their unit); HealthKit, _HKMedicalIDData and
    _HKEmergencyContact (keys).
    """
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    try:
        archive = KeyedArchive(data)
    except ValueError as error:
        context.warn(f"not a keyed archive that can be read: {error}")
        return
    place = archive.locator(archive.number() or 0)
    for key, value in keyed.members(archive.value()).items():
        people = [keyed.members(each) for each in value] if isinstance(value, list) else []
        called = [each for each in people if medical_id.is_contact(each)]
        for person in called:
            yield medical_id.contact(person, place)
        if not called and (text := medical_id.text(value)) is not None:
            unit = keyed.members(keyed.members(value).get("UnitKey")).get("HKUnitStringKey")
            yield HealthRecord(
                locator=place,
                type=f"medical ID, {key.removeprefix(_KEY).removesuffix('Key')}",
                value=text,
                unit=unit if isinstance(unit, str) else None,
            )
    for sentence in archive.damage:
        context.warn(sentence)
