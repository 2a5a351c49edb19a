"""Does what the user asked, and turns what goes wrong into a sentence in the message bar."""

from collections.abc import Callable

from models.errors import Cancelled, SalientError
from ui.context import Context


def guarded(context: Context, action: Callable[[], None]) -> bool:
    """Whether `action` went well; a named error is said in the bar and nothing is lost.

    Any other exception is a mistake of ours and goes on to the hook for those.
    """
    try:
        action()
    except SalientError as error:
        context.messages.fail(str(error))
        return False
    except Cancelled:
        return False
    return True
