/** The guard page as scripts/gallery.ts takes pictures of it. */
import { render } from 'preact';
import { assembleGuard } from '../src/guard/assemble.ts';
import guard from '../src/guard/guard.py?raw';
import { DEFAULT_GUARD, parseGuardOptions, type GuardOptions } from '../src/guard/options.ts';
import repair from '../src/guard/repair.py?raw';
import short from '../src/guard/short.py?raw';
import verify from '../src/guard/verify.py?raw';
import { GuardPage } from '../src/views/guard-page/guard-page.tsx';
import { problemsIn } from '../src/views/guard-page/problems.ts';

const CHOSEN: Record<string, Partial<GuardOptions>> = {
  short: { variant: 'short', verify: true, course: 'Physics 101, spring term' },
  course: {
    verify: true,
    strict: true,
    course: 'Physics 101, spring term',
    link: 'https://physics.example.edu/help',
  },
  repair: { withRepair: true, verify: true },
  'bad-link': { course: 'Physics \u202E101', link: 'http://physics.example.edu/help' },
};

const nothing = () => {};
const actions = {
  choose: nothing,
  leave: nothing,
  copy: nothing,
  downloadPython: nothing,
  downloadNotebook: nothing,
};

/** Draws the page with the choices of a name, after the cell was copied, or could not be. */
export function showGuardPage(root: Element, state: string, copied: string | null): void {
  const chosen = { ...DEFAULT_GUARD, ...CHOSEN[state] };
  const model = {
    chosen,
    cell: assembleGuard({ guard, short, verify, repair }, parseGuardOptions(chosen).options),
    problems: problemsIn(chosen),
    isCopied: copied === null ? undefined : copied === '1',
  };
  render(<GuardPage model={model} actions={actions} />, root);
}
