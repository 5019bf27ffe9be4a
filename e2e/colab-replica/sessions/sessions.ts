import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Kernel } from '../../kernel/types.ts';
import type { Session } from '../page/contract.ts';
import { KernelLink } from './kernel-link.ts';

/** What each kernel has run, for the pages that connect to it. */
export class Sessions {
  readonly #kernel: Kernel;
  readonly #links = new Map<string, Promise<KernelLink>>();
  readonly #upgrades = new WebSocketServer({ noServer: true });

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Listens to a kernel from now on, if it is not listened to already. */
  #link(id: string): Promise<KernelLink> {
    const known = this.#links.get(id);
    if (known) return known;
    const forget = () => {
      if (this.#links.get(id) === link) this.#links.delete(id);
    };
    const link = KernelLink.open(this.#kernel, id, forget);
    this.#links.set(id, link);
    link.catch(forget);
    return link;
  }

  /** What a kernel has run since its session began; rejects where there is no such kernel. */
  async of(id: string): Promise<Session> {
    return (await this.#link(id)).record.session;
  }

  /** The kernel's session is over, as the page that speaks to it directly tells. */
  async forget(id: string): Promise<void> {
    await (await this.#links.get(id))?.restarted();
  }

  /** Connects a page's socket with a kernel. */
  async attach(id: string, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    try {
      const link = await this.#link(id);
      this.#upgrades.handleUpgrade(request, socket, head, (page) => link.attach(page));
    } catch {
      socket.destroy();
    }
  }

  /** Lets go of all kernels. */
  async close(): Promise<void> {
    const links = await Promise.allSettled(this.#links.values());
    for (const link of links) if (link.status === 'fulfilled') link.value.close();
  }
}
