"""Tracebacks in the form that Colab shows: IPython 7's, one part for each frame."""

import inspect
import linecache
import os
import traceback

from .colours import BLUE, BOLD_GREEN, CYAN, GREEN, RED, coloured, highlighted

_LINES_AROUND = 5
_WIDTH = 75
_OF_THE_KERNEL = {"IPython", "ipykernel", "colab_kernel"}
# An endless recursion has thousands.
_FRAMES_AT_AN_END = 20


def _is_cell(frame):
    return os.path.basename(os.path.dirname(frame.f_code.co_filename)).startswith("ipykernel_")


def _call(frame):
    code = frame.f_code
    if code.co_name == "<module>" and _is_cell(frame):
        return coloured(CYAN, "<cell line: 0>") + coloured(BLUE, "()")
    if code.co_name == "<module>":
        return coloured(CYAN, "<module>")
    names, varargs, varkw = inspect.getargs(code)
    arguments = [*names, *([f"*{varargs}"] if varargs else []), *([f"**{varkw}"] if varkw else [])]
    return coloured(CYAN, code.co_name) + coloured(BLUE, f"({', '.join(arguments)})")


def _source(filename, line_number):
    # The file as it is on disk now, which is not always the one that was loaded.
    linecache.checkcache(filename)
    first = max(1, line_number - _LINES_AROUND // 2)
    for number in range(first, first + _LINES_AROUND):
        line = linecache.getline(filename, number)
        if not line:
            continue
        if number == line_number:
            dashes = "-" * (5 - len(str(number)))
            yield f"{coloured(GREEN, f'{dashes}> {number}')} {highlighted(line)}"
        else:
            yield f"{coloured(BOLD_GREEN, f'{number:>7}')} {highlighted(line)}"


def _frame(frame, line_number):
    filename = frame.f_code.co_filename
    lines = "".join(_source(filename, line_number))
    return f"{coloured(GREEN, filename)} in {_call(frame)}\n{lines}"


def _header(name):
    words = "Traceback (most recent call last)"
    return f"{coloured(RED, name)}{words:>{_WIDTH - len(name)}}"


def _message(error):
    text = "".join(traceback.format_exception_only(type(error), error)).rstrip("\n")
    name, separator, message = text.partition(":")
    return coloured(RED, name) + separator + message


def _chain(error):
    """The exception before this one, and the words that join the two."""
    if error.__cause__ is not None:
        return error.__cause__, "The above exception was the direct cause of the following exception:"
    if error.__context__ is not None and not error.__suppress_context__:
        return error.__context__, "During handling of the above exception, another exception occurred:"
    return None, ""


def _is_of_the_kernel(frame):
    return not _OF_THE_KERNEL.isdisjoint(frame.f_code.co_filename.split(os.sep))


def _frames(tb):
    parts = [_frame(*item) for item in traceback.walk_tb(tb) if not _is_of_the_kernel(item[0])]
    surplus = len(parts) - 2 * _FRAMES_AT_AN_END
    if surplus <= 0:
        return parts
    words = f"... {surplus} frames left out ...\n"
    return [*parts[:_FRAMES_AT_AN_END], words, *parts[-_FRAMES_AT_AN_END:]]


def _parts(error, tb):
    earlier, joint = _chain(error)
    before = [*_parts(earlier, earlier.__traceback__), f"\n{joint}\n"] if earlier else []
    return [*before, _header(type(error).__name__), *_frames(tb), _message(error)]


def traceback_parts(etype, error, tb, *args, **kwargs):
    """The parts of a traceback, as Jupyter's `error` message lists them; a line break joins them."""
    return [coloured(RED, "-" * _WIDTH), *_parts(error, tb)]


def syntax_error_parts(etype, error, *args, **kwargs):
    """The one part for a cell that cannot be compiled."""
    text = "".join(traceback.format_exception_only(etype, error)).rstrip("\n")
    place, line_end, message = text.rpartition("\n")
    name, separator, words = message.partition(":")
    return [place + line_end + coloured(RED, name) + separator + words]
