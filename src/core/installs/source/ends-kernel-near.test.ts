import { describe, expect, test } from 'vitest';
import { endsKernel } from './ends-kernel.ts';

const INSTALL = '!pip install numpy==1.26.4\n';

test.each([
  'import sys, os\nos.kill(os.getpid(), 9)',
  'import os\nfrom os import getpid\nos.kill(getpid(), 9)',
  'from tools import os\nos.kill(os.getpid(), 9)',
  'os.getpid()\nos.kill(os.getpid(), 9)',
  'result = os.kill(os.getpid(), 9)',
  'print("bye"), os._exit(0)',
  '(os.kill(os.getpid(), 9))',
  '_ = is_new or os._exit(0)',
  'os.killpg(0, signal.SIGKILL)',
  'os.killpg(os.getpid(), 15)',
  'kernel = get_ipython().kernel\nkernel.do_shutdown(True)',
  'import condacolab as c\nc.install(restart_kernel=True)',
])('however a person writes it, the kernel is ended: %s', (source) => {
  expect(endsKernel(INSTALL + source)).toBe('after-install');
  expect(endsKernel((INSTALL + source).replaceAll('\n', '\r\n'))).toBe('after-install');
});

describe('what only looks as if it ended the kernel does not', () => {
  test.each([
    ['a function that is handed on', 'handlers = [os._exit, os.abort]'],
    ['a name of the cell', 'exit = 1'],
    ['a name with a type', 'quit: bool'],
    ['another process', 'pid = 4242\nos.kill(pid, 9)'],
    ['a child', 'pid = child.pid\nos.kill(pid, 9)'],
    ['a child whose number is looked up', 'pid = find(name)\nos.kill(pid, 9)'],
    ['a group of a child', 'os.killpg(child, 9)'],
    ['a look at the process', 'psutil.Process().memory_info()'],
    ['a look at it in a variable', 'process = psutil.Process()'],
    ['a server', 'get_server().terminate()'],
    ['a server without arguments', 'server().kill()'],
    ['a hook', 'app.kernel.do_shutdown_hook(restart)'],
    ['a question', 'condacolab.installed()'],
    ['another module', 'mycondacolab.install()'],
    ['a package with such a name', '!pip install jupyter ipykernel'],
    ['a program with such a name', '!which python jupyter'],
    ['an exit of a child', 'sys.exit(0)'],
  ])('%s: %s', (_, source) => {
    expect(endsKernel(INSTALL + source)).toBeUndefined();
  });

  test("a shell's function, which Python would call", () => {
    expect(endsKernel('%%bash\nquit() { echo bye; }\npip install numpy')).toBeUndefined();
    expect(endsKernel('quit()\n!pip install numpy')).toBe('after-install');
  });

  test.each([
    'def',
    'async',
    'pid =',
    'import',
    'from',
    'import os as',
    'os.kill',
    'exit',
    '.exit(',
  ])('a line that is not yet written to its end: %s', (source) => {
    expect(endsKernel(`${INSTALL}${source}`)).toBeUndefined();
  });
});

test('of several ends the last says whether an install below is left out', () => {
  const end = 'if is_old: os._exit(0)\n';
  expect(endsKernel(`${end}${INSTALL}${end}`)).toBe('after-install');
  expect(endsKernel(`${end}${end}${INSTALL}`)).toBe('before-install');
});

test('an end in the line of the install comes after it', () => {
  expect(endsKernel('!pip install numpy==1.26.4; kill -9 -1')).toBe('after-install');
  expect(endsKernel('!kill -9 -1\n!pip install numpy==1.26.4')).toBe('before-install');
});
