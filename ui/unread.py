"""Files that could not be read: why, and what the message bar says of several at once."""

from collections.abc import Callable, Sequence

from models.counted import counted
from models.workspace.workspace import FileRef
from ui.messages import Messages
from ui.session import Session

ReadEach = Callable[[Sequence[FileRef]], None]


class Unread:
    """Remembers why files could not be read, and says so in one sentence with a way out."""

    def __init__(self, session: Session, messages: Messages, again: ReadEach) -> None:
        self._session = session
        self._messages = messages
        self._again = again
        self.why: dict[str, str] = {}
        """The sentence why a file could not be read, by its place."""
        self._together: tuple[str, ...] = ()
        """The places of the files that were last opened in one go."""

    def opened_together(self, places: Sequence[str]) -> None:
        """Count those of the files at `places` that fail in one sentence from now on."""
        self._together = tuple(places)

    def tell(self, file: FileRef, sentence: str) -> None:
        """Say that `file` could not be read, with the others that were opened along with it."""
        self.why[file.path] = sentence
        if self._session.tables(file.id):
            kept = f"{sentence} The version read before stays in use."
            self._messages.fail(kept, "Try again", lambda: self._again([file]))
            return
        unread = self._with(file)
        more = len(unread) - 1
        others = ""
        if more:
            listed = "it is" if more == 1 else "they are"
            others = (
                f" {counted(more, 'more file')} could not be opened; {listed} in the list on Data."
            )
        first = self.why[unread[0].path]
        self._messages.fail(f"{first}{others}", "Try again", lambda: self._again(unread))

    def _with(self, file: FileRef) -> list[FileRef]:
        """`file` and those opened along with it that cannot be read either, as they were given.

        The message bar has room for one sentence, which would be that of the last of them.
        """
        if file.path not in self._together:
            return [file]
        there = {each.path: each for each in self._session.workspace.files}
        return [there[path] for path in self._together if path in there and path in self.why]
