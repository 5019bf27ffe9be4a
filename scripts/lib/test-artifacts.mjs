import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a run of all tests writes into its folder: two reports, traces, and the tests' own pictures. */
const WRITTEN = /^(?:unit\.json|e2e(?:-firefox)?(?:\.json)?|[^/]+\.png)$/;

/** Removes what an earlier run of the tests left in a folder, and nothing that another command put there. */
export function clearTestArtifacts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (WRITTEN.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
