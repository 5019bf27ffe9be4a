/** Says what a newer NumPy's file asks of this one, from the place where that file would be. */
const FAIL = `line = 'from numpy._core.umath import _center'
exec(compile(line, f'{numpy.__path__[0]}/_core/strings.py', 'exec'))`;

/** Fails as a stale NumPy does. */
export const FAILS = `import numpy\n${FAIL}`;

/** From when it has run, `CURED` fails in this session. */
export const BREAKS = 'import builtins\nbuiltins.broken = True';

/** Fails as a stale NumPy does, until the session is another one. */
export const CURED = `import builtins, numpy
if getattr(builtins, 'broken', False):
    ${FAIL.replace('\n', '\n    ')}`;

/** From when it has run first, `CURED` fails in that session; in later ones it breaks nothing. */
export const breaksOnce = (name: string) => `import builtins, os, pathlib
broken = pathlib.Path('broken-${name}')
if not broken.exists():
    broken.write_text(str(os.getpid()))
builtins.broken = broken.read_text() == str(os.getpid())`;
