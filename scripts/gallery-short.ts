import type { Shot } from './gallery-shot.ts';
import { shots } from './gallery-shots.ts';

/** The same parts in another window, or in colours that are the person's own. */
const REFRAMED = /-(?:narrow|low|low-opened|least|least-opened|forced|forced-unfolded)-light$/;
/** What the notice and the question show of these, the popup shows too. */
const ALIKE =
  /^(?:notice|question)-(?:guard|local|reused-fault|needed-by|past|ends|interrupted|own|came|other|still|crashed|corrupted-busy)/;

/** One picture of each view and state, in light: its page can be had in dark. */
export const shortShots: readonly Shot[] = shots.filter(
  ({ name, theme }) => theme === 'light' && !REFRAMED.test(name) && !ALIKE.test(name),
);
