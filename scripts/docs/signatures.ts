import '../../src/words/speak-english.ts';
import { readdir } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import type { FaultKind, Strength } from '../../src/core/facts/fault.ts';
import { INSTALL_COMMAND } from '../../src/core/signatures/install-signature.ts';
import { NOTE_FAMILIES } from '../../src/core/notes/index.ts';
import { OTHER_IMPORTED } from '../../src/core/notes/other-packages.ts';
import { scan } from '../../src/core/reading/scan.ts';
import type { Family } from '../../src/core/signatures/signature-family.ts';
import type { Fixture } from '../../src/core/signatures/fixture.ts';
import { FAMILIES } from '../../src/core/signatures/index.ts';
import { noteMeaning } from '../../src/words/note-meaning.ts';

export const DOCUMENT = new URL('../../docs/signatures.md', import.meta.url);
const CATALOGUE = new URL('../../src/core/signatures/', import.meta.url);

const FAULTS: Record<FaultKind, string> = {
  'stale-memory': 'the session has another NumPy in memory than lies on disk',
  'disk-conflict': 'packages on disk were compiled for another NumPy than the one beside them',
  'broken-install': 'the NumPy on disk is incomplete or damaged',
  replaced: 'NumPy was, or may have been, replaced under a live session; nothing failed yet',
};

const STRENGTHS: Record<Strength, string> = {
  certain: 'nothing else prints this',
  likely: 'another fault is rare',
  either: 'it can be stale memory or the disk; a restart shows which',
  possible: 'an install may have done it, and no output says whether it did',
};

const listOf = <T extends string>(meanings: Record<T, string>) =>
  Object.entries<string>(meanings).map(([word, meaning]) => `- \`${word}\`: ${meaning}`);

const code = (words: Iterable<string>) => [...words].map((word) => `\`${word}\``).join(', ');

async function fixturesOf({ id }: Family): Promise<Fixture[]> {
  const file = `${id}.fixture.ts`;
  const module: { fixtures: Fixture[] } = await import(new URL(file, CATALOGUE).href).catch(() => {
    throw new Error(`${id} has no fixture: add src/core/signatures/${file}`);
  });
  return module.fixtures;
}

/** An address as a link that names its host and its last part. */
const link = (address: string) => {
  const { hostname, pathname, hash } = new URL(address);
  const [owner, repository, , number] = pathname.slice(1).split('/');
  const isThread = hostname === 'github.com' && /^\d+$/.test(number ?? '');
  const name = isThread ? `${owner}/${repository}#${number}` : pathname.split('/').at(-1);
  return `[${name}${hash}](${address})`.replaceAll('__', String.raw`\_\_`);
};

async function sectionOf(family: Family): Promise<string[]> {
  const fixtures = await fixturesOf(family);
  const positives = fixtures.filter(({ fault }) => fault !== undefined);
  const silent = fixtures.filter(({ fault }) => fault === undefined);
  const seen = positives
    .flatMap(({ kind, text }) => scan(text, kind))
    .filter(({ signature }) => signature === family.id);
  const facts = new Set(seen.flatMap((sighting) => Object.keys(sighting.facts)).toSorted());
  return [
    `### ${family.id}`,
    family.proves,
    [
      `- Fault: ${code(new Set(seen.map(({ fault }) => fault)))}, ${code(new Set(seen.map(({ strength }) => strength)))}`,
      ...(facts.size > 0 ? [`- Facts: ${code(facts)}`] : []),
      `- Documented: ${family.documented.replaceAll('__', String.raw`\_\_`)}`,
      `- Evidence: ${family.evidence.map((address) => link(address)).join(', ')}`,
      `- Recognised: ${positives.map(({ name }) => name).join('; ')}`,
      `- Silent: ${silent.map(({ name }) => name).join('; ')}`,
    ].join('\n'),
  ];
}

const notes = NOTE_FAMILIES.map(
  ({ id, note, example }) =>
    `- \`${id}\` (${note}): ${noteMeaning(id)} Example: \`\`${example}\`\``,
);

/** The whole document, as prettier leaves it. */
export async function signaturesDocument(): Promise<string> {
  const sections = await Promise.all(FAMILIES.map((family) => sectionOf(family)));
  const text = [
    '# Signatures',
    'Written by `npm run docs` from `src/core/signatures` and its fixtures: change those.',
    `${FAMILIES.length} families recognise what an output says. They are asked in this order, group by group, and the first that recognises a failure has it. Names that are missing are not listed anywhere: a family knows a failure by whose code failed, in which module, and on what.`,
    '## Faults',
    listOf(FAULTS).join('\n'),
    '## How sure',
    listOf(STRENGTHS).join('\n'),
    '## Families',
    ...sections.flat(),
    '## From the source of a cell',
    `### ${INSTALL_COMMAND}`,
    "A command in the cell's own source may have replaced NumPy, and the output does not say so: it is quiet, its log went elsewhere, or a child process ran it.",
    [
      '- Fault: `replaced`, `possible`',
      '- Facts: `requested`',
      '- It counts: NumPy by a version, an address or with an option that replaces it; a file of requirements; an address that does not say what it holds; the packages that need NumPy where an option replaces what they need, too.',
      '- It does not count: another package by its name. pip then leaves a NumPy that the package allows, and what it allows does not stand in the source. A miss is better here than a false alarm, and what fails later is recognised by its own signature.',
      "- Nor does a version that the runtime is known to have, another environment (`venv`, `--target`, `--prefix`, `--user`, conda's `-n`), a dry run, a download or help.",
    ].join('\n'),
    '## Notes: not a problem of this NumPy',
    [
      ...notes,
      `- \`${OTHER_IMPORTED}\` (other-package): by Colab's own warning. ${noteMeaning(OTHER_IMPORTED)}`,
    ].join('\n'),
  ].join('\n\n');
  const options = await resolveConfig(DOCUMENT);
  return format(text, { ...options, parser: 'markdown' });
}

/** Ids of the fixtures that exist, for the test that holds them to the catalogue. */
export const fixtureIds = async (): Promise<string[]> =>
  (await readdir(CATALOGUE))
    .filter((name) => name.endsWith('.fixture.ts'))
    .map((name) => name.replace('.fixture.ts', ''));
