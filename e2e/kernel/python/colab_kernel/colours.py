"""ANSI colours as IPython 7 uses them, and a light highlighting of Python lines."""

import keyword
import re

RED, GREEN, BLUE, CYAN, BOLD_GREEN = "0;31", "0;32", "0;34", "0;36", "1;32"

_TOKEN = re.compile(
    r"(?P<comment>#.*)"
    r"|(?P<string>[rbfuRBFU]{0,2}(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'))"
    r"|(?P<word>\w+)"
    r"|(?P<operator>[^\w\s])"
)


def coloured(colour, text):
    """The text in a colour, for a terminal."""
    return f"\x1b[{colour}m{text}\x1b[0m"


def _highlight(token):
    text = token.group()
    if token.lastgroup == "comment":
        return coloured(RED, text)
    if token.lastgroup in ("string", "operator"):
        return coloured(BLUE, text)
    if keyword.iskeyword(text):
        return coloured(GREEN, text)
    return text


def highlighted(line):
    """A line of Python in colours; its own line end stays at its end."""
    return _TOKEN.sub(_highlight, line)
