import type { ExtensionBrowser } from './driver.ts';

/** What the extension says in any console as a warning or an error, or throws, wherever its scripts run. */
export class Consoles {
  #said: string[] = [];

  constructor({ context, origin }: ExtensionBrowser) {
    context.on('console', (message) => {
      if (!/^(?:warning|error|assert)$/.test(message.type())) return;
      if (message.location().url.startsWith(origin)) this.#said.push(message.text());
    });
    context.on('weberror', (thrown) => {
      const { stack = '' } = thrown.error();
      if (stack.includes(origin)) this.#said.push(stack);
    });
  }

  /** What was said since it was last asked. */
  take(): string[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }
}
