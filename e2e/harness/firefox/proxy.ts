import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { familyOf } from '../../colab-replica/hosts.ts';

export interface Proxy {
  port: number;
  stop(): void;
}

/**
 * A proxy on 127.0.0.1 that Firefox has to go through to every host: it sends Colab's to the replica, and
 * refuses all others, so that no name is looked up and nothing leaves this machine.
 */
export async function startProxy(replica: number | undefined): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  });
  server.on('connect', ({ url }, client, head) => {
    if (replica === undefined || familyOf(url) === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(replica, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy()).on('close', () => server.destroy());
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
