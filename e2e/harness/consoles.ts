import type { ExtensionBrowser } from './driver.ts';

/** What the extension says in any console as a warning or an error, or throws, wherever its scripts run. */
export class Consoles {
  #said: string[] = [];

  static async of(extension: ExtensionBrowser): Promise<Consoles> {
    const consoles = new Consoles();
    await extension.hearConsoles((text) => consoles.#said.push(text));
    return consoles;
  }

  /** What was said since it was last asked. */
  take(): string[] {
    const said = this.#said;
    this.#said = [];
    return said;
  }
}
