import { describe, expect, test } from 'vitest';
import { scriptsInCalls } from './python-calls.ts';
import { namesIn } from './python-names.ts';
import { tokenize } from './python-tokens.ts';
import { statementsOf } from './statements.ts';

const commandsIn = (source: string) => {
  const { tokens } = tokenize(source);
  return scriptsInCalls(tokens, namesIn(statementsOf(tokens))).flat();
};

describe('calls', () => {
  const calls = (source: string) =>
    commandsIn(source).map(({ words, isRedirected }) => [words.join(' '), isRedirected]);

  test.each([
    ['subprocess.run(["pip", "list"])', 'pip list'],
    ['subprocess.call(("pip", "list"))', 'pip list'],
    ['sp.check_call("pip list", shell=True)', 'pip list'],
    ['subprocess.check_output("pip " "list")', 'pip list'],
    ['subprocess.Popen(shlex.split("pip list"))', 'pip list'],
    ['subprocess.getoutput("pip list")', 'pip list'],
    ['subprocess.getstatusoutput("pip list")', 'pip list'],
    ['os.system("pip list")', 'pip list'],
    ['os.popen("pip list").read()', 'pip list'],
    ['pip.main(["list"])', 'pip list'],
    ['pip._internal.main(["list"])', 'pip list'],
    ['from os import system\nsystem("pip list")', 'pip list'],
    ['from subprocess import call, run\nrun("pip list")', 'pip list'],
    ['subprocess.run([sys.executable, "-m", "pip"])', '{sys}{executable} -m pip'],
    ['subprocess.run(["pip", f(1, 2), "a"])', 'pip {f} a'],
    ['subprocess.run(["pip", "a" + b])', 'pip a{}'],
    ['subprocess.run(["pip", "list",])', 'pip list'],
    ['subprocess.run(["a,b", ","])', 'a,b ,'],
    ['subprocess.run(["pip", f(a, b), "c"])', 'pip {f}{a}{b} c'],
    ['subprocess.run(["pip"], env=["x"])', 'pip'],
    ['subprocess.run(["pip", ["a"], {"b"}, "c"])', 'pip a b c'],
    ['get_ipython().getoutput("pip list")', 'pip list'],
  ])('whose output is not shown for sure: %s', (source, words) => {
    expect(calls(source)).toEqual([[words, true]]);
  });

  test.each([
    ['get_ipython().system("pip list")', 'pip list'],
    ['get_ipython().run_line_magic("pip", "list -v")', 'pip list -v'],
  ])('whose output is shown: %s', (source, words) => {
    expect(calls(source)).toEqual([[words, false]]);
  });

  test('of several commands are each told', () => {
    expect(calls('os.system("a; b")\nos.system("c")').map(([words]) => words)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test.each([
    'runner.run(["pip"])',
    'import subprocess\nrun("pip")',
    'from os import path\n, system\nsystem("pip")',
    'system, x\nsystem("pip")',
    'subprocess.run(',
    'os.system()',
    'run',
    'run(["pip"])',
    'system("pip")',
    'os.run("pip")',
    'subprocess.system("pip")',
    'subprocess.run',
    'subprocess.run(command)',
    '"run"(["pip"])',
    'f().system("pip")',
    'import os\nsystem("pip")',
    'from other import run\nrun("pip")',
    'from os import path\nsystem("pip")',
    'main(["install"])',
    'subprocess.runner("pip")',
    '.run("pip")',
    ').run("pip")',
    'get_ipython().run_line_magic(',
  ])('none: %s', (source) => {
    expect(calls(source)).toEqual([]);
  });

  test('know the line of their function', () => {
    expect(commandsIn('\n\nos.system(\n"pip list")')).toMatchObject([{ line: 2 }]);
    expect(commandsIn('\n\nos.system("""\npip list\nls""")')).toMatchObject([
      { words: ['pip', 'list'], line: 2 },
      { words: ['ls'], line: 2 },
    ]);
  });

  test('of more words than a person writes are cut', () => {
    const words = commandsIn(`os.system(["a", ${'"b", '.repeat(2_000)}])`);
    expect(words[0]?.words).toHaveLength(199);
  });
});
