import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'playwright/test';
import { KernelClient } from './client.ts';
import { startKernel } from './kernel.ts';
import type { Kernel } from './types.ts';

const INSTALL = '!pip install numpy==2.3.5';
const VERSION = 'import numpy; print(numpy.__version__)';
const WARNING = 'application/vnd.colab-display-data+json';

let kernel: Kernel;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  kernel = await startKernel();
});
test.afterAll(() => kernel.stop());
test.beforeEach(() => test.skip(kernel.kind !== 'live', kernel.reason));

/** A client on a runtime with a pristine disk. */
async function fresh(): Promise<KernelClient> {
  await kernel.deleteRuntime();
  return KernelClient.start(kernel);
}

const warnings = (answers: Awaited<ReturnType<KernelClient['execute']>>['answers']) =>
  answers
    .map(({ message }) => message.content['data'] as Record<string, unknown> | undefined)
    .flatMap((data) => data?.[WARNING] ?? []) as { pip_warning: { packages: string[] } }[];

test('an install makes the loaded NumPy stale, a restart cures it, a new runtime forgets it', async () => {
  const client = await fresh();
  expect((await client.execute(VERSION)).text).toBe('2.0.2\n');
  const installed = await client.execute(INSTALL);
  expect(installed.text).toContain('Successfully uninstalled numpy-2.0.2');
  expect(installed.text).toContain('Successfully installed numpy-2.3.5');
  expect((await client.execute(VERSION)).text).toBe('2.0.2\n');

  const failed = await client.execute('import numpy.strings');
  expect(failed.status).toBe('error');
  expect(failed.text).toContain("cannot import name '_center' from 'numpy._core.umath'");

  await client.restart();
  const cured = await client.execute('import numpy.strings; print(numpy.__version__)');
  expect(cured).toMatchObject({ status: 'ok', text: '2.3.5\n' });

  const next = await fresh();
  expect((await next.execute(VERSION)).text).toBe('2.0.2\n');
});

test('installs warn of packages in use, as Colab does, and only then', async () => {
  const client = await fresh();
  const warned = async (command: string) => {
    const { answers, text } = await client.execute(command);
    expect(text).not.toContain('ERROR');
    return warnings(answers).map((warning) => warning.pip_warning.packages);
  };
  expect(await warned(INSTALL)).toEqual([['numpy']]);
  // The kernel itself uses this small one.
  const again = 'install --force-reinstall --no-deps traitlets';
  expect(await warned(`%pip ${again}`)).toEqual([['traitlets']]);
  expect(await warned(`!pip -q ${again}`)).toEqual([]);
  expect(await warned(`!pip ${again} -q`)).toEqual([]);
  expect(await warned(`!python -m pip ${again}`)).toEqual([]);
});

test('tracebacks have the form that Colab shows', async () => {
  const client = await KernelClient.start(kernel);
  const { answers } = await client.execute('def halve(n):\n    return n / 0\nhalve(1)');
  const error = answers.find(({ message }) => message.header.msg_type === 'error');
  const parts = error?.message.content['traceback'] as string[];
  // oxlint-disable-next-line no-control-regex -- colours are set by control characters
  const plain = parts.map((part) => part.replaceAll(/\u001B\[[\d;]*m/g, ''));
  expect(plain).toHaveLength(5);
  expect(plain[0]).toMatch(/^-{75}$/);
  expect(plain[1]).toMatch(/^ZeroDivisionError +Traceback \(most recent call last\)$/);
  expect(plain[2]).toMatch(/^\S*ipykernel_\d+[/\\]\d+\.py in <cell line: 0>\(\)\n/);
  expect(plain[3]).toContain('in halve(n)\n');
  expect(plain[3]).toContain('----> 2     return n / 0\n');
  expect(plain[4]).toBe('ZeroDivisionError: division by zero');
});

test('what a command prints comes while it runs, and an interrupt ends it', async () => {
  const client = await KernelClient.start(kernel);
  const seen: string[] = [];
  const running = client.execute('!echo first; sleep 60; echo second', ({ content }) => {
    if (typeof content['text'] === 'string') seen.push(content['text']);
  });
  await expect.poll(() => seen.join('')).toContain('first');
  await client.interrupt();
  expect((await running).text).not.toContain('second');
});

test('a deleted runtime closes its connections, and a stopped one leaves nothing', async () => {
  const own = await startKernel();
  const client = await KernelClient.start(own);
  const running = client.execute('import time; time.sleep(60)').catch(() => undefined);
  await own.deleteRuntime();
  await running;
  await expect(client.execute('1')).rejects.toThrow('closed');
  const second = await KernelClient.start(own);
  const { text } = await second.execute('import sys; print(sys.prefix)');
  // The place for temporary files may have such a name itself.
  const folder = text.match(/clean-slate-\w+-\w+/g)?.at(-1) ?? '';
  expect(readdirSync(tmpdir())).toContain(folder);
  const sleeping = second.execute('!sleep 60').catch(() => undefined);
  await own.stop();
  await sleeping;
  expect(readdirSync(tmpdir())).not.toContain(folder);
  if (process.platform === 'win32') return;
  expect(execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })).not.toContain(folder);
});
