import {
  CELLS,
  HEADLINE,
  LEFT,
  SPOKEN_LEFT,
  type Layout,
  type Pieces,
  type Showing,
} from '../../platform/layout.ts';
import type { Told } from './notice.ts';
import { button, piece } from './page.fixture.ts';

const heading = (text: string) => piece('h2', { class: 'headline', tabindex: -1 }, [text]);

const answers = [
  button('start', 'start', 'restart'),
  button('accept', 'choose', 'accepted', 'stale-memory'),
  button('later', 'choose', 'put-off', 'stale-memory'),
  button('mute', 'mute', true),
  button('report', 'copyLine', 'A report', 'https://example.org/new'),
  button('cell', 'goToCell', 'cell-1'),
  button('copy', 'copyLine', 'numpy==1.26.4', ''),
  button('cancel', 'cancel'),
];
const question = (name: string, more: Pieces = []) => [
  piece('dialog', { class: name }, [
    heading('Restart?'),
    ...more,
    `${CELLS} cells run`,
    ...answers,
  ]),
];
const countdown = [
  piece('p', { class: 'seen' }, [LEFT]),
  piece('p', { class: 'spoken' }, [SPOKEN_LEFT]),
  button('stay', 'stopCountdown'),
];

/** A layout in which every button says what it does. */
const layout = {
  card: [
    piece('section', { class: 'card' }, [
      piece('div', { role: 'alert' }, [heading(HEADLINE), piece('slot', { name: 'sentence' })]),
      piece('slot', { name: 'below' }),
      button('fold', 'setSmall', true),
      button('accept', 'choose', 'accepted', 'stale-memory'),
    ]),
  ],
  pill: [
    piece('section', { class: 'small' }, [
      piece('div', { role: 'alert' }, [HEADLINE]),
      piece('button', { class: 'pill', id: 'unfold' }, [HEADLINE], ['setSmall', false]),
    ]),
  ],
  aside: [
    piece('section', { class: 'aside' }, [
      piece('div', { role: 'status' }, ['Ignored']),
      button('back', 'choose', 'brought-back', 'stale-memory'),
    ]),
  ],
  said: {
    headline: 'NumPy is stale',
    sentence: ['It was replaced.'],
    below: [piece('p', { class: 'below' }, [`${CELLS} cells`]), ...answers],
  },
  guide: {
    restart: {
      confirm: { headline: 'Your turn', sentence: ['Press Yes.'], below: [button('stop', 'stop')] },
    },
  } as unknown as Layout['guide'],
  marker: [button('mark', 'open')],
  ask: question('ask'),
  countdown: question('countdown', countdown),
  restart: question('restart'),
  copied: 'Copied',
  notCopied: 'Not copied',
} satisfies Layout;

/** What there is to show: a notice that is asked for, with a mark on a cell. */
export const tell = (change: Partial<Showing> = {}, cells = 3): Told => ({
  showing: {
    key: 'session 1',
    smallKey: change.key ?? 'session 1',
    verdict: 'corrupted',
    cause: 'stale-memory',
    isAskedFor: true,
    isAside: false,
    marked: 'cell-1',
    restart: 'restart-and-run-all',
    ...change,
  },
  layout,
  styles: 'section { color: red }',
  cells,
});
