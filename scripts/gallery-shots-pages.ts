import type { Framing, Shot } from './gallery-shot.ts';

const NARROW = { width: 340, height: 680 };

/** The pictures of the guard page, the kit for instructors and the printed guide. */
export const pageShots = (theme: Shot['theme']): Shot[] => {
  const page = (view: string, state: string, framing: Framing = {}, suffix = ''): Shot =>
    Object.assign(
      { name: `${view}-${state}${suffix}-${theme}`, theme, width: 1000, height: 100 },
      { search: `view=${view}&state=${state}` },
      framing,
    );
  const guard = (name: string, search: string, framing: Framing = {}): Shot =>
    Object.assign(
      { name: `guard-${name}-${theme}`, theme, width: 1200, height: 900 },
      { search: `view=guard&${search}` },
      framing,
    );
  return [
    ...['fresh', 'filled', 'wrong', 'recommended'].flatMap((state) => [
      page('kit', state, { width: 1280 }),
      page('kit', state, { width: 320 }, '-narrow'),
    ]),
    page('kit', 'scanning', { width: 1280 }),
    page('kit', 'scanned', { width: 1280, press: '.found li:nth-child(2) summary' }),
    page('kit', 'scanned', { width: 320, press: '.found li:nth-child(2) summary' }, '-narrow'),
    ...['plain', 'course'].flatMap((state) => [
      page('paper', state, { width: 900 }),
      page('paper', state, { width: 360 }, '-narrow'),
    ]),
    guard('default', 'state=default'),
    guard('short', 'state=short&copied=1'),
    guard('short-narrow', 'state=short', { width: 320, height: 640 }),
    guard('course-copied', 'state=course&copied=1'),
    guard('repair', 'state=repair', { press: '.warning summary' }),
    guard('bad-link-not-copied', 'state=bad-link&copied=0'),
    guard('narrow', 'state=course&copied=1', NARROW),
    guard('repair-narrow', 'state=repair', { ...NARROW, press: '.warning summary' }),
    guard('forced', 'state=repair', { forcedColors: 'active' }),
  ];
};
