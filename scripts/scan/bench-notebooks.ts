/** Notebooks such as people save, for the measurement of the whole command. */
import { colabError, SITE } from '../../src/core/signatures/fixture.ts';
import { code, markdown, notebook, printed, raised } from '../../src/core/saved/samples.fixture.ts';

const COUNT = 1000;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A bar as pip draws it in colours, over and over in one line. */
const bar = (size: number) =>
  `     \u001B[90m━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\u001B[0m \u001B[32m${size}.6/${size}.6 MB\u001B[0m \u001B[31m13.1 MB/s\u001B[0m eta \u001B[36m0:00:00\u001B[0m\n`;

const installLog = (seed: number) =>
  times(
    24,
    (n) =>
      `Collecting package-${seed}-${n}\n  Downloading package_${n}-1.${n}.0-py3-none-any.whl (${n}.6 MB)\n${bar(n)}Requirement already satisfied: ${n % 8 ? `library-${n}` : 'numpy'}>=1.2${n} in ${SITE} (from package-${seed}) (2.0.2)\n`,
  ).join('') + `Successfully installed package-${seed}-1.0\n`;

const training = (seed: number) =>
  times(
    34,
    (n) =>
      `Epoch ${n}/60\n${times(4, (step) => `\r${step * 25}%|${'█'.repeat(step * 3)}| ${step * 100}/400 [00:0${step}<00:09, 42.1it/s, loss=0.${seed}${n}]`).join('')}\n - 9s - loss: 0.${seed}${n} - accuracy: 0.9${n} - val_loss: 0.3${n} - val_accuracy: 0.8${n}\n`,
  ).join('');

const table = (seed: number) =>
  times(
    70,
    (row) =>
      `${String(row).padEnd(5)}${times(8, (column) => String((row * seed + column) % 1000).padStart(10)).join('')}\n`,
  ).join('');

const prints = (seed: number) =>
  times(
    70,
    (n) => `processing image_${seed}_${n}.jpg: ${n} objects found, mean intensity ${n / 7}\n`,
  ).join('');

const arrays = (seed: number) =>
  times(60, (n) => `numpy array ${n} of shape (${seed}, 3): [0.12 0.${n} 0.5 0.7]\n`).join('');

/** A traceback in colours, as notebooks save it, in a person's own code. */
const traceback = (seed: number) =>
  raised(
    colabError(
      [
        `${SITE}/pandas/core/frame.py`,
        '__getitem__',
        `indexer = self.columns.get_loc(key_${seed})`,
      ],
      'KeyError',
      `'column_${seed}'`,
    )
      .split('\n')
      .map((line) => `\u001B[0;32m${line}\u001B[0m`)
      .join('\n'),
  );

const picture = (seed: number) => ({
  output_type: 'display_data',
  metadata: {},
  data: {
    'image/png': 'iVBORw0KGgoAAAANSUhEUgAA'.repeat(800 + (seed % 400)),
    'text/plain': ['<Figure size 640x480 with 1 Axes>'],
  },
});

const source = (seed: number) =>
  times(
    25,
    (n) =>
      `result_${n} = model_${seed}.fit(features[${n}:], labels, epochs=${n}, name="run ${n}")  # step ${n}\n`,
  );

const lines = (text: string) => text.split(/(?<=\n)/);

/** Half of the outputs are in pieces, as a kernel sends them. */
const pieces = (text: string, seed: number) =>
  seed % 2
    ? [printed(lines(text))]
    : times(4, (n) =>
        printed(lines(text.slice((n * text.length) / 4, ((n + 1) * text.length) / 4))),
      );

const cells = (seed: number) => {
  const ran = [
    code(pieces(installLog(seed), seed), { source: [`!pip install package-${seed}\n`] }),
    code(pieces(training(seed), seed), { source: source(seed) }),
    code([...pieces(table(seed), seed), picture(seed)], { source: source(seed) }),
    code(pieces(prints(seed), seed), { source: source(seed) }),
    ...(seed % 3
      ? []
      : [code(pieces(arrays(seed), seed), { source: ['import numpy as np\n', ...source(seed)] })]),
    ...(seed % 5 ? [] : [code([traceback(seed)], { source: source(seed) })]),
  ];
  return ran.flatMap((cell) => [markdown, cell]);
};

/** Varied notebooks, as the text of their files. */
export const notebooks = (): string[] => times(COUNT, (seed) => notebook(cells(seed)));

interface Saved {
  cells: readonly {
    outputs?: readonly { text?: readonly string[]; traceback?: readonly string[] }[];
  }[];
}

/** How many characters of output a notebook's file has that are text. */
export const outputLength = (text: string): number =>
  (JSON.parse(text) as Saved).cells
    .flatMap(({ outputs = [] }) => outputs)
    .flatMap(({ text = [], traceback = [] }) => text.concat(traceback))
    .reduce((total, line) => total + line.length, 0);
