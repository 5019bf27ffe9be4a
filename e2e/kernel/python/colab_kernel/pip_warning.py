"""Colab's word that an install replaced packages which this session has already loaded."""

import importlib
import os
import re
import sys
import uuid
from importlib import metadata

from IPython.display import publish_display_data

_MIME = "application/vnd.colab-display-data+json"
_INSTALLED = re.compile(r"^Successfully installed (.+)$", re.MULTILINE)


def _modules_of(distribution):
    """The importable names that a distribution brings."""
    try:
        files = metadata.files(distribution) or []
    except metadata.PackageNotFoundError:
        return set()
    return {
        file.parts[0].removesuffix(".py")
        for file in files
        if file.suffix == ".py" and not file.parts[0].startswith(".")
    }


def loaded_packages(pip_output):
    """Top-level modules that are loaded and that, by pip's own words, were installed just now."""
    importlib.invalidate_caches()
    names = set()
    for line in _INSTALLED.findall(pip_output):
        for installed in line.split():
            names |= _modules_of(installed.rpartition("-")[0])
    return sorted(names & sys.modules.keys())


def warn_of_loaded_packages(pip_output):
    """Shows the warning, the wording of which is the page's."""
    if "SKIP_COLAB_PIP_WARNING" in os.environ:
        return
    packages = loaded_packages(pip_output)
    if packages:
        warning = {"pip_warning": {"packages": packages}, "id": uuid.uuid4().hex}
        publish_display_data({_MIME: warning})
