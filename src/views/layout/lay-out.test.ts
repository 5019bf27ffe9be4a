import { expect, it } from 'vitest';
import '../../words/speak-english.ts';
import { CELLS, type Piece, type Pieces } from '../../platform/layout.ts';
import { diagnoses, type StateName } from '../../words/fixtures/diagnoses.fixture.ts';
import { pins } from '../../words/fixtures/pins.fixture.ts';
import { tellOf } from './lay-out.tsx';

type Element = Exclude<Piece, string>;

const elementsIn = (pieces: readonly Piece[]): Element[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : [piece, ...elementsIn(piece.pieces)],
  );
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.pieces))).join('');
const pressesIn = (pieces: readonly Piece[]) =>
  elementsIn(pieces).flatMap(({ press }) => (press ? [press] : []));

const states = Object.keys(diagnoses) as StateName[];

it.each(states)('%s is laid out as data, in which every button says what it does', (state) => {
  const told = tellOf(diagnoses[state]);
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  const { guide, said, copied, notCopied, ...drawn } = told.layout;
  expect([copied, notCopied]).not.toContain('');
  const steps = Object.values(guide).flatMap((ofCommand) => Object.values(ofCommand));
  const parts = [said, ...steps].flatMap(({ sentence, below }) => [sentence, below]);
  for (const pieces of [...Object.values<Pieces>(drawn), ...parts]) {
    for (const { tag, press } of elementsIn(pieces)) {
      expect(Array.isArray(press)).toBe(tag === 'button');
    }
  }
});

it('what is pressed names the action, and what that is given', () => {
  const { layout } = tellOf(diagnoses.corrupted);
  const { cause } = diagnoses.corrupted;
  expect(pressesIn(layout.said.below)).toContainEqual(['start', 'restart-and-run-all']);
  expect(pressesIn(layout.said.below)).toContainEqual(['choose', 'put-off', cause]);
  expect(pressesIn(layout.said.below)).toContainEqual(['choose', 'accepted', cause]);
  expect(pressesIn(layout.said.below)).toContainEqual(['mute', true]);
  expect(pressesIn(layout.ask).map(([action]) => action)).toEqual(['start', 'choose', 'cancel']);
  expect(pressesIn(layout.restart).map(([action]) => action)).toEqual(['start', 'cancel']);
  const loop = tellOf(diagnoses['install-loop'], { pins: pins['install-loop'] ?? [] }).layout.said
    .below;
  expect(pressesIn(loop)).toContainEqual(['copyLine', pins['install-loop']?.[0]?.to, '']);
});

it('the way through the menu is laid out step by step, and each step can be stopped', () => {
  const { guide } = tellOf(diagnoses.corrupted).layout;
  const { 'open-menu': open, confirm } = guide['restart-and-run-all'];
  expect(textOf(open.below)).toContain('Restart session and run all');
  expect(elementsIn(open.below).filter(({ tag }) => tag === 'li')).toHaveLength(4);
  expect(elementsIn(confirm.below).map(({ tag }) => tag)).toEqual(['div', 'button']);
  for (const step of Object.values(guide['restart-and-run-all'])) {
    expect(pressesIn(step.below)).toEqual([['stop']]);
    expect(textOf(step.sentence)).not.toBe('');
  }
});

it('where a run stopped at another error, its cell is gone to first, and then the one to check', () => {
  const goingTo = (state: StateName) =>
    pressesIn(tellOf(diagnoses[state]).layout.said.below)
      .filter(([action]) => action === 'goToCell')
      .map(([, cell]) => cell);
  const check = diagnoses['failed-cell'].evidence[0]?.cell.id;
  expect(goingTo('failed-cell')).toEqual(['c4', check]);
  expect(goingTo('failed-there')).toEqual([check]);
  expect(goingTo('not-run')).toEqual([check]);
});

it('the number of cells is left to the page', () => {
  expect(textOf(tellOf(diagnoses.corrupted).layout.said.below)).toContain(
    `All cells run again (${CELLS})`,
  );
});
