"""Salient: parse the words, then answer without a window or open it."""

import gc
import os
import signal
import sys
from collections.abc import Sequence

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # An interrupt ends the program at once; amid an import it would end in a traceback or a crash.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from models.answers import streams
from models.answers.words import COMMANDS, misspelt, parser
from models.errors import SalientError

# Sums over several threads differ with their number, which is that of the machine's cores.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

DONE, FAILED, INTERRUPTED = 0, 1, 130


def main(given: Sequence[str]) -> int:
    """Do what the words ask and return the exit code."""
    try:
        if given and given[0] in (*COMMANDS, "-h", "--help", "--version"):
            from models.answers.commands import answer

            words = parser().parse_args(given)
            text = answer(words)
            if text is None:
                from ui import headless

                return headless.draw(words)
            sys.stdout.write(text)
            return DONE
        wrong = misspelt(given)
        if wrong:
            parser().error(wrong)
        from ui import start

        return start.run(given)
    except SalientError as error:
        sys.stderr.write(f"{error}\n")
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return DONE  # whoever read the answer has seen enough
    except OSError as error:
        sys.stderr.write(f"The system refuses: {error.strerror or error}.\n")
    except Exception as error:  # a mistake of ours, never shown as a traceback
        sys.stderr.write(f"Something went wrong in Salient itself: {error!r:.200}.\n")
    return FAILED


if __name__ == "__main__":
    # It would look through all that is imported, again and again, for nothing. A command leaves
    # little; in the window `ui.garbage` takes over.
    gc.disable()
    streams.prepare()
    code = streams.written_out(main(sys.argv[1:]), FAILED)
    if sys.argv[1:2] == ["chart"]:
        # To take apart what a million rows left behind takes longer than to paint them.
        os._exit(code)
    sys.exit(code)
