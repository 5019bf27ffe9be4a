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
