import type { Page } from 'playwright';
import { toFragment, writePreset, type Preset } from '../src/platform/preset.ts';
import type { ExtensionBrowser } from './harness/browser.ts';
import { pagesIn } from './harness/pages-in.ts';
import { setSettings } from './harness/settings.ts';
import { openPopup } from './harness/popup.ts';
import { expect, freshTest, test } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';

const NOTEBOOK = 'https://colab.research.google.com/drive/healthy';
const PRESET: Preset = {
  warnings: 'failures',
  beforeRunning: 'strict',
  course: 'Physics 101',
  helpLink: 'https://physics.example.edu/help',
};
/** In centimetres. */
const A4 = { width: 21, height: 29.7 };
const LETTER = { width: 21.59, height: 27.94 };
/** Longer than it takes to open a page, in milliseconds. */
const QUIET = 500;

const hashOf = (preset: Preset) => `#clean-slate=${toFragment(preset)}`;
const own = ({ origin }: ExtensionBrowser, path: string) => `${origin}/src/views/${path}`;
const settingsIn = (extension: ExtensionBrowser) =>
  inWorker<object | undefined>(
    extension,
    "chrome.storage.local.get('settings').then((s) => s.settings)",
  );
const optionsIn = ({ context }: ExtensionBrowser) =>
  context.pages().filter((page) => page.url().includes('/views/options/'));
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens a link to Colab as a person does, in a page that was elsewhere. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

async function offered(extension: ExtensionBrowser, page: Page, address: string): Promise<Page> {
  const opened = extension.context.waitForEvent('page');
  await follow(page, address);
  return opened;
}

/** A browser that was started again has forgotten what it has offered. */
const forgetSession = (extension: ExtensionBrowser) =>
  inWorker(extension, "chrome.storage.session.remove('offered-preset')");

async function expectNothingOffered(extension: ExtensionBrowser, page: Page, address: string) {
  await forgetSession(extension);
  await follow(page, address);
  await page.waitForTimeout(QUIET);
  expect(optionsIn(extension)).toHaveLength(0);
}

test('a link to Colab shows what its preset changes; it is used after a click, and undone', async ({
  extension,
  page,
}) => {
  await setSettings(extension, { answerDialog: false });
  const before = await settingsIn(extension);
  const address = `${NOTEBOOK}${hashOf(PRESET)}`;
  const options = await offered(extension, page, address);
  await expect(options.locator('.changes > div')).toHaveText([
    /^WarningsNumPy replaced or broken.*becomes\s*Only after a failure$/,
    /^Before runningAsk when NumPy is broken.*becomes\s*Strict, for courses$/,
    /^Coursenone.*becomes\s*Physics 101$/,
    /^Help linknone.*physics\.example\.eduhttps:\/\/physics\.example\.edu\/help$/,
  ]);
  expect(await settingsIn(extension)).toEqual(before);
  // The page's address is Colab's, and the same preset is asked about once.
  expect(new URL(page.url()).hash).toBe(hashOf(PRESET));
  await page.reload();
  await page.waitForTimeout(QUIET);
  expect(optionsIn(extension)).toHaveLength(1);

  await press(options, 'Use these settings');
  await expect(options.getByRole('heading', { name: 'in use' })).toBeFocused();
  const used = { ...PRESET, version: 1, answerDialog: false, goals: false };
  expect(await settingsIn(extension)).toEqual(used);
  await expect
    .poll(() => inWorker(extension, "chrome.storage.session.get('help')"))
    .toEqual({ help: { from: PRESET.course, link: PRESET.helpLink } });
  await expect(options.getByRole('link', { name: 'physics.example.edu' }).last()).toHaveAttribute(
    'rel',
    /noopener/,
  );
  await press(options, 'Undo');
  await expect(options.getByRole('heading', { name: 'Your settings are back' })).toBeFocused();
  expect(await settingsIn(extension)).toMatchObject({
    warnings: 'seen',
    beforeRunning: 'corrupted',
    answerDialog: false,
    course: '',
    helpLink: '',
  });
  await options.reload();
  await expect(options.locator('.preset')).toHaveCount(0);
  await options.close();
  await expectNothingOffered(extension, page, address);
});

test('“Keep mine” sticks; a preset that would change nothing is not offered', async ({
  extension,
  page,
}) => {
  const address = `https://colab.research.google.com/${hashOf({ warnings: 'badge' })}`;
  const options = await offered(extension, page, address);
  await press(options, 'Keep mine');
  await expect(options.getByRole('heading', { name: 'stay as they are' })).toBeFocused();
  expect(await settingsIn(extension)).toBeUndefined();
  await options.close();
  await expectNothingOffered(extension, page, address);
  await setSettings(extension, { warnings: 'failures' });
  await expectNothingOffered(extension, page, `${NOTEBOOK}${hashOf({ warnings: 'failures' })}`);
  // Beside what Colab has in its fragment; a link that is damaged is reported too.
  const damaged = await offered(extension, page, `${NOTEBOOK}#scrollTo=a1&clean-slate=e30`);
  await expect(damaged.locator('.preset')).toContainText('This is not a Clean Slate preset.');
});

test('hostile and malformed presets are reported, and change nothing', async ({
  extension,
  page,
}) => {
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const signed = { format: 'clean-slate-preset', version: 1 };
  const cases: [fragment: string, told: string][] = [
    ['%22%3E%3Cscript%3E', 'damaged or cut off'],
    [toFragment(PRESET).slice(0, 40), 'damaged or cut off'],
    ['A'.repeat(5_000), 'too long for a preset'],
    [encode(JSON.stringify({ ...signed, version: 2 })), 'made for a newer Clean Slate'],
    [encode(JSON.stringify({ ...signed, '<b>x</b>': 1 })), "“<b>x</b>”, which a preset can't set"],
    [encode(JSON.stringify({ ...signed, helpLink: 'javascript:alert(1)' })), '“helpLink”'],
    [encode(JSON.stringify(signed)), 'It sets nothing.'],
  ];
  await page.goto(own(extension, 'options/index.html'));
  const card = page.locator('.preset');
  for (const [fragment, told] of cases) {
    await page.evaluate((hash) => void (location.hash = hash), `clean-slate=${fragment}`);
    await expect(card).toContainText(told);
    await expect(card.getByRole('button')).toHaveText(['Close']);
  }
  const course = '<img src=x onerror="document.title=1"><b>Physics</b>';
  await page.evaluate((hash) => void (location.hash = hash), hashOf({ course }));
  await expect(card.locator('strong')).toHaveText(course);
  await expect(card.locator('img, b')).toHaveCount(0);
  expect(await settingsIn(extension)).toBeUndefined();
});

test('a preset’s file is imported by its button, and by dropping it', async ({
  extension,
  page,
}) => {
  await page.goto(own(extension, 'options/index.html'));
  const file = { name: 'preset.json', mimeType: 'application/json' };
  const choose = (text: string) =>
    page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(text) });
  const card = page.locator('.preset');
  await choose('{"format":');
  await expect(card).toContainText('damaged or cut off');
  await choose(writePreset({ beforeRunning: 'off' }));
  await expect(card.locator('.changes')).toContainText('Never ask');
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'preset.json', { type: 'application/json' }));
    return data;
  }, writePreset(PRESET));
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: dropped });
  await expect(page.locator('body')).toHaveClass(/dropping/);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
  await expect(card.locator('.changes > div')).toHaveCount(4);
  expect(await settingsIn(extension)).toBeUndefined();
  await press(page, 'Use these settings');
  await expect(page.locator('input[name=warnings]').nth(2)).toBeChecked();
  expect(await settingsIn(extension)).toMatchObject(PRESET);
  await press(page, 'Remove the help link');
  await expect.poll(() => settingsIn(extension)).toMatchObject({ ...PRESET, helpLink: '' });
});

test('the kit makes a preset that the options read, and a guide of one page', async ({
  extension,
  page,
}) => {
  await page.goto(own(extension, 'instructors/index.html'));
  await expect(page.getByText('was not installed from a store')).toBeVisible();
  await page.getByLabel('Warnings').selectOption('failures');
  await page.getByLabel('Course').fill('x'.repeat(100));
  await page.getByLabel('Help link').fill('http://example.edu');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Help link').blur();
  await expect(page.getByRole('alert')).toContainText('begins with https://');
  await page.getByLabel('Help link').fill(`https://physics.example.edu/${'y'.repeat(400)}`);
  await page.getByLabel('The notebook that the link opens').fill(`${NOTEBOOK}#scrollTo=a`);
  const link = await page.locator('code[aria-labelledby=title-link]').textContent();
  expect(link).toMatch(
    /^https:\/\/colab\.research\.google\.com\/drive\/healthy#scrollTo=a&clean-slate=[\w-]+$/,
  );
  const download = page.waitForEvent('download');
  await press(page, 'Download the file');
  expect((await download).suggestedFilename()).toMatch(/^clean-slate-x+\.json$/);
  const opened = extension.context.waitForEvent('page');
  await page.getByRole('link', { name: 'Try it in your settings' }).click();
  const options = await opened;
  await expect(options.locator('.changes > div')).toHaveCount(3);
  await press(options, 'Use these settings');
  await expect(options.getByRole('heading', { name: 'in use' })).toBeVisible();

  await page.getByRole('link', { name: 'Guard cell' }).click();
  await expect(page.getByLabel('Course name')).toHaveValue('x'.repeat(100));
  await expect(page.getByRole('region', { name: 'The cell' })).toContainText('.edu/yyy');

  await page.goto(own(extension, 'restart-guide/index.html'));
  await expect(page.locator('footer')).toContainText('https://physics.example.edu/yyy');
  for (const paper of [A4, LETTER]) {
    expect(pagesIn(await extension.print(page, paper))).toBe(1);
  }
});

freshTest(
  'where something is wrong, the popup links to the course’s help',
  async ({ notebook, extension }) => {
    const { course = '' } = PRESET;
    // A page whose address the extension is told.
    const helpLink = 'https://colab.research.google.com/drive/healthy?help';
    await setSettings(extension, { course, helpLink });
    await notebook.failOnce();
    const popup = await openPopup(extension);
    const link = `a[href="${helpLink}"]`;
    const read = `(({ textContent, target, rel }) => [textContent, target, rel])(document.querySelector('${link}') ?? {})`;
    await expect
      .poll(() => popup.evaluate(read))
      .toEqual([`Help from ${course}`, '_blank', 'noopener noreferrer']);
    // The popup closes under the click, and may never answer it.
    void popup.click(link).catch(() => {});
    // Firefox tells of a tab that a popup has opened to nobody but the extension, Chromium to nobody but tests.
    const known = async () => [
      ...extension.context.pages().map((page) => page.url()),
      ...(await extension.inBackground<string[]>(
        'chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url))',
      )),
    ];
    await expect.poll(known).toContainEqual(expect.stringContaining(helpLink));
    await extension.inBackground(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.remove(tab.id))`,
    );
  },
);
