"""Commands by the words that a person looks for."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from ui.commands.command import Command

_NEAR = 3
"""Commands that are named where none has the word that is looked for."""

_LIKE = 0.6
"""How much alike two words are, from 0 to 1, for one to be taken for the other mistyped."""


def found_for(text: str, commands: Sequence[Command]) -> tuple[Command, ...]:
    """The commands in whose menu, title, keys or other names every word of `text` stands.

    Those that have it in their title come first.
    """
    wanted = text.casefold().split()
    if not wanted:
        return ()
    found = [each for each in commands if all(word in _every(each) for word in wanted)]
    return tuple(sorted(found, key=lambda each: not all(w in _title(each) for w in wanted)))


def likest(text: str, commands: Sequence[Command]) -> tuple[Command, ...]:
    """A few commands with a word much like one of `text`; those that are hinted at come last."""
    wanted = text.casefold().split()
    by_word: dict[str, list[Command]] = {}
    for each in commands:
        for word in _parts(_every(each)):
            by_word.setdefault(word, []).append(each)
    found: dict[str, Command] = {}
    for word in wanted:
        for like in get_close_matches(word, list(by_word), n=_NEAR, cutoff=_LIKE):
            found.update((each.id, each) for each in by_word[like])
    for each in commands:
        if any(word in _parts(each.hint.casefold()) for word in wanted):
            found.setdefault(each.id, each)
    return tuple(found.values())[:_NEAR]


def _title(command: Command) -> str:
    return command.title.casefold()


def _every(command: Command) -> str:
    parts = (f"{command.menu} › {command.title}   {command.shortcut}", *command.also)
    return "\n".join(parts).casefold()


def _parts(words: str) -> list[str]:
    return re.findall(r"[\w-]{3,}", words)
