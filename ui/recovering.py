"""Unsaved work of before, offered in the message bar: open it, discard it, or go back to it."""

from collections.abc import Callable
from functools import partial

from models.progress import Progress
from ui import paths, saving
from ui.context import Context
from ui.kept_files import Found, left_behind
from ui.messages import Message, Offer


def look(context: Context) -> None:
    """Find in the background what was kept by a program that runs no more, and offer it."""
    folder = paths.recovery_folder()

    def work(_progress: Progress) -> list[Found]:
        return left_behind(folder)

    def done(found: list[Found]) -> None:
        context.keeping.aside.extend(found)
        if found:
            offer(context)

    def failed(error: Exception) -> None:
        raise error

    context.jobs.start("recovery", "Looking for unsaved work", work, done, failed)


def offer(context: Context) -> None:
    """Offer the newest of the work that is kept, until it is answered."""
    message = _question(context)
    if message is not None:
        context.messages.stand(message)


def open_kept(context: Context, found: Found) -> None:
    """Show the work that was kept in place of what is open, as unsaved as it was."""
    kept = found.kept
    if kept is None or found not in context.keeping.aside or not saving.let_go(context):
        return
    context.messages.settle()
    context.keeping.adopt(found)
    context.session.open(kept.workspace, kept.place_to_save, saved=False)
    context.loading.read_all(kept.rows)
    say(context, f"Opened {kept.words}.")


def discard(context: Context, found: Found) -> None:
    """Let the work go when the program is closed; until then the user may think again."""
    found.discarded = True
    context.messages.standing = _question(context)
    words = found.kept.words if found.kept is not None else "the damaged file of unsaved work"
    context.messages.inform(
        f"{words[0].upper()}{words[1:]} goes when Salient is closed.",
        "Keep it",
        partial(_keep, context, found),
    )


def discard_all(context: Context) -> None:
    """Let all that is kept go when the program is closed; until then the user may think again."""
    going = context.keeping.offered
    for found in going:
        found.discarded = True
    context.messages.settle()
    context.messages.inform(
        f"All unsaved work that was kept ({len(going):,}) goes when Salient is closed.",
        "Keep it",
        partial(_keep, context, *going),
    )


def say(context: Context, text: str) -> None:
    """Say that something else was opened, with the way back to unsaved work if that gave place."""
    left = context.keeping.left
    if left is None or left.kept is None:
        context.messages.inform(text)
        return
    title = left.kept.workspace.title
    context.messages.inform(
        f"{text} The unsaved work on “{title}” is kept.",
        "Go back",
        partial(open_kept, context, left),
    )


def _keep(context: Context, *found: Found) -> None:
    for each in found:
        each.discarded = False
    offer(context)


def _question(context: Context) -> Message | None:
    """What to say about the newest work that is kept, with what can be done about it."""
    if not context.keeping.offered:
        return None
    found, *others = context.keeping.offered
    go: Callable[[], None] = partial(discard, context, found)
    if found.kept is None:
        words = f"Unsaved work of before cannot be opened: {found.problem}"
        return Message("warning", words, "Discard", go)
    words = f"{found.kept.words[0].upper()}{found.kept.words[1:]} was kept"
    words += f", and {len(others):,} more, which the File menu lists." if others else "."
    return Message(
        "information", words, "Open it", partial(open_kept, context, found), Offer("Discard", go)
    )
