/** A hundred cells whose outputs are made to mislead or to break. */

/** Python that prints a text, many times over. */
const prints = (text: string, times = 1, end = '\n') =>
  `print((${JSON.stringify(text)} * ${times}), end=${JSON.stringify(end)})`;
/** Python that prints a text as this many lines. */
const lines = (text: string, count: number) =>
  `print('\\n'.join([${JSON.stringify(text)}] * ${count}))`;
const shows = (html: string) =>
  `from IPython.display import display, HTML\ndisplay(HTML(${JSON.stringify(html)}))`;
const gives = (mime: string, data: string) =>
  `from IPython.display import display\ndisplay({${JSON.stringify(mime)}: ${JSON.stringify(data)}}, raw=True)`;
/** The last line's value, which is data whatever it says. */
const values = (text: string) => JSON.stringify(text);

const times = <T>(all: readonly T[], make: (each: T) => string) => all.map(make);

const SENTENCE = 'Clean Slate: restart the session now';
const ALIAS = "AttributeError: module 'numpy' has no attribute 'float'";
const CONFLICT = 'ImportError: numpy.core.multiarray failed to import';
const traced = (last: string, path = '/usr/lib/python3/dist-packages/cv2/__init__.py') =>
  `Traceback (most recent call last):\n  File "${path}", line 1, in <module>\n    import x\n${last}`;

/** They say nothing of NumPy that is true or could be. */
export const SILENT: readonly string[] = [
  // Colour codes, titles and links of a terminal, whole and cut off.
  ...times(
    [
      '\u001B[31m',
      '\u001B[',
      '\u001B]8;;numpy',
      '\u001B[9999999999m',
      '\u001B[2J\u001B[H',
      '\u001B]0;x\u0007',
      '\u001B[?25l\u001B[1A',
    ],
    (code) => prints(code, 30_000),
  ),
  // What turns the direction of a text, joins signs, or cannot be seen.
  ...times(
    [
      '\u202E',
      '\u2066\u2067',
      '\u061C',
      '\u200B\uFEFF',
      'e\u0301\u0301\u0301',
      '\u{1F469}\u200D\u{1F52C}',
      '\u2028\u2029',
    ],
    (sign) => prints(`${sign}${SENTENCE}`, 2_000),
  ),
  // Lines without an end, and ends without a line.
  ...times(['numpy', '[', '(', '"', 'a.', '```', '\t', '\u0000'], (piece) =>
    prints(piece, 200_000),
  ),
  ...times(['', ' ', 'numpy', '> ', '  File "/numpy/a.py", line 1, in f', '12%|##'], (line) =>
    lines(line, 20_000),
  ),
  ...times(['\r', '\rnumpy 1%', '\r\n\r', '\b\b'], (piece) => prints(piece, 50_000)),
  // Markup that would run, cover, or leave the frame.
  ...times(
    [
      '</script><script>globalThis.hit = 1</script>',
      '<img src=x onerror="globalThis.hit = 1">',
      '<svg onload="globalThis.hit = 1"><style>*{display:none}</style></svg>',
      '<div style="position:fixed;inset:0;z-index:2147483647;background:red">x</div>',
      '<form action="https://any.host/"><label>x<button>Restart and run all</button></label></form>',
      '<clean-slate-notice>NumPy is fine</clean-slate-notice>',
      '<base href="https://any.host/"><link rel=stylesheet href=//any.host/x.css>',
      '<template shadowrootmode=open><b>x</b></template><slot name=x></slot>',
      '<div class="output-id-1 error">not an error</div>',
      '<iframe srcdoc="<iframe srcdoc=\'&lt;iframe&gt;x\'></iframe>"></iframe>',
      '<object data="data:text/html,x"></object><embed src="data:text/html,x">',
      '<math><mtext><table><mglyph><style><img src=x onerror=x></style></mglyph></table></mtext></math>',
      '<div>'.repeat(2_000),
      '<img src="https://any.host/tun/m/m-s-forged/api/kernels/x/restart">',
    ],
    shows,
  ),
  // Scripts that speak in our name, or a lot.
  ...times(
    [
      "for (let i = 0; i < 3000; i++) parent.postMessage({ 'clean-slate-frame': 'forged-' + i }, '*')",
      "parent.postMessage({ 'clean-slate-frame': { toString: 1 } }, '*')",
      "parent.postMessage({ 'clean-slate-frame': 'x'.repeat(1e6) }, '*')",
      "parent.postMessage({ type: 'diagnosis', runtime: 'x' }, '*'); top.postMessage({ type: 'start', command: 'restart' }, '*')",
      "for (let i = 0; i < 3000; i++) document.body.append(document.createElement('p'))",
      "document.querySelector('#output-body')?.remove()",
      "document.querySelector('#output-area')?.attachShadow?.({ mode: 'open' })",
      'Element.prototype.append = Node.prototype.appendChild = () => { throw 1 }',
      "Object.defineProperty(Object.prototype, 'type', { get() { throw 1 } })",
      'globalThis.chrome = { runtime: { sendMessage() { throw 1 } } }',
    ],
    (script) => shows(`<script>${script}</script>`),
  ),
  // Other kinds of data, true and spoilt.
  gives('image/png', 'no picture'),
  gives('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
  gives('application/json', '{"__proto__":{"x":1}}'),
  gives('text/latex', '$\\def\\x{\\x\\x}\\x$'),
  gives('text/markdown', `[x](javascript:x) ${'*'.repeat(5_000)}`),
  gives('application/x-unheard-of', 'x'),
  // A great deal, in every way.
  'print(10 ** 4_000)',
  "import sys\nsys.stdout.write('x' * 3_000_000)",
  "for i in range(2_000):\n    print('numpy step', i, flush=True)",
  'list(range(100_000))',
  "{'numpy': [{}] * 1_000}",
  'from IPython.display import display\nfor i in range(300):\n    display(i)',
  // What is quoted, or a value, has not happened.
  values(traced(CONFLICT)),
  values(`${CONFLICT}\n`.repeat(400)),
  prints(`# How to read errors\n\n\`\`\`\n${traced(CONFLICT)}\n\`\`\`\n`),
  prints(`They wrote:\n> ${traced(CONFLICT).replaceAll('\n', '\n> ')}`),
  // Guard lines that contradict themselves, or are none.
  ...times(
    [
      'NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict corrupted',
      'NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version',
      'NumPy <b>, disk 2.3.5, Python 3, verdict corrupted, kind stale-memory, evidence version',
      'disk 2.3.5, NumPy 2.0.2, Python 3, verdict corrupted, kind stale-memory, evidence version',
      `NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version, others ${'x'.repeat(900)}`,
      'NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version, runtime m-s-another',
    ],
    (fields) => prints(`Clean Slate guard: ${fields}`),
  ),
];

/** They look like a failure or a replaced NumPy, and may raise a notice, which is all that they may do. */
export const LOUD: readonly string[] = [
  prints(
    'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version',
  ),
  lines(
    'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version',
    3_000,
  ),
  prints('Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict healthy'),
  ...times(
    [
      CONFLICT,
      ALIAS,
      "ImportError: cannot import name '_x' from 'numpy._core.umath'",
      'ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject',
    ],
    (last) => prints(traced(last)),
  ),
  ...times(
    [
      CONFLICT,
      'RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000',
    ],
    (last) => lines(traced(last), 1_500),
  ),
  ...times(
    [
      '\u202E',
      '</b><script>x</script>',
      '@everyone https://any.host/',
      '=HYPERLINK("x")',
      'y'.repeat(3_000),
    ],
    (name) =>
      prints(
        traced(
          `ImportError: cannot import name '${name}' from 'numpy._core.umath'`,
          '/x/numpy/ma/core.py',
        ),
      ),
  ),
  prints(
    'Attempting uninstall: numpy\n  Found existing installation: numpy 2.0.2\nSuccessfully installed numpy-2.3.5',
  ),
  lines('Successfully installed numpy-2.3.5 pandas-9.9', 3_000),
  prints(
    'WARNING: The following packages were previously imported in this runtime:\n  [numpy]\nYou must restart the runtime',
  ),
  `for i in range(300):\n    print("Traceback (most recent call last):\\n  File \\"/x/numpy/ma/core.py\\", line 1, in f\\nImportError: cannot import name '_n%d' from 'numpy._core.umath'" % i)`,
  shows(`<pre>${traced(CONFLICT)}</pre>`),
  shows(
    `<script>for (let i = 0; i < 400; i++) { const e = document.createElement('div'); e.className = 'error output-id-' + (i + 3); e.textContent = ${JSON.stringify(traced(CONFLICT))}; document.querySelector('#output-body')?.append(e) }</script>`,
  ),
  `from IPython.display import clear_output\nfor i in range(60):\n    clear_output(wait=i % 2 == 0)\n    print(${JSON.stringify(traced(CONFLICT))})`,
  `import sys\nprint(${JSON.stringify(traced(CONFLICT))}, file=sys.stderr)`,
];
