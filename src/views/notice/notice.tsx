import { render as renderInto } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import type { Actions } from '../ui/actions.ts';
import type { Layout, NoticeWords } from '../../platform/words.ts';
import { copyLine } from '../ui/copy-line.ts';
import { Card } from './card.tsx';
import { closeByItself } from './close-by-itself.ts';
import { openShell, type FollowTheme, type Shell } from './shadow-host.ts';

export type NoticeActions = Omit<Actions, 'copyLine'>;

/** What there is to show, and what it is styled with. */
export interface Told {
  diagnosis: Diagnosis;
  words: NoticeWords;
  layout: Layout;
  styles: string;
  /** How many code cells the notebook has. */
  cells: number;
  /** Held back by the settings: only what the person has started is shown. */
  isQuiet?: boolean;
}

export interface Notice {
  /** Shows what a diagnosis asks for; takes the notice away where it asks for none. */
  render(told: Told, guide?: GuideStep): void;
  /** Shows the last diagnosis in full, though the person had made it small or put it away. */
  open(): void;
  remove(): void;
}

/** Where a card would leave next to nothing of the notebook, and so it is small until it is opened. */
const CRAMPED = '(width < 1000px) and (height < 600px)';
/** Milliseconds after which screen readers know the notice's live regions. */
const REGIONS_KNOWN = 40;

const keyOf = ({ session, cause, verdict }: Diagnosis) => `${session} ${cause} ${verdict}`;

/** A remedy goes through several sessions and causes; made small, it stays so throughout. */
const smallKeyOf = (diagnosis: Diagnosis) =>
  diagnosis.verdict === 'recovering' ? diagnosis.verdict : keyOf(diagnosis);

function isAskedFor({ diagnosis: { verdict, accepted, progress }, isQuiet }: Told): boolean {
  if (verdict === 'clean' || verdict === 'unreadable') return false;
  // What the person has started is shown, though they want to hear nothing else.
  const isUnderway = verdict === 'recovering' && progress?.step !== 'check';
  return !(accepted || isQuiet) || isUnderway;
}

/**
 * The notice in the page. It puts nothing on the page before it is first asked to show something.
 * `resized` is called with the box it takes, so that the page can make room for it; `taken` where the page
 * does not let it stay.
 */
export function createNotice(
  actions: NoticeActions,
  followTheme: FollowTheme,
  resized: (box?: DOMRect) => void = () => {},
  taken: () => void = () => {},
): Notice {
  let shell: Shell | undefined;
  let shown: { told: Told; guide: GuideStep | undefined } | undefined;
  let isTold = false;
  /** What the person has made small, or large again. */
  let folded: { key: string; isSmall: boolean } | undefined;
  let closedKey: string | undefined;
  /** The person asked to see this one. */
  let openedKey: string | undefined;
  let lingering: string | undefined;
  /** The page has taken it away before. */
  let isTaken = false;

  const remove = () => {
    if (shell) renderInto(null, shell.place);
    shell?.remove();
    shell = undefined;
    isTold = false;
    lingering = undefined;
  };

  const accept: Actions['accept'] = (cause) => {
    closedKey = shown && keyOf(shown.told.diagnosis);
    openedKey = undefined;
    remove();
    actions.accept(cause);
  };

  const setSmall = (isSmall: boolean) => {
    if (shown) folded = { key: smallKeyOf(shown.told.diagnosis), isSmall };
    draw();
  };

  const escape = () => {
    const diagnosis = shown?.told.diagnosis;
    if (diagnosis?.verdict === 'recovered') return accept(diagnosis.cause);
    setSmall(true);
    shell?.giveFocusBack();
  };

  const draw = () => {
    if (!shell || !shown) return;
    const { host, root, place } = shell;
    const hadFocus = root.activeElement !== null;
    const { told, guide } = shown;
    const isSmall =
      folded?.key === smallKeyOf(told.diagnosis)
        ? folded.isSmall
        : !guide && matchMedia(CRAMPED).matches;
    const props = { ...told, guide, isSmall, isTold, setSmall };
    renderInto(<Card {...props} actions={{ ...actions, accept, copyLine }} />, place);
    host.toggleAttribute('guiding', guide !== undefined);
    // A button that went away must not send a keyboard user back to the top of the page.
    if (hadFocus && !root.activeElement) {
      root.querySelector<HTMLElement>('.headline, .pill')?.focus();
    }
  };

  /** What the page takes away comes back once; then only the badge tells it. */
  const stay = ({ host, signal }: Shell, key: string) => {
    const observer = new MutationObserver(() => {
      if (host.parentNode === document.body) return;
      if (!isTaken) document.body.append(host);
      else {
        closedKey = key;
        remove();
        taken();
      }
      isTaken = true;
    });
    observer.observe(document.body, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  };

  const show = () => {
    if (!shown) return;
    const { told, guide } = shown;
    const key = keyOf(told.diagnosis);
    const isWanted = key === openedKey || (isAskedFor(told) && key !== closedKey);
    // A person who is led through Colab's menu can stop it here, though they had chosen to continue.
    if (!guide && !isWanted) return remove();
    if (!shell) {
      shell = openShell('clean-slate-notice', told.styles, followTheme, escape, resized);
      stay(shell, key);
      matchMedia(CRAMPED).addEventListener('change', draw, { signal: shell.signal });
      setTimeout(() => {
        isTold = true;
        draw();
      }, REGIONS_KNOWN);
    }
    draw();
    if (told.diagnosis.verdict !== 'recovered') lingering = undefined;
    else if (lingering !== key) {
      lingering = key;
      const isShown = () => lingering === key;
      closeByItself(shell, isShown, () => accept(told.diagnosis.cause));
    }
  };

  return {
    render(told, guide) {
      shown = { told, guide };
      show();
    },
    open() {
      if (!shown) return;
      openedKey = keyOf(shown.told.diagnosis);
      setSmall(false);
      isTold = true;
      show();
      shell?.root.querySelector<HTMLElement>('.headline')?.focus();
    },
    remove,
  };
}
