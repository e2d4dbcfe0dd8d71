"""Whether one record's media are veiled, which is looked at by several ids: its own and that of its file."""

from __future__ import annotations

from app.gui.welfare import welfare


class Veils:
    """Asks the welfare of the window for all ``ids`` of what a view shows; see :class:`app.gui.welfare.Welfare`."""

    def __init__(self) -> None:
        self.ids: tuple[str, ...] = ()

    @property
    def veiled(self) -> bool:
        """Whether it is to be blurred, grey and mute now."""
        return any(welfare().veiled(each) for each in self.ids)

    @property
    def out_of_sight(self) -> bool:
        """Whether not even a veiled picture of it is to be drawn."""
        return any(welfare().out_of_sight(each) for each in self.ids)

    @property
    def category(self) -> str:
        """What it was categorised as already, empty for nothing. Evidence may have had a say in the words."""
        return next((word for each in self.ids if (word := welfare().category(each))), "")

    def lift(self) -> None:
        """The examiner asked for it: it is not veiled any more."""
        for each in self.ids:
            welfare().unveil(each)

    def lower(self) -> None:
        """Veils it again."""
        for each in self.ids:
            welfare().veil_again(each)
