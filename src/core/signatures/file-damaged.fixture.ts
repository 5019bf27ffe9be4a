import { SITE, type Fixture } from './fixture.ts';

const START = `Traceback (most recent call last):
  File "a.py", line 1, in <module>
    import numpy
`;

export const fixtures: Fixture[] = [
  {
    name: 'a file that ends too early',
    kind: 'stream',
    text: `${START}  File "${SITE}/numpy/_core/numeric.py", line 1285
    """
    ^
SyntaxError: unterminated triple-quoted string literal (detected at line 1301)
`,
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: 'a file of zeros',
    kind: 'stream',
    text: `${START}  File "${SITE}/numpy/__init__.py", line 112, in <module>
    from . import _core
SyntaxError: source code string cannot contain null bytes
`,
    fault: 'broken-install',
  },
  {
    name: "a mistake in a person's own script",
    kind: 'stream',
    text: `${START}  File "/content/numpy_tools.py", line 3
    def f(:
          ^
SyntaxError: invalid syntax
`,
  },
  {
    name: 'text that NumPy was given to read',
    kind: 'error',
    text: `${START}  File "${SITE}/numpy/matrixlib/defmatrix.py", line 145, in __new__
    data = _convert_from_string(data)
  File "<unknown>", line 1
    1 2;
     ^
SyntaxError: invalid syntax
`,
  },
  {
    name: 'a file with broken indents',
    kind: 'stream',
    text: `${START}  File "${SITE}/numpy/_core/numeric.py", line 1285
    return a
IndentationError: unexpected indent
`,
    fault: 'broken-install',
    strength: 'likely',
  },
  {
    name: 'tabs among spaces',
    kind: 'stream',
    text: `${START}  File "${SITE}/numpy/_core/numeric.py", line 1285
    return a
TabError: inconsistent use of tabs and spaces in indentation
`,
    fault: 'broken-install',
  },
  {
    name: 'a file of zeros, in the words of Python 3.12',
    kind: 'stream',
    text: `${START}  File "${SITE}/numpy/__init__.py", line 112, in <module>
    from . import _core
SyntaxError: source code cannot contain null bytes
`,
    fault: 'broken-install',
  },
  {
    name: 'zeros in a text that NumPy evaluates',
    kind: 'stream',
    text: `${START}  File "${SITE}/numpy/_core/records.py", line 112, in read
    return eval(text)
SyntaxError: source code string cannot contain null bytes
`,
  },
];
