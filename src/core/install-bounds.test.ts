import { expect, test } from 'vitest';
import { findInstalls } from './install-command.ts';

test.each([
  ['brackets', 'subprocess.run(['.repeat(15_000)],
  ['quotes', '"\'`'.repeat(60_000)],
  ['magics', '%%time\n'.repeat(30_000)],
  ['marks', '!pip install \\\n'.repeat(13_000)],
  ['here-documents', `%%bash\n${'cat <<X\n'.repeat(20_000)}`],
  ['imports', 'import subprocess\n'.repeat(10_000)],
])('reads hostile sources at once: %s', (_, source) => {
  const start = performance.now();
  findInstalls(source);
  expect(performance.now() - start).toBeLessThan(1_500);
});
