import type { Locator } from 'playwright';
import { expect } from 'playwright/test';

/**
 * Waits until a button of ours acts on a key: it does after it has stood for a while. A click by
 * Playwright waits by itself, for until then the pointer does not meet the button.
 */
export const ready = (button: Locator) => expect(button).toHaveCSS('pointer-events', 'auto');
