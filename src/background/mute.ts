import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { kernelOf } from '../core/ledger/ledger.ts';
import { withoutSecrets } from '../core/text/without-secrets.ts';
import {
  MUTED_KEY,
  muteSchema,
  readMuted,
  withChoice,
  type Muted,
  type MuteMessage,
} from '../platform/muted.ts';
import { readRecord } from './store.ts';
import { runtimeWith } from './tabs.ts';

/** Read once in a life of the worker, which alone writes it. */
let muted: Promise<Muted[]> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** What cannot be read mutes nothing. */
const read = (): Promise<Muted[]> => (muted ??= readMuted().catch(() => []));

/** Whether the person has muted a notebook. */
export const isMuted = async (notebook: string): Promise<boolean> =>
  (await read()).some((each) => each.notebook === notebook);

async function titleOf(notebook: string): Promise<string> {
  const runtime = await runtimeWith(notebook);
  return runtime === undefined ? '' : kernelOf(await readRecord(runtime), notebook).title;
}

/**
 * Mutes a notebook, or no longer. Where storage refuses, it holds for as long as the worker lives, and is
 * no error: whoever asked could do nothing about it.
 */
export function mute({ notebook, isMuted }: Omit<MuteMessage, 'type'>): Promise<unknown> {
  queue = queue.then(async () => {
    const title = isMuted ? withoutSecrets(await titleOf(notebook).catch(() => '')) : '';
    const next = withChoice(await read(), { notebook, title, isMuted });
    muted = Promise.resolve(next);
    await browser.storage.local
      .set({ [MUTED_KEY]: next })
      .catch((error: unknown) => console.warn('A choice could not be stored:', error));
  });
  return queue;
}

/** Everything was erased. */
export const forgetMuted = () => {
  muted = undefined;
};

/** Hears a page of ours in which the person mutes a notebook, or no longer; undefined for any other sender and message. */
export function hearMute(
  message: unknown,
  sender: Runtime.MessageSender,
  changed: () => Promise<void>,
): Promise<'written'> | undefined {
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  if (sender.id !== browser.runtime.id || !isOwnPage) return undefined;
  const parsed = v.safeParse(muteSchema, message);
  if (!parsed.success) return undefined;
  return mute(parsed.output)
    .then(changed)
    .then(() => 'written');
}
