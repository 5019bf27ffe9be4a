import { describe, expect, test } from 'vitest';
import { readCell } from './cell-commands.ts';

const filesOf = (source: string) => readCell(source).files;
const writes = (source: string) => filesOf(source).map(({ path, content }) => [path, content]);

const WITH = 'with open("r.txt", "w") as f:\n    ';
const PIN = 'numpy==1.26.4';

describe('a cell writes a file', () => {
  test.each([
    `${WITH}f.write("${PIN}")`,
    `f = open("r.txt", "w")\nf.write("${PIN}")\nf.close()`,
    `open("r.txt", "w").write("${PIN}")`,
    `open("r.txt", "w").writelines(["${PIN}"])`,
    `open("r" + ".txt", "w").write("${PIN}")`,
    `open("r.txt", errors="strict", mode="w").write("${PIN}")`,
    `open("r.txt", errors="backslashreplace", mode="w").write("${PIN}")`,
    `open("r.txt", "wb").write(b"${PIN}")`,
    `${WITH}print("${PIN}", file=f)`,
    `${WITH}print("${PIN}", end="", file=f)`,
    `file = open("r.txt", "w")\nprint("${PIN}", file=file)`,
    `file = "${PIN}"\n${WITH}print(file, file=f)`,
    `${WITH}print("pandas"), print("${PIN}", file=f)`,
    `Path("r.txt").write_text("${PIN}")`,
    `Path("r.txt").write_bytes(b"${PIN}")`,
    `count = Path("r.txt").write_text("${PIN}")`,
    `with open("log.txt", "a") as log, open("r.txt", "w") as f:\n    f.write("${PIN}")`,
    `${WITH}f.write("${PIN}")\nagain = open`,
    `${WITH}f.write("${PIN}")\n    traceback.print_exc(file=f)`,
  ])('once: %s', (source) => {
    expect(filesOf(source)).toEqual([
      { path: 'r.txt', content: [PIN], isAppended: false, line: expect.any(Number) },
    ]);
  });

  test.each([
    ['a second time', `${WITH}f.write("pandas")\n    f.write("${PIN}")`, [false, true]],
    ['by print too', `${WITH}print("pandas", file=f)\n    print("${PIN}", file=f)`, [false, true]],
    ['opened for more', `with open("r.txt", "a") as f:\n    f.write("${PIN}")`, [true]],
    ['opened again', `${WITH}f.write("pandas")\n${WITH}f.write("${PIN}")`, [false, false]],
  ])('and keeps what it held, or does not: %s', (_, source, expected) => {
    expect(filesOf(source).map(({ isAppended }) => isAppended)).toEqual(expected);
  });

  test('in a line of the cell, with the magics above', () => {
    const source = `import os\nPath("r.txt").write_text("${PIN}")`;
    expect(filesOf(source).map(({ line }) => line)).toEqual([1]);
    expect(filesOf(`\n%%capture\n${source}`).map(({ line }) => line)).toEqual([3]);
  });

  test('line by line in a loop', () => {
    const source = `${WITH}for p in ["pandas", "${PIN}"]:\n        print(p, file=f)`;
    expect(writes(source)).toEqual([['r.txt', ['pandas', PIN]]]);
  });
});

describe('what is written is not known', () => {
  test.each([
    `${WITH}f.write(text)`,
    `${WITH}f.write("${PIN}" if is_old else "numpy")`,
    `${WITH}f.write("${PIN}"`,
    'Path("r.txt").write_text(Path("a.txt").read_text())',
    'is_done = "numpy" not in old and Path("r.txt").write_text(text)',
  ])('%s', (source) => {
    expect(writes(source)).toEqual([['r.txt', undefined]]);
  });

  test.each([
    `${WITH}f.write(re.sub("numpy.*", "", text))`,
    `${WITH}for l in lines:\n        if "numpy" not in l:\n            f.write(l)`,
    'Path("r.txt").write_text(re.sub("numpy.*", "", Path("a.txt").read_text()))',
  ])('but that nothing of NumPy is among it: %s', (source) => {
    expect(writes(source)).toEqual([['r.txt', []]]);
  });
});

describe('a cell writes no file that is known', () => {
  test.each([
    ['one that is read', `with open("r.txt") as f:\n    f.write("${PIN}")`],
    ['one of a name from elsewhere', `with open(path, "w") as f:\n    f.write("${PIN}")`],
    ['many', `for p in ["a.txt", "b.txt"]:\n    open(p, "w").write("${PIN}")`],
    ['a path from elsewhere', `path.write_text("${PIN}")`],
    ['a path of such a name', `Path(path).write_text("${PIN}")`],
    ['another text before', `assert "r.txt", path.write_text("${PIN}")`],
    ['a mode from elsewhere', `open("r.txt", w).write("${PIN}")`],
    ['a process', `log = Popen("r.txt", "w")\nlog.write("${PIN}")`],
    ['an address', `page = urlopen("r.txt", "w")\npage.write("${PIN}")`],
    ['an opener of its own', `f = open_text("r.txt", "w")\nf.write("${PIN}")`],
    ['the output', `${WITH}print("${PIN}")`],
    ['another file', `${WITH}print("${PIN}", file=sys.stderr)`],
    ['another printer', `${WITH}pprint("${PIN}", file=f)`],
    ['a printer of errors', `${WITH}print_table("${PIN}", file=f)`],
    ['a tree', `${WITH}tree.show("${PIN}", file=f)`],
    ['a method', `${WITH}f.write_all("${PIN}")`],
    ['a method on it', `${WITH}f.rewrite("${PIN}")`],
    ['a method of what is opened', `open("r.txt", "w").write_all("${PIN}")`],
    ['a method of it', `open("r.txt", "w").rewrite("${PIN}")`],
    ['a method of a path', `Path("r.txt").write_text_if_new("${PIN}")`],
    ['another of a path', `Path("r.txt").try_write_text("${PIN}")`],
    ['a function', `${WITH}pass\nwrite("${PIN}")`],
    ['what is handed on', `json.dump(data, open("r.txt", "w"))\ndata.write("${PIN}")`],
  ])('%s: %s', (_, source) => {
    expect(writes(source)).toEqual([]);
  });

  test.each([
    'with open("r.txt", "w") as',
    '= open("r.txt", "w")',
    'open("r.txt", "w").write',
    'f = open',
    'print("numpy", file',
    'print("numpy", file=',
    'write("numpy")',
    'print',
  ])('one that is not yet written to its end: %s', (source) => {
    expect(writes(source)).toEqual([]);
  });

  test('after fifty that are open at once', () => {
    const opened = (count: number) =>
      Array.from({ length: count }, (_, at) => `f${at} = open("${at}.txt", "w")\n`).join('');
    expect(writes(`${opened(50)}f49.write("${PIN}")`)).toEqual([['49.txt', [PIN]]]);
    expect(writes(`${opened(51)}f50.write("${PIN}")`)).toEqual([]);
  });
});
