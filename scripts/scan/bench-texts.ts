/** Texts that the scanner has to read fast, made to a length in characters. */

const fill = (line: (index: number) => string, length: number): string => {
  const lines: string[] = [];
  for (let total = 0, index = 0; total < length; index += 1) {
    const next = line(index);
    lines.push(next);
    total += next.length;
  }
  return lines.join('').slice(0, length);
};

/** A training log, without a word of NumPy. */
export const cleanText = (length: number) =>
  fill(
    (step) =>
      `Epoch ${step}/9000, running on cuda: training loss ${(1 / (step + 1)).toFixed(6)}, validation accuracy 0.${step % 1000}, learning rate 1e-4\n`,
    length,
  );

const NUMPY_LINES = [
  'import numpy as np  # numpy 2.0.2 from numpy.org\n',
  'Requirement already satisfied: numpy>=1.21 in /usr/local/lib/python3.12/dist-packages (2.0.2)\n',
  'array([0.1, 0.2], dtype=float32) <- numpy.ndarray via numpy.asarray(numpy)\n',
  '/usr/local/lib/python3.12/dist-packages/numpy/lib/function_base.py:412: note about numpy\n',
];

/** Lines that all speak of NumPy, and of nothing wrong with it. */
export const numpyText = (length: number) =>
  fill((index) => NUMPY_LINES[index % NUMPY_LINES.length] ?? '', length);

const FAILURE =
  'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    import cv2\nImportError: numpy.core.multiarray failed to import\n';

/** Texts made to cost more than their length. */
export const HOSTILE: Record<string, (length: number) => string> = {
  'one line without an end': (length) => 'numpy'.repeat(length / 5),
  'open brackets': (length) => `numpy\n${'['.repeat(length)}`,
  'colour codes cut short': (length) => `numpy\n${'\u001B['.repeat(length / 2)}`,
  'progress without an end': (length) => '\rnumpy'.repeat(length / 6),
  'frames without an error': (length) =>
    fill((index) => `  File "/numpy/a${index % 9}.py", line 1, in f\n`, length),
  'conflicts cut short': (length) =>
    fill(() => `a 1 requires numpy<2${', but you have numpy 1'.repeat(180)}\n`, length),
  'names with dots': (length) => fill(() => `${'numpy.'.repeat(660)}Error\n`, length),
  'words in a path': (length) => fill(() => `File ${'numpy '.repeat(600)}.py\n`, length),
  'failures, one after another': (length) => fill(() => FAILURE, length),
  'failures, each another': (length) =>
    fill((n) => `ImportError: cannot import name '_n${n}' from 'numpy._core.umath'\n`, length),
  'fences and quotes': (length) => fill((n) => `${n % 3 ? '> numpy' : '```numpy'}\n`, length),
  'installs that never end': (length) =>
    fill(
      () => 'Found existing installation: numpy 1.0\nInstalling collected packages: numpy\n',
      length,
    ),
};
