import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { KernelClient } from './client.ts';
import { startRecordedKernel } from './recorded.ts';
import type { Kernel } from './types.ts';

const NOTEBOOKS = join(import.meta.dirname, '../notebooks');
const RECORDINGS = join(NOTEBOOKS, 'recorded');

function codeCells(notebook: string): string[] {
  const { cells } = JSON.parse(readFileSync(join(NOTEBOOKS, `${notebook}.ipynb`), 'utf8')) as {
    cells: { cell_type: string; source: string[] }[];
  };
  return cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => source.join(''));
}

let kernel: Kernel;
let client: KernelClient;

test.beforeEach(async () => {
  kernel = await startRecordedKernel('a test');
  client = await KernelClient.start(kernel);
});
test.afterEach(() => kernel.stop());

test('the recording tells the same story: install, failure, restart, cure', async () => {
  const [version = '', install = '', use = '', table = '', result = ''] = codeCells('stale-memory');
  expect((await client.execute(version)).text).toContain('NumPy 2.0.2');
  expect((await client.execute(install)).text).toContain('Successfully installed numpy-2.3.5');
  const failed = await client.execute(use);
  expect(failed.status).toBe('error');
  expect(failed.text).toContain("cannot import name '_center'");

  await client.restart();
  expect((await client.execute(version)).text).toContain('NumPy 2.3.5');
  expect((await client.execute(install)).text).toContain('already satisfied');
  expect((await client.execute(use)).status).toBe('ok');
  expect((await client.execute(table)).text).toContain('Thursday');
  const last = await client.execute(result);
  expect(last.text).toContain('NumPy 2.3.5');
  const reply = last.answers.find(({ message }) => message.header.msg_type === 'execute_reply');
  expect(reply?.message.content['execution_count']).toBe(5);

  await kernel.deleteRuntime();
  client = await KernelClient.start(kernel);
  expect((await client.execute(version)).text).toContain('NumPy 2.0.2');
});

for (const file of readdirSync(RECORDINGS).filter((name) => name.endsWith('.json'))) {
  const name = file.replace('.json', '');
  test(`every cell of ${name} is in the recording`, async () => {
    for (const source of codeCells(name)) {
      expect((await client.execute(source)).text).not.toContain('not in the recording');
    }
  });
}

test('a cell that nobody recorded says so', async () => {
  expect((await client.execute('print(1)')).text).toContain('not in the recording');
});

test('an interrupt ends the cell that plays, and what waits behind it', async () => {
  const [, install = '', use = ''] = codeCells('stale-memory');
  const running = client.execute(install);
  const waiting = client.execute(use);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await client.interrupt();
  expect((await running).text).toContain('KeyboardInterrupt');
  expect((await waiting).status).toBe('aborted');
});

test('without the token nothing is answered', async () => {
  expect((await fetch(`${kernel.url}/api/kernels`)).status).toBe(403);
});
