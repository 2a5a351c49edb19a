"""The words of the command line that need no drawing: the answer as text or as strict JSON."""

import argparse
from functools import partial
from typing import Any

from models.answers.strict import dumps
from models.answers.text import check_text, inspect_text
from models.pictures import holds_chart


def answer(words: argparse.Namespace) -> str | None:
    """What to print for `words`; `None` where the command draws instead.

    Raises:
        SalientError: the file or the words cannot be worked with.
    """
    if words.command == "project":
        return _project(words)
    found, as_text = _answer(words)
    if found is None:
        return None
    return dumps(found) + "\n" if words.json else as_text(found)


def _answer(words: argparse.Namespace) -> tuple[dict[str, Any] | None, Any]:
    if words.command == "inspect":
        from models.answers.inspect import inspect

        found = inspect(words.file)
        if words.json or not holds_chart(words.file):
            return found, inspect_text
        from models.answers.picture_text import picture_text

        return found, partial(inspect_text, chart=picture_text(words.file))
    if words.command == "check":
        from models.answers.check import check

        return check(words.file), check_text
    return None, None


def _project(words: argparse.Namespace) -> str:
    from models.answers.project import plain, projected
    from models.answers.project_text import project_text

    found = projected(words.template, words.set, words.seed, words.trials, words.sampling)
    return dumps(plain(found)) + "\n" if words.json else project_text(found)
