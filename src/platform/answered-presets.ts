import { extension } from './browser.ts';

const KEY = 'answered-presets';
/** The last that were answered; a course hands out one or two. */
const MAX_ANSWERED = 20;

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

const read = async () => textsIn((await extension.storage.local.get(KEY))[KEY]);

/** Whether the person has used, kept out or undone this very preset, by its fragment. */
export const isAnswered = async (fragment: string): Promise<boolean> =>
  (await read()).includes(fragment);

/** Notes that a person has answered a preset, which is then offered to them no more by itself. */
export async function noteAnswered(fragment: string): Promise<void> {
  const others = (await read()).filter((text) => text !== fragment);
  await extension.storage.local.set({ [KEY]: [fragment, ...others].slice(0, MAX_ANSWERED) });
}
