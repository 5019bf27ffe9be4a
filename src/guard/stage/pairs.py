"""Loads one NumPy, replaces it on disk by each other as pip does, and runs both cells each time.

Arguments: the files of the full and the short cell, the folder of trees (one a version, moved and put back), the loaded
version. Prints one JSON line for NumPy untouched, with `disk` null, and one for each version put on
disk. Each pair has a fork, so that NumPy is imported once and every guard sees the session as it was.
What a new process imports depends on the disk alone, and is looked at once for each version: untouched.
"""

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile

# What the cell imports is imported once here, and not again in each fork.
import glob, html, importlib.machinery, platform, re, subprocess, textwrap, time  # noqa: E401, F401, isort:skip

FULL, SHORT, TREES, LOADED = sys.argv[1:5]
SITE = os.path.abspath('site-' + LOADED)


def move(source, target):
    for name in os.listdir(source):
        if name.startswith('numpy'):
            os.rename(os.path.join(source, name), os.path.join(target, name))


def naive():
    """What the check says that many notebooks carry: NumPy is well where this name exists."""
    try:
        from numpy._core.umath import _center  # noqa: F401
    except Exception as error:
        return type(error).__name__
    return 'passes'


def run_cell(file, fresh_process=False):
    """Runs a cell here and now: what it printed, and what it raised."""
    tempfile.tempdir = tempfile.mkdtemp(dir='.')  # no marker of another pair
    scope = {'__name__': '__main__'}
    with open(file, encoding='utf-8') as source:
        setting = 'CLEAN_SLATE_FRESH_PROCESS = '
        text = source.read().replace(setting + 'True', setting + str(fresh_process))
    out, raised = io.StringIO(), ''
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(text, file, 'exec'), scope)
        except BaseException as error:
            raised = type(error).__name__
    shutil.rmtree(tempfile.tempdir)
    return {'printed': out.getvalue(), 'raised': raised}


def all_checks(fresh_process=False):
    """The cells first: the naive check imports, and they must not see what it has loaded."""
    return {**run_cell(FULL, fresh_process), 'short': run_cell(SHORT), 'naive': naive()}


def in_fork(work):
    """Does the work in a fork of this session, and returns what it returned."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, 'w') as pipe:
            json.dump(work(), pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer)


def replace_as_pip():
    """Pip renames what it removes, puts the new beside it, and deletes the renamed last."""
    for name in os.listdir(SITE):
        os.rename(os.path.join(SITE, name), os.path.join(SITE, '~' + name[1:]))
    return [os.path.join(SITE, name) for name in os.listdir(SITE)]


def tell(disk, checks):
    print(json.dumps({'loaded': LOADED, 'disk': disk, **checks}), flush=True)


def main():
    shutil.copytree(os.path.join(TREES, LOADED), SITE, copy_function=os.link)
    sys.path.insert(1, SITE)
    import numpy
    assert numpy.__version__ == LOADED and numpy.__file__.startswith(SITE), numpy.__file__
    tell(None, in_fork(lambda: all_checks(fresh_process=True)))
    removed = replace_as_pip()
    for disk in sorted(os.listdir(TREES)):
        tree = os.path.join(TREES, disk)
        move(tree, SITE)
        for old in removed:
            shutil.rmtree(old)
        removed = []
        tell(disk, in_fork(all_checks))
        move(SITE, tree)
    shutil.rmtree(SITE)


main()
