import { startKernel } from '../kernel/kernel.ts';
import { startReplica } from './server.ts';

/** Serves the notebooks until it is stopped, for looking at the replica in any Chromium. */
const kernel = await startKernel({ log: console.log });
const replica = await startReplica({ kernel, notebooks: 'e2e/notebooks' });
console.log(`Start Chromium with a throw-away profile and these flags, on any notebook's address:
  --ignore-certificate-errors
  --host-resolver-rules="MAP *:443 127.0.0.1:${replica.port}"
  ${replica.origin}/drive/stale-memory`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await replica.stop();
    await kernel.stop();
  });
}
