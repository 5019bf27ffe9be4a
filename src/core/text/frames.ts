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

const PYTHON_FRAME = /^File "([^"]+)", line \d+(?:, in (.*))?$/;
const IPYTHON_8_FRAME = /^File (\S[^"]*?\.\w+|<[^>]+>):\d+(?:, in (.*))?$/;
const CELL_FRAME = /^(?:Cell|Input) In ?\[\d+\](?:, line \d+)?(?:, in (.*))?/;
const IPYTHON_7_FRAME = /^(<ipython-input[^>]*>|.*\.(?:pyc?|pyx|pxd))(?::\d+)? in (.*)$/;
const PYBIND_FRAME = /^(\S.*\.pyx?)\(\d+\): (.*)$/;
/** Not in a cell: `x.py in f` can be prose, so it counts only inside a traceback. */
const SELF_EVIDENT = [PYTHON_FRAME, IPYTHON_8_FRAME];
const IN_TRACEBACK = [...SELF_EVIDENT, IPYTHON_7_FRAME, PYBIND_FRAME];

const pathOf = (path: string) =>
  path.startsWith('<ipython-input') || /[/\\](?:ipykernel_|ipython-input-)/.test(path)
    ? CELL
    : path.replaceAll('\\', '/').replaceAll('//', '/');

/** Reads a trimmed line as a frame. Outside a traceback only forms that nothing else prints count. */
export function parseFrame(line: string, isInTraceback: boolean): Frame | undefined {
  const isFrame = line.startsWith('File ') || (isInTraceback && /\bin\b|\): |In ?\[/i.test(line));
  if (!isFrame) return undefined;
  const cell = isInTraceback ? CELL_FRAME.exec(line) : null;
  if (cell) return { path: CELL, call: cell[1] ?? '', source: '', isAfterGap: false };
  for (const form of isInTraceback ? IN_TRACEBACK : SELF_EVIDENT) {
    const [, path, call = ''] = form.exec(line) ?? [];
    if (path) return { path: pathOf(path), call, source: '', isAfterGap: false };
  }
  return undefined;
}
