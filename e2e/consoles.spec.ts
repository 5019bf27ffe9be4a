import { openPopup } from './harness/popup.ts';
import { expect, test } from './harness/test.ts';

test('what the extension says in any console is heard, and what it throws; what a page says is not', async ({
  extension,
  page,
  notebook,
  consoles,
}) => {
  await notebook.open('healthy');
  const popup = await openPopup(extension);
  const notebookScript = await extension.contentWorld(page);
  const worlds = {
    'the notebook script': (expression: string) => notebookScript.evaluate(expression),
    'the background': (expression: string) => extension.inBackground(expression),
    'the popup': (expression: string) => popup.evaluate(expression),
  };
  const heard: string[] = [];
  const hear = async () => {
    heard.push(...consoles.take());
    return heard.map(
      (text) =>
        /a (?:warning|fault) of the (?:notebook script|background|popup)/.exec(text)?.[0] ?? text,
    );
  };
  await page.evaluate(`console.warn('no warning of ours'); setTimeout(() => { throw 'no fault' })`);
  const expected: string[] = [];
  for (const [name, evaluate] of Object.entries(worlds)) {
    // As if it stood in a file of ours.
    const file = `//# sourceURL=${extension.origin}/evaluated-by-a-test.js`;
    await evaluate(`void console.warn('a warning of ${name}')\n${file}`);
    await evaluate(`void setTimeout(() => { throw Error('a fault of ${name}') })\n${file}`);
    expected.push(`a warning of ${name}`, `a fault of ${name}`);
    await expect.poll(hear).toEqual(expected);
  }
});
