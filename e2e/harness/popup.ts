import { writeFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import type { ExtensionBrowser, Point, World } from './driver.ts';

/** The toolbar button's real popup. */
export interface Popup extends World {
  /** A trusted click in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The middle of an element, once it stays where it is: a person does not aim at what still moves. */
async function steadyCenter(popup: World, selector: string): Promise<Point | null> {
  let center: Point | null = null;
  await expect(async () => {
    const before = center;
    center = await popup.evaluate<Point | null>(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`);
    expect(center).toEqual(before);
  }).toPass({ timeout: 5_000, intervals: [100] });
  return center;
}

/** Opens the extension's popup as a click on its toolbar button does. */
export async function openPopup(extension: ExtensionBrowser): Promise<Popup> {
  const popup = await extension.openPopup();
  return {
    evaluate: (expression) => popup.evaluate(expression),
    async click(selector) {
      const center = await steadyCenter(popup, selector);
      if (!center) throw new Error(`Nothing in the popup matches ${selector}`);
      await popup.press(center);
    },
    async screenshot(file) {
      // A popup that has just been opened has no surface yet, of which there is no picture.
      await expect(async () => writeFileSync(file, await popup.picture())).toPass({
        timeout: 10_000,
      });
    },
    close: () => popup.close(),
  };
}
