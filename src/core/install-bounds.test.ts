import { expect, test } from 'vitest';
import { findInstalls } from './install-command.ts';

test.each([
  ['brackets', 'subprocess.run(['.repeat(15_000)],
  ['quotes', '"\'`'.repeat(60_000)],
  ['magics', '%%time\n'.repeat(30_000)],
  ['marks', '!pip install \\\n'.repeat(13_000)],
  ['here-documents', `%%bash\n${'cat <<X\n'.repeat(20_000)}`],
  ['imports', 'import subprocess\n'.repeat(10_000)],
])('comes to an end with hostile sources, and finds one command at most: %s', (_, source) => {
  // What is not linear takes longer than any test may.
  expect(findInstalls(source).length).toBeLessThanOrEqual(1);
});
