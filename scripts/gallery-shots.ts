import { checks } from '../src/views/popup/fixtures.ts';
import type { Framing, Shot } from './gallery-shot.ts';
import { pageShots } from './gallery-shots-pages.ts';
import { diagnoses } from '../src/words/fixtures/diagnoses.fixture.ts';
import { historyIn } from './gallery-history-shots.ts';

const STATES = Object.keys(diagnoses);
const QUIET = new Set(['clean', 'disconnected', 'noted', 'guard-healthy', 'guard-reused']);
const NOTICED = STATES.filter((state) => !QUIET.has(state));
const GUIDES = ['open-menu', 'choose-entry', 'confirm', 'wait'];
const PAGES = [
  'loading',
  'not-notebook',
  'no-access',
  'unreached',
  'first',
  'unreadable',
  'degraded',
  'degraded-corrupted',
  ...Object.keys(checks),
  'not-connected',
  'view-only',
  'no-menus',
  'shared',
  'set-aside',
  'guide-menu',
  'guide-confirm',
  'accepted',
  'put-off',
  'muted',
  'muted-clean',
  'course-help',
  'offline',
];
const ASKED = [
  'reused',
  'restart-needed',
  'corrupted',
  'corrupted-busy',
  'long-run',
  'broken-install',
  'install-loop',
];
const CHOICES = { press: 'details:nth-of-type(2) > summary', height: 880 };
const UNFOLDED = { press: 'summary', height: 880 };
const LOCKED = JSON.stringify({ beforeRunning: 'strict', answerDialog: false });
const LOCKED_BY_COURSE = JSON.stringify({
  warnings: 'failures',
  course: 'Physics 101, spring term',
});
const COURSE = {
  course: 'Physics 101, spring term',
  helpLink: 'https://physics.example.edu/colab/help?topic=numpy',
};
const PRESET = { warnings: 'failures', beforeRunning: 'strict', ...COURSE };
const presetShot = (preset: object, more: object = {}) =>
  Object.entries({ state: 'corrupted', preset, ...more })
    .map(([name, value]) => `${name}=${asQuery(value)}`)
    .join('&');
const asQuery = (value: unknown) =>
  encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
const USED = Object.entries(PRESET).map(([field, to]) => ({
  field,
  from: { warnings: 'everything', beforeRunning: 'corrupted' }[field] ?? '',
  to,
  isLocked: false,
}));
/** The longest texts, and those with the most below them. */
const NARROWED = [
  'reused',
  'reused-fault',
  'restart-needed',
  'pins-first',
  'install-loop',
  'local-conflict',
  'connection-lost',
  'needed-by',
  'own-conflict',
  'past-runtime',
  'recovered-hold',
  'still-running',
  'long-run',
  'waiting',
];
/** The narrowest phone. */
const SLIM = { width: 320, height: 640 };
const NARROW = { width: 340, height: 680 };
/** A window of 1280x800 at 200 %. */
const LOW = { width: 640, height: 400 };
/** A window of 1280x720 at 400 %. */
const LEAST = { width: 320, height: 180 };

const shotsIn = (theme: Shot['theme']): Shot[] => {
  const notice = (name: string, search: string, framing: Framing = {}, view = 'notice'): Shot =>
    Object.assign(
      { name: `${view}-${name}-${theme}`, theme, width: 760, height: 640 },
      { search: `view=${view}&theme=${theme}&${search}` },
      framing,
    );
  const popup = (name: string, search: string, framing: Framing = {}): Shot =>
    Object.assign(
      { name: `popup-${name}-${theme}`, theme, width: 360, height: 100 },
      { search: `view=popup&${search}` },
      framing,
    );
  const question = (name: string, search: string, framing: Framing = {}): Shot =>
    notice(name, search, framing, 'question');
  const options = (name: string, search: string, framing: Framing = {}): Shot =>
    Object.assign(
      { name: `options-${name}-${theme}`, theme, width: 760, height: 100 },
      { search: `view=options&${search}` },
      framing,
    );
  const welcome = (name: string, search: string, framing: Framing = {}): Shot =>
    Object.assign(
      { name: `welcome-${name}-${theme}`, theme, width: 1200, height: 900 },
      { search: `view=welcome&${search}` },
      framing,
    );
  return [
    ...NOTICED.map((state) => notice(state, `state=${state}`)),
    ...GUIDES.map((step) => notice(`guide-${step}`, `state=restarting&guide=${step}`)),
    notice('guide-delete', 'state=conflict&guide=choose-entry'),
    notice('guide-delete-narrow', 'state=conflict&guide=choose-entry', NARROW),
    notice('guide-delete-wait', 'state=conflict&guide=wait'),
    notice('corrupted-unfolded', 'state=corrupted', UNFOLDED),
    notice('conflict-unfolded', 'state=conflict', UNFOLDED),
    notice('corrupted-narrow', 'state=corrupted', NARROW),
    notice('corrupted-low', 'state=corrupted', LOW),
    notice('corrupted-low-opened', 'state=corrupted', { ...LOW, press: '.pill' }),
    notice('corrupted-least', 'state=corrupted', LEAST),
    notice('corrupted-least-opened', 'state=corrupted', { ...LEAST, press: '.pill' }),
    notice('restarting-least', 'state=restarting&guide=choose-entry', LEAST),
    notice('restarting-low', 'state=restarting&guide=choose-entry', LOW),
    question('low', 'state=corrupted&occasion=countdown', LOW),
    question('least', 'state=corrupted&occasion=countdown', LEAST),
    notice('conflict-narrow', 'state=conflict', NARROW),
    notice('local-conflict-unfolded', 'state=local-conflict', UNFOLDED),
    notice('install-loop-unfolded', 'state=install-loop', UNFOLDED),
    ...NARROWED.map((state) => notice(`${state}-narrow`, `state=${state}`, NARROW)),
    notice('small-marker-focus', 'state=corrupted', { press: '.marker' }),
    notice('small', 'state=corrupted', { press: '.corner' }),
    notice('long-run-slim', 'state=long-run', SLIM),
    notice('long-run-small', 'state=long-run', { press: '.corner' }),
    notice('waiting-slim', 'state=waiting', SLIM),
    notice('choices', 'state=corrupted', CHOICES),
    notice('choices-narrow', 'state=corrupted', { ...CHOICES, width: 320 }),
    notice('choices-reused', 'state=reused', CHOICES),
    ...['accepted', 'put-off', 'muted'].flatMap((by) => [
      notice(`aside-${by}`, `state=corrupted&aside=${by}`),
      notice(`aside-${by}-narrow`, `state=corrupted&aside=${by}`, { width: 320 }),
    ]),
    notice('aside-opened', 'state=corrupted&aside=accepted&opened=1'),
    notice('failed-cell-narrow', 'state=failed-cell', { width: 320 }),
    notice('forced', 'state=running', { forcedColors: 'active' }),
    notice('forced-unfolded', 'state=corrupted', { ...UNFOLDED, forcedColors: 'active' }),
    ...[...STATES, ...PAGES].map((state) => popup(state, `state=${state}`)),
    popup('corrupted-unfolded', 'state=corrupted', { press: 'summary' }),
    popup('choices', 'state=corrupted', { press: CHOICES.press }),
    popup('corrupted-report', 'state=corrupted', { press: 'details:last-of-type > summary' }),
    popup('reused-report', 'state=reused', { press: 'details:last-of-type > summary' }),
    popup('no-answer-report', 'state=no-answer', { press: 'details:last-of-type > summary' }),
    popup('restart-needed-unfolded', 'state=restart-needed', { press: 'summary' }),
    popup('check-unfolded', 'state=check-degraded', { press: 'summary' }),
    popup('guard-healthy-unfolded', 'state=guard-healthy', { press: 'summary' }),
    popup('guard-reused-unfolded', 'state=guard-reused', { press: 'summary' }),
    popup('noted-unfolded', 'state=noted', { press: 'summary' }),
    popup('menu', 'state=clean', { press: '.menu summary' }),
    popup('news', 'state=clean&news=1'),
    popup('news-unfolded', 'state=clean&news=1', { press: '.news summary' }),
    popup('forced', 'state=corrupted', { forcedColors: 'active' }),
    ...ASKED.map((state) => question(state, `state=${state}`)),
    ...['clean', 'corrupted', 'conflict', 'install-loop', 'recovered'].map((state) =>
      question(`restart-${state}`, `state=${state}&occasion=restart`),
    ),
    question('countdown', 'state=corrupted&occasion=countdown'),
    question('narrow', 'state=corrupted&occasion=countdown', NARROW),
    question('forced', 'state=corrupted&occasion=countdown', { forcedColors: 'active' }),
    options('default', 'state=corrupted'),
    options('no-access', 'state=corrupted&refused=1'),
    options('no-access-narrow', 'state=corrupted&refused=1', { width: 340 }),
    options('strict-saved', 'state=strict&saved=1'),
    options('not-saved', 'state=off&saved=0'),
    options('restored', 'state=corrupted&saved=1&what=everything', { width: 320 }),
    options('removed', 'state=corrupted&saved=1&what=course'),
    options('locked', `state=strict&policy=${LOCKED}`),
    options('locked-course', `state=strict&policy=${LOCKED_BY_COURSE}`, { width: 340 }),
    options('preset', presetShot({ is: 'offered', preset: PRESET })),
    options('preset-narrow', presetShot({ is: 'offered', preset: PRESET }), { width: 340 }),
    options(
      'preset-locked',
      presetShot(
        { is: 'offered', preset: { ...PRESET, warnings: 'badge' } },
        { policy: JSON.parse(LOCKED_BY_COURSE) },
      ),
    ),
    options('preset-nothing', presetShot({ is: 'offered', preset: COURSE }, { own: COURSE })),
    options('preset-used', presetShot({ is: 'used', preset: PRESET, changes: USED })),
    options('preset-kept', presetShot({ is: 'kept' })),
    options('preset-refused', presetShot({ is: 'refused', fault: 'newer-version' })),
    options('course', presetShot({ is: 'undone' }, { own: COURSE }), { width: 340 }),
    options('narrow', 'state=corrupted', { width: 340 }),
    options('muted', 'state=corrupted&muted=1'),
    options('muted-narrow', 'state=corrupted&muted=1', { width: 320 }),
    welcome('fresh', 'state=fresh'),
    welcome('run', 'state=run'),
    welcome('restarted', 'state=restarted'),
    welcome('tour', 'state=fresh', { press: '.tour summary', height: 1400 }),
    welcome('tour-narrow', 'state=fresh', { press: '.tour summary', width: 360, height: 2600 }),
    welcome('narrow', 'state=run', { width: 360 }),
    welcome('forced', 'state=run', { forcedColors: 'active' }),
    ...pageShots(theme),
    options('forced', 'state=corrupted', { forcedColors: 'active' }),
  ];
};

/** Every picture of the gallery. */
export const shots: readonly Shot[] = [
  ...shotsIn('light'),
  ...shotsIn('dark'),
  ...historyIn('light'),
  ...historyIn('dark'),
];
