import type { ComponentChildren, VNode } from 'preact';
import type { Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { PinFix } from '../../core/installs/cures/pins.ts';
import { t } from '../../words/i18n.ts';
import type { GuideStep } from '../../platform/tab-description.ts';
import {
  CELLS,
  type GuideLayout,
  type Layout,
  type NoticeWords,
  type Piece,
  type Words,
} from '../../platform/words.ts';
import { guideHeadline } from '../../words/guide-headline.ts';
import { Guided } from '../ui/guide-steps.tsx';
import { RemedyOffer } from '../ui/remedy-offer.tsx';
import { wordsOf } from '../../words/words-of.ts';
import { Advice } from '../ui/advice.tsx';
import type { PageActions } from './laid-out.ts';

const recorded =
  (action: keyof PageActions) =>
  (...given: unknown[]) =>
    // The event of the click is not there yet.
    [action, ...given.filter((value) => value !== undefined)];

/** Do nothing but say which they are: a layout goes to the page as data. */
const actions = {
  start: recorded('start'),
  stop: recorded('stop'),
  accept: recorded('accept'),
  goToCell: recorded('goToCell'),
  copyLine: recorded('copyLine'),
  cancel: recorded('cancel'),
} as unknown as PageActions;

interface ElementProps {
  children?: ComponentChildren;
  onClick?(): [action: string, ...given: unknown[]];
}

const isElement = (child: ComponentChildren): child is VNode =>
  typeof child === 'object' && child !== null && 'props' in child;

/** Absent children keep their place as empty text, as in small-preact. */
function piecesOf(child: ComponentChildren): Piece[] {
  if (Array.isArray(child)) return child.flatMap(piecesOf);
  if (!isElement(child)) {
    return [typeof child === 'string' || typeof child === 'number' ? String(child) : ''];
  }
  const { type } = child;
  const { children, onClick, ...attributes } = child.props as ElementProps;
  if (typeof type === 'function') {
    return piecesOf((type as (props: object) => ComponentChildren)(child.props));
  }
  const press = onClick && { press: onClick() };
  return [{ tag: type, attributes, ...press, pieces: piecesOf(children) }];
}

/** An object with the same keys, and for each what `make` makes of it. */
const mapped = <Key extends string, Value, Made>(
  values: Record<Key, Value>,
  make: (key: Key, value: Value) => Made,
) =>
  Object.fromEntries(
    Object.entries<Value>(values).map(([key, value]) => [key, make(key as Key, value)]),
  ) as Record<Key, Made>;

/** The guide as it was laid out last: it is the same for nearly every diagnosis. */
let lastGuide: { tried: string; layout: Layout['guide'] } | undefined;

/** Lays out each step of the way through Colab's menu to each command. */
function layOutGuide(words: Words): Layout['guide'] {
  if (lastGuide?.tried === words.tried) return lastGuide.layout;
  const layout = mapped(words.guide, (command, { sentences }) =>
    mapped(sentences, (step, sentence): GuideLayout => {
      const guide: GuideStep = { command, step };
      const pieces = piecesOf(<Guided guide={guide} words={words} actions={actions} />);
      return { headline: guideHeadline(guide), sentence, pieces };
    }),
  );
  lastGuide = { tried: words.tried, layout };
  return layout;
}

/** Lays out what stands in the page below the sentence. */
function layOut(diagnosis: Diagnosis, words: Words): Layout {
  const props = { words, actions, cells: CELLS, connected: true } as const;
  const question = (asked: Diagnosis) =>
    piecesOf(
      <RemedyOffer diagnosis={asked} {...props} isQuestion>
        <button type="button" onClick={actions.cancel}>
          {t('cancel')}
        </button>
      </RemedyOffer>,
    );
  return {
    notice: piecesOf(<Advice diagnosis={diagnosis} {...props} />),
    guide: layOutGuide(words),
    held: question(diagnosis),
    // Where no run waits there is none to go on with.
    asked: question({ ...diagnosis, accepted: true }),
  };
}

/** All that is said of a diagnosis in the page; `pins` are the lines to change, as the page has them. */
export function tellOf(
  diagnosis: Diagnosis,
  pins?: readonly PinFix[],
): { words: NoticeWords; layout: Layout } {
  const words = wordsOf(diagnosis, undefined, pins);
  const { headline, sentence, pins: lines } = words;
  return { words: { headline, sentence, pins: lines }, layout: layOut(diagnosis, words) };
}
