import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const DAY = 86_400_000;
let clock: number;
let steady: number;

/** Real time goes by; the computer's clock with it, and what it was set by. */
function pass(time: number, setBy = 0): void {
  steady += time;
  clock += time + setBy;
}

async function freshClock() {
  vi.resetModules();
  const { timeAt } = await import('./page-clock.ts');
  return (moment = steady) => timeAt(moment);
}

beforeEach(() => {
  [clock, steady] = [20_000 * DAY, 5_000];
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
  vi.spyOn(performance, 'now').mockImplementation(() => steady);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([-1_000, -60_000, -89_000])(
  'what comes after the clock was set by %i ms has a later time',
  async (step) => {
    const timeAt = await freshClock();
    const before = timeAt();
    pass(800, step);
    expect(timeAt()).toBe(before + 800);
    pass(50);
    // A moment between the two, told late.
    expect(timeAt(steady - 400)).toBe(before + 450);
  },
);

it.each([1_000, DAY, -100_000, -DAY])('a clock set by %i ms is followed', async (step) => {
  const timeAt = await freshClock();
  timeAt();
  pass(800, step);
  expect(timeAt()).toBe(clock);
});

it('goes on with the clock where its own stood still, as while the computer slept', async () => {
  const timeAt = await freshClock();
  timeAt();
  clock += DAY;
  expect(timeAt()).toBe(clock);
});
