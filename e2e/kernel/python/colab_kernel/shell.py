"""Shell commands from cells: output as it comes, and Colab's warning after an install."""

import contextlib
import re
import shlex
import sys

from IPython.utils.process import system as run_in_terminal

from .pip_warning import warn_of_loaded_packages

# The same narrow rule as Colab's: `python -m pip` and shell cells go without a warning.
_INSTALL = re.compile(r"pip[23]?\s+install")


class _Tee:
    """A stream that also keeps what passes through it."""

    def __init__(self, stream):
        self._stream = stream
        self.text = ""

    def write(self, text):
        self.text += text
        return self._stream.write(text)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def add_shell_commands(shell):
    """Gives `!command`, `%pip` and `%%shell` the behaviour that they have on Colab."""

    def run(command):
        tee = _Tee(sys.stdout)
        with contextlib.redirect_stdout(tee):
            shell.user_ns["_exit_code"] = run_in_terminal(command)
        if _INSTALL.match(command.strip()):
            warn_of_loaded_packages(tee.text)

    def system(command):
        run(shell.var_expand(command, depth=1))

    def pip(line):
        """Runs pip in this runtime."""
        run(f"pip {line}")

    def shell_cell(line, cell=None):
        """Runs a line or a cell in bash."""
        run(f"bash -c {shlex.quote(line if cell is None else cell)}")

    shell.system = system
    shell.register_magic_function(pip, "line", "pip")
    shell.register_magic_function(shell_cell, "line_cell", "shell")
