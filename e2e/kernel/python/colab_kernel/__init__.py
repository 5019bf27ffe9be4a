"""What Colab's kernel does and a plain Jupyter kernel does not; loaded as an IPython extension."""

import numpy  # noqa: F401  Colab's kernel loads NumPy before the first cell runs.

from .shell import add_shell_commands
from .tracebacks import syntax_error_parts, traceback_parts


def load_ipython_extension(shell):
    """Called by IPython when the kernel starts."""
    add_shell_commands(shell)
    shell.InteractiveTB.structured_traceback = traceback_parts
    shell.SyntaxTB.structured_traceback = syntax_error_parts
