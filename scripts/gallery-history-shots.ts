import type { Framing, Shot } from './gallery-shot.ts';

/** The pictures of the history page. */
export const historyIn = (theme: Shot['theme']): Shot[] => {
  const history = (name: string, state: string, framing: Framing = {}): Shot =>
    Object.assign(
      { name: `history-${name}-${theme}`, theme, width: 1280, height: 1300 },
      { search: `view=history&state=${state}`, isHistory: true as const },
      framing,
    );
  return [
    ...['full', 'empty', 'erasing', 'refused', 'narrowed', 'guarded', 'nothing'].map((state) =>
      history(state, state),
    ),
    history('numbers', 'full', { press: '.numbers > summary' }),
    history('numbers-narrow', 'full', { press: '.numbers > summary', width: 320, height: 900 }),
    history('goals', 'goals', { press: '.numbers > summary' }),
    history('goals-narrow', 'goals', { press: '.numbers > summary', width: 320, height: 3000 }),
    history('full-narrow', 'full', { width: 320, height: 1600 }),
    history('empty-narrow', 'empty', { width: 360, height: 700 }),
    history('full-forced', 'full', { forcedColors: 'active' }),
  ];
};
