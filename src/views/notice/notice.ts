import { CELLS, HEADLINE, type Layout, type Showing } from '../../platform/layout.ts';
import { endingWith } from '../../platform/observe.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import type { Actions } from '../ui/actions.ts';
import { closeByItself } from './close-by-itself.ts';
import { copyLine } from './copy-line.ts';
import { draw as drawPieces, hearPointing, hearPresses } from './draw.ts';
import { isAsking, openShell, type FollowTheme, type Shell } from './shadow-host.ts';

export type NoticeActions = Omit<Actions, 'copyLine'>;

/** What there is to show, and what it is styled with. */
export interface Told {
  showing: Showing;
  layout: Layout;
  styles: string;
  /** How many code cells the notebook has. */
  cells: number;
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

/** A question about the same thing stands before it. */
const giveWay = (host: Element) => host.toggleAttribute('behind', isAsking());

/**
 * The notice in the page. It puts nothing on the page before it is first asked to show something.
 * `placing` puts it where the page has room for it, and is called without it when it is gone; `taken` where
 * the page does not let it stay; `pointed` with the cell at whose name the person is.
 */
export function createNotice(
  actions: NoticeActions,
  followTheme: FollowTheme,
  placing: (host?: HTMLElement) => void = () => {},
  taken: () => void = () => {},
  pointed: (cell?: string) => void = () => {},
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
  /** The person has put it aside just now: they are told so, and how it comes back. */
  let isLeaving = false;
  /** The page has taken it away before. */
  let isTaken = false;

  const remove = () => {
    shell?.remove();
    shell = undefined;
    isTold = false;
    lingering = undefined;
  };

  /** Whether that it was put aside is what is shown. */
  const isAside = () => shown?.told.showing.isAside && shown.told.showing.key !== openedKey;

  /** The choice puts aside what is shown, or brings back what was put aside. */
  const choosing =
    <Given extends unknown[]>(choose: (...given: Given) => void) =>
    (...given: Given) => {
      const { key = '', isAside } = shown?.told.showing ?? {};
      openedKey = isAside ? key : undefined;
      closedKey = isAside ? undefined : key;
      if (!isAside) {
        isLeaving = true;
        remove();
      }
      choose(...given);
    };
  const choose = choosing(actions.choose);

  const leave = () => {
    isLeaving = false;
    remove();
  };

  const setSmall = (isSmall: boolean) => {
    if (shown) folded = { key: shown.told.showing.smallKey, isSmall };
    draw();
  };

  const escape = () => {
    const showing = shown?.told.showing;
    if (isAside()) return leave();
    if (showing?.verdict === 'recovered') return choose('accepted', showing.cause);
    setSmall(true);
    shell?.giveFocusBack();
  };

  const draw = () => {
    if (!shell || !shown) return;
    const { host, root, place } = shell;
    const hadFocus = root.activeElement !== null;
    const {
      told: { showing, layout, cells },
      guide,
    } = shown;
    const isSmall =
      folded?.key === showing.smallKey ? folded.isSmall : !guide && matchMedia(CRAMPED).matches;
    // Where the person is led, whose turn it is is more than the verdict.
    const { headline, ...slots } = guide ? layout.guide[guide.command][guide.step] : layout.said;
    const texts = { [CELLS]: cells, [HEADLINE]: headline };
    const gaps = { texts, slots, isNew: !isTold };
    const now = isSmall ? layout.pill : layout.card;
    drawPieces(!guide && isAside() ? layout.aside : now, place, gaps);
    host.toggleAttribute('guiding', guide !== undefined);
    giveWay(host);
    // A button that went away must not send a keyboard user back to the top of the page.
    if (hadFocus && !root.activeElement) {
      root.querySelector<HTMLElement>('.headline, .pill')?.focus();
    }
  };

  /** What the page takes away comes back once; then only the badge tells it. */
  const stay = ({ host, signal }: Shell) => {
    const observer = endingWith(
      signal,
      new MutationObserver(() => {
        giveWay(host);
        if (host.parentNode === document.body) return;
        if (!isTaken) document.body.append(host);
        else {
          closedKey = shown?.told.showing.key;
          openedKey = undefined;
          remove();
          taken();
        }
        isTaken = true;
      }),
    );
    observer.observe(document.body, { childList: true });
  };

  const show = () => {
    if (!shown) return;
    const { told, guide } = shown;
    const { showing } = told;
    const { key, isAskedFor, verdict, cause } = showing;
    // From now on the background knows when it comes back.
    if (showing.isAside) closedKey = undefined;
    const isToldAside = isAside() && (shell || isLeaving);
    const isWanted = isToldAside || key === openedKey || (isAskedFor && key !== closedKey);
    // A person who is led through Colab's menu can stop it here, though they had chosen to continue.
    if (!guide && !isWanted) return remove();
    if (!shell) {
      shell = openShell('clean-slate-notice', told.styles, followTheme, escape, placing);
      hearPresses(shell.place, {
        ...actions,
        choose,
        mute: choosing(actions.mute),
        setSmall,
        copyLine: copyLine(() => shown?.told.layout),
      });
      hearPointing(shell.place, pointed, shell.signal);
      stay(shell);
      matchMedia(CRAMPED).addEventListener('change', draw, { signal: shell.signal });
      setTimeout(() => {
        isTold = true;
        draw();
      }, REGIONS_KNOWN);
    }
    draw();
    const passes = isToldAside ? 'aside' : verdict === 'recovered' ? key : undefined;
    if (passes && lingering !== passes) {
      const isShown = () => lingering === passes;
      closeByItself(shell, isShown, isToldAside ? leave : () => choose('accepted', cause));
    }
    lingering = passes;
  };

  return {
    render(told, guide) {
      shown = { told, guide };
      show();
    },
    open() {
      if (!shown) return;
      openedKey = shown.told.showing.key;
      setSmall(false);
      isTold = true;
      show();
      shell?.focus('.headline');
    },
    remove,
  };
}
