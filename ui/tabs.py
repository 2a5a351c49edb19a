"""The views behind the tabs, each made when it is first asked for."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from ui.context import Context
from ui.view import View
from ui.views import VIEWS


class Tabs(Mapping[str, View]):
    """Views by the id of their tab; `pages` holds those that were made, `made` is told of each."""

    def __init__(
        self, context: Context, pages: QStackedWidget, made: Callable[[View], None]
    ) -> None:
        self._context = context
        self._pages = pages
        self._tell = made
        self._kinds = {kind.id: kind for kind in VIEWS}
        self._made: dict[str, View] = {}
        self._pieces: dict[str, Iterator[None]] = {}

    @override
    def __getitem__(self, tab: str) -> View:
        while tab not in self._made:
            self.go_on(tab)
        return self._made[tab]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    @override
    def __len__(self) -> int:
        return len(self._kinds)

    def go_on(self, tab: str) -> None:
        """Make a piece of the view behind `tab`, unless it is made."""
        if tab in self._made:
            return
        if tab not in self._pieces:
            self._pieces[tab] = self._make(tab)
        try:
            next(self._pieces[tab], None)
        except BaseException:
            del self._pieces[tab]  # who asks again begins anew
            raise

    def _make(self, tab: str) -> Iterator[None]:
        """Make the view behind `tab` in pieces; its dress is the last of them.

        To move what is dressed already from one parent to the next would dress it anew.
        """
        view: View | None = None
        pieces = self._kinds[tab].load().in_pieces(self._context)
        while view is None:
            view = next(pieces)
            yield
        self._pages.addWidget(view)
        yield from view.dressed()
        self._made[tab] = view
        self._tell(view)

    def load(self) -> None:
        """Import what the views stand on; in any thread."""
        for kind in self._kinds.values():
            kind.load()

    def is_made(self, tab: str) -> bool:
        """Whether the view behind `tab` is there already."""
        return tab in self._made
