/** One frame of a traceback, as far as its lines say. */
export interface Frame {
  /** With forward slashes; `<cell>` for a cell of the notebook. */
  path: string;
  /** What ran, such as `<module>` or `init numpy.random.mtrand`; empty where not said. */
  call: string;
  /** The statement that the arrow points at, or that follows the frame's line; empty if unknown. */
  source: string;
  /** Colab hid frames just above it. */
  isAfterGap: boolean;
}

export const CELL = '<cell>';

const PYTHON_FRAME = /^File "([^"]+)", line \d+(?:, in(| .*))?$/;
const CELL_FRAME = /^(?:Cell|Input) In ?\[\d+\](?:, line \d+)?(?:, in (.*))?/;
/** `rich` has no file for a cell: `in <module>:1`. */
const FILELESS_FRAME = /^in (\S.*):\d+$/;
const SOURCE = /(?:\.pyc?|\.pyx|\.pxd)(?::\d+)?$/;
const ANY_FILE = /^\S.*\.\w{1,12}$/;

/** How pytest tells a frame in short: `a/b.py:12: in name`. */
const PYTEST_FRAME = /^([^\s:]+\.(?:py|pyx)):\d+: in (\S.*)$/;

export const isPytestFrame = (line: string): boolean => PYTEST_FRAME.test(line);

type Place = Pick<Frame, 'path' | 'call'>;

const MODULE = '<module>';

/** What ran, as it stands after `in`: a web page may have taken `<module>` for a tag and dropped it. */
const named = (call: string) => {
  const name = call.trim();
  return name === '' || name === '()' || name === '<module>()' ? MODULE : name;
};

/** The parts before and behind the first match of a separator. */
function cut(text: string, separator: RegExp): [before: string, after: string] | undefined {
  const found = separator.exec(text);
  return found
    ? [text.slice(0, found.index), text.slice(found.index + found[0].length)]
    : undefined;
}

/** `File "x.py", line 1, in f`, or IPython 8's `File x.py:1, in f`. */
function selfEvident(line: string): Place | undefined {
  const [, quoted, call] = PYTHON_FRAME.exec(line) ?? [];
  if (quoted) return { path: quoted, call: call === undefined ? '' : named(call) };
  const [, tested, name = ''] = PYTEST_FRAME.exec(line) ?? [];
  if (tested) return { path: tested, call: name };
  if (line.includes('"')) return undefined;
  const parts = line.startsWith('File ') ? cut(line.slice(5), /:\d+(?:, in |$)/) : undefined;
  const [path = ''] = parts ?? [];
  const isFile = ANY_FILE.test(path) || (path.startsWith('<') && path.endsWith('>'));
  return parts && isFile ? { path, call: parts[1] } : undefined;
}

/** IPython 7's `x.py in f`, or pybind11's `x.py(1): f`: outside a traceback, that can be prose. */
function inTraceback(line: string): Place | undefined {
  const [file = '', call = ''] = cut(line, / in(?: |$)/) ?? [];
  if (file.startsWith('<ipython-input') || SOURCE.test(file)) {
    const path = file.replace(/:\d+$/, '');
    // `rich` numbers the line, and may break it before the name.
    return { path, call: path === file ? named(call) : call };
  }
  const [path = '', name = ''] = cut(line, /\(\d+\): /) ?? [];
  return path.endsWith('.py') || path.endsWith('.pyx') ? { path, call: name } : undefined;
}

const pathOf = (path: string) =>
  path.startsWith('<ipython-input') || /[/\\](?:ipykernel_|ipython-input-)/.test(path)
    ? CELL
    : path.replaceAll('\\', '/').replaceAll('//', '/');

/** Reads a trimmed line as a frame. Outside a traceback only forms that nothing else prints count. */
export function parseFrame(line: string, isInTraceback: boolean): Frame | undefined {
  const isFrame =
    line.startsWith('File ') ||
    isPytestFrame(line) ||
    (isInTraceback && /\bin\b|\): |In ?\[/i.test(line));
  if (!isFrame) return undefined;
  const cell = isInTraceback ? (CELL_FRAME.exec(line) ?? FILELESS_FRAME.exec(line)) : null;
  if (cell) return { path: CELL, call: cell[1] ?? '', source: '', isAfterGap: false };
  const place = selfEvident(line) ?? (isInTraceback ? inTraceback(line) : undefined);
  return place && { ...place, path: pathOf(place.path), source: '', isAfterGap: false };
}
