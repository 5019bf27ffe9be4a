import { expect, test } from 'vitest';
import { findInstalls } from './install-command.ts';

const LONG = 'x'.repeat(7_000);

test.each([
  ['brackets', 'subprocess.run(['.repeat(15_000)],
  ['quotes', '"\'`'.repeat(60_000)],
  ['magics', '%%time\n'.repeat(30_000)],
  ['marks', '!pip install \\\n'.repeat(13_000)],
  ['here-documents', `%%bash\n${'cat <<X\n'.repeat(20_000)}`],
  ['imports', 'import subprocess\n'.repeat(10_000)],
  ['texts that double', `a = "xxxxxxxxxx"\n${'a += a\n'.repeat(20_000)}`],
  ['texts in texts', `a = "${LONG}"\n${'b = f"{a}{a}{a}"\n'.repeat(10_000)}`],
  ['texts in commands', `a = "${LONG}"\n${'!{a}$a\n'.repeat(20_000)}`],
  ['variables', `%%bash\nA=${LONG}\n${`echo ${'$A'.repeat(400)}\n`.repeat(200)}`],
  ['lists', 'a = ['.repeat(40_000)],
  ['blocks', 'if a:'.repeat(40_000)],
  ['substitutions', `!${'$('.repeat(50_000)}`],
  ['files', `%%bash\n${'echo numpy >> a\n'.repeat(6_000)}`],
  ['files that grow', `%%bash\necho a > a\n${'cat a a a a a a > a\n'.repeat(6_000)}`],
  ['files that name each other', `%%bash\necho -r a > b\necho -r b > a\npip install -r a`],
  ['calls that write', 'Path("a").write_text('.repeat(9_000)],
  ['open files', 'f = open("a", "w"); print(file=f'.repeat(6_000)],
])('comes to an end with hostile sources, and finds one command at most: %s', (_, source) => {
  // What is not linear takes longer than any test may.
  expect(findInstalls(source).length).toBeLessThanOrEqual(1);
});
