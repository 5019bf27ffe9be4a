import * as v from 'valibot';
import { extension } from './browser.ts';

/** Where the notebooks are kept that the person has muted. */
export const MUTED_KEY = 'muted';

/** Of more than this the ones that were muted longest ago are no longer muted. */
export const MAX_MUTED = 100;

const text = v.pipe(v.string(), v.maxLength(200));

const mutedSchema = v.object({
  /** Its id, such as `drive/1AbC`. */
  notebook: v.pipe(text, v.minLength(1)),
  /** As it was last opened; empty where that is not known. */
  title: text,
});

/** A notebook in which nothing of ours shows by itself. */
export type Muted = v.InferOutput<typeof mutedSchema>;

/** Notebooks from unknown, the one muted last at the end: those that can be read, within bounds. */
export function parseMuted(value: unknown): Muted[] {
  const all = Array.isArray(value) ? value.slice(-MAX_MUTED) : [];
  return all.flatMap((each) => {
    const parsed = v.safeParse(mutedSchema, each);
    return parsed.success ? parsed.output : [];
  });
}

/** The notebooks after one more choice of the person's. */
export function withChoice(
  all: readonly Muted[],
  { isMuted, ...chosen }: Muted & { isMuted: boolean },
): Muted[] {
  const others = all.filter(({ notebook }) => notebook !== chosen.notebook);
  return isMuted ? [...others, chosen].slice(-MAX_MUTED) : others;
}

/** The notebooks that are muted. Rejects where storage cannot be read. */
export const readMuted = async (): Promise<Muted[]> =>
  parseMuted((await extension.storage.local.get(MUTED_KEY))[MUTED_KEY]);

/** A page of ours, or the notebook script, to the background, which alone writes it. */
export const muteSchema = v.object({
  type: v.literal('mute'),
  notebook: v.pipe(text, v.minLength(1)),
  isMuted: v.boolean(),
});
export type MuteMessage = v.InferOutput<typeof muteSchema>;
