import { format, resolveConfig } from 'prettier';
import { ATTACKS } from './attacks.ts';
import type { Figures } from './outcome.ts';

export const DOCUMENT = new URL('../../docs/reliability.md', import.meta.url);

/** What a siege has found, and where. */
export interface Facts {
  form: 'short' | 'full';
  figures: Figures;
  minutes: number;
  browser: string;
  node: string;
  cores: number;
  system: string;
}

const KNOWN = /<!-- facts (.*) -->/;

/** The facts in a document that was written before. Throws where they are not in it. */
export function knownFacts(document: string): Facts {
  const [, facts] = KNOWN.exec(document) ?? [];
  if (facts === undefined) throw new Error('docs/reliability.md has lost its facts');
  return JSON.parse(facts) as Facts;
}

/** Small numbers are slopes and ratios. */
const digitsOf = (value: number) => (Math.abs(value) < 10 ? 3 : Math.abs(value) < 100 ? 1 : 0);
const written = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: digitsOf(value) });

const sectionOf = (name: string, figures: Record<string, number> = {}): string[] => {
  const { title = name, done = '', held = '' } = ATTACKS[name] ?? {};
  const lines = Object.entries(figures).map(([figure, value]) => `- ${figure}: ${written(value)}`);
  return [`## ${title}`, done, `**${held}**`, lines.join('\n')];
};

/** The whole document, as prettier leaves it. */
export async function reliabilityDocument(facts: Facts): Promise<string> {
  const { form, figures, minutes, browser, node, cores, system } = facts;
  const requests = Object.values(figures).map((attack) => attack['requests recorded'] ?? 0);
  const recorded = requests.reduce((sum, count) => sum + count, 0);
  const text = [
    '# Reliability',
    `Written by \`npm run siege\` after a **${form}** siege that held, with its figures; \`npm run siege -- --short\` is the short form, which \`npm test\` runs too. The attacks are in \`e2e/siege\`.`,
    "The built extension ran in a real browser, on a local page that behaves as Colab's does, with a real Jupyter kernel and real NumPy behind it. In every attack but the first the whole browser was watched for what the extension asks of the network and for errors that nobody catches.",
    `This one took ${written(minutes)} minutes: ${browser}, Node ${node}, ${cores} cores, ${system}. ${written(recorded)} requests were recorded, of which the extension made none, and it threw nothing.`,
    ...Object.keys(ATTACKS).flatMap((name) => sectionOf(name, figures[name])),
    '## What a siege cannot show',
    [
      '- It is not Colab itself: the page is a replica, made after what of the real one is known. `docs/when-colab-changes.md` says how that is followed.',
      '- It is one browser on one machine. Firefox, Windows and macOS, phones and slow disks are not in it.',
      '- Chance finds what chance finds. No made-up value broke a parser; that does not prove that none can.',
      '- Minutes stand for days. What only grows over weeks is not seen.',
      '- A person who is misled by a true sentence is not in it.',
    ].join('\n'),
    `<!-- facts ${JSON.stringify(facts)} -->`,
  ].join('\n\n');
  const options = await resolveConfig(DOCUMENT);
  return format(text, { ...options, parser: 'markdown' });
}
