import { expect, test } from 'vitest';
import './speak-english.ts';
import { LEGEND } from './badge-signs.ts';
import { t } from './i18n.ts';

test('every sign of the badge has a shape and a meaning of its own', () => {
  expect(new Set(LEGEND.map(({ text }) => text)).size).toBe(LEGEND.length);
  expect(new Set(LEGEND.map(({ meaning }) => t(meaning))).size).toBe(LEGEND.length);
});

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const value = parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(LEGEND)('$text can be read in white on its colour', ({ color }) => {
  expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThan(4.5);
});
