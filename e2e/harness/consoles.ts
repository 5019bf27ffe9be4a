import type { BrowserContext } from 'playwright';

const OWN = /\b(?:chrome|moz)-extension:\/\//;

/** What the extension says in any console as a warning or an error, or throws, wherever its scripts run. */
export class Consoles {
  #said: string[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (!/^(?:warning|error|assert)$/.test(message.type())) return;
      if (OWN.test(message.location().url)) this.#said.push(message.text());
    });
    context.on('weberror', (thrown) => {
      const { stack = '' } = thrown.error();
      if (OWN.test(stack)) this.#said.push(stack);
    });
  }

  /** What was said since it was last asked. */
  take(): string[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }
}
