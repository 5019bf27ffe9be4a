import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Kernel } from '../kernel/types.ts';
import { buildReplica } from './build.ts';
import { makeCertificate } from './certificate.ts';
import { noFaults, type Faults } from './faults.ts';
import { PAGE_HOST } from './hosts.ts';
import { sendWords } from './replies.ts';
import { addressOf, answer, tunnelIn } from './routes.ts';
import { Runtimes } from './runtimes.ts';
import { Sessions } from './sessions/sessions.ts';

const CHANNELS = /^\/api\/kernels\/([\w-]+)\/channels\b/;

export interface ReplicaOptions {
  kernel: Kernel;
  /** Folder of the notebooks; `/drive/<name>` shows its `<name>.ipynb`. */
  notebooks: string;
  /** Any free port without it. */
  port?: number;
}

export interface Replica {
  /** Port on 127.0.0.1 that a browser has to be sent to for port 443 of every host. */
  port: number;
  /** Origin of the notebook pages. */
  origin: string;
  /** Breaks every page's connection to its kernel, as a laptop's sleep does; they connect again. */
  breakConnections(): void;
  /** While they are held, no page connects to its kernel; it stays disconnected. */
  holdConnections(areHeld: boolean): void;
  /** Answers restarts with this status, or not at all, and restarts nothing; undefined ends it. */
  failRestarts(answer: Faults['restarts']): void;
  /** Ends the kernel of a notebook, or of all; the next one is new, on the same disk. */
  endKernel(notebook?: string): Promise<void>;
  /** Deletes the VMs from elsewhere, as Colab's list of sessions does; the next ones have other endpoints. */
  deleteRuntimes(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the replica on 127.0.0.1, building its page first where that is out of date. Rejects where
 * the page does not build or the port is taken. The kernel stays its owner's: `stop` leaves it.
 */
export async function startReplica({
  kernel,
  notebooks,
  port = 0,
}: ReplicaOptions): Promise<Replica> {
  const bundles = await buildReplica();
  const runtimes = new Runtimes(kernel);
  const sessions = new Sessions(kernel);
  const faults = noFaults();
  const sources = { kernel, runtimes, sessions, faults, notebooks, bundles };

  const server = createServer(await makeCertificate(), (request, response) => {
    answer(sources, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendWords(response, 500, `The replica failed: ${String(error)}`);
    });
  });

  const sockets = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    const tunnel = tunnelIn(addressOf(request));
    const [, id] = CHANNELS.exec(tunnel?.path ?? '') ?? [];
    const isKnown = tunnel && id !== undefined && runtimes.byEndpoint(tunnel.endpoint);
    if (isKnown && !faults.areConnectionsHeld) void sessions.attach(id, request, socket, head);
    else socket.destroy();
  });

  const breakConnections = () => {
    for (const socket of sockets) socket.destroy();
  };

  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    origin: `https://${PAGE_HOST}`,
    breakConnections,
    holdConnections(areHeld) {
      faults.areConnectionsHeld = areHeld;
    },
    failRestarts(answer) {
      faults.restarts = answer;
    },
    endKernel: (notebook) => runtimes.endKernels(notebook),
    deleteRuntimes: () => runtimes.delete(),
    async stop() {
      await sessions.close();
      breakConnections();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
