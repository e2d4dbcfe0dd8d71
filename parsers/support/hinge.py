"""What Hinge keeps of people: what they tell of themselves, their answers and their media.

Reference: ALEAPP, hinge (2026: columns, member ``response`` of an answer).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evidence.model.kinds import Detail, FileReference
from parsers.support import chat, json_value, stated
from parsers.support.rows import Row

SERVICE, APP = "Hinge", "co.hinge.app"
TOLD = (
    "age", "height", "hometown", "location", "jobTitleText", "educationHistory", "educationHistoryText",
    "employmentHistory", "gender", "genderIdentity", "genderIdentityId", "pronouns", "sexualOrientations", "ethnicity",
    "ethnicitiesText", "religion", "religionText", "politics", "politicsText", "datingIntention",
    "datingIntentionText", "relationshipType", "relationshipTypeText", "kids", "familyPlans", "smoking", "drinking",
    "drugs", "marijuana", "pet", "zodiacSign", "covidVax", "languagesSpoken", "languagesSpokenText",
    "educationAttained", "selfieVerified", "compatibility", "lastActiveStatusId", "didJustJoin", "state",
)  # fmt: skip
MEDIA = ("photoUrl", "thumbnailUrl", "videoUrl", "width", "height", "description")
MORE = ("userId", "position", "source", "location", "mediaPromptText", "cdnId", "contentId", "created")


def answers(rows: Iterable[Row]) -> Iterator[Detail]:
    """What somebody answered, named by the question; as stored where it has another form."""
    for row in rows:
        told = json_value.decoded(row["answerData"])
        parts = told.values() if isinstance(told, dict) else ()
        text = next(
            (found for part in parts if (found := json_value.text(part, "response")) is not None), None
        )
        if (said := row.text("answerData") if text is None else text) is not None:
            yield stated.detail(f"answer to {row.text('questionId') or 'a question'}", said)


def media(row: Row, word: str, name: str | None) -> FileReference:
    """A picture or video, of which the address is kept."""
    return FileReference(
        locator=row.locator,
        state=row.state,
        url=chat.filled(row, "videoUrl", "photoUrl", "thumbnailUrl"),
        origin=f"{SERVICE}, {word}",
        app=APP,
        text=row.text("description"),
        people=(name,) if name else (),
        width=row.integer("width"),
        height=row.integer("height"),
        details=stated.details(row, "photoUrl", "thumbnailUrl", *MORE),
    )
