"""The tabs in the middle, after the table: each is one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.gui.results import Results
from app.gui.views.conversations.conversations_view import ConversationsView
from app.gui.views.gallery.gallery_tab import GalleryTab
from app.gui.views.links.links_view import LinksView
from app.gui.views.map.map_view import MapView
from app.gui.views.result_view import ResultView
from app.gui.views.timeline.timeline_tab import TimelineTab


@dataclass(frozen=True)
class Tab:
    """``key`` names it in settings, ``title`` is what a person reads (translated in the context "Tabs")."""

    key: str
    title: str
    make: Callable[[Results], ResultView]


TABS: tuple[Tab, ...] = (
    Tab("gallery", str(QT_TRANSLATE_NOOP("Tabs", "Gallery")), GalleryTab),
    Tab("timeline", str(QT_TRANSLATE_NOOP("Tabs", "Timeline")), TimelineTab),
    Tab("conversations", str(QT_TRANSLATE_NOOP("Tabs", "Conversations")), ConversationsView),
    Tab("map", str(QT_TRANSLATE_NOOP("Tabs", "Map")), MapView),
    Tab("links", str(QT_TRANSLATE_NOOP("Tabs", "Links")), LinksView),
)
