import { shortFacts, type Facts } from '../facts/facts.ts';
import { asLine, MAX_EXCERPT, type Failure } from '../text/failure.ts';
import { keptBeginning } from '../text/without-secrets.ts';
import { NOTE_FAMILIES, type NoteId } from './index.ts';
import type { Note } from './note.ts';
import { OTHER_IMPORTED } from './other-packages.ts';

const MAX_NOTES = 40;
const MAX_INSTALLED = 300;
const EXPLAINED: ReadonlySet<string> = new Set(
  NOTE_FAMILIES.filter(({ isExplained }) => isExplained).map(({ id }) => id),
);
const PRINTED = NOTE_FAMILIES.filter(({ printed }) => printed);

/** Collects the notes of one output; a failure's note falls when it turns out to be a fault. */
export interface NoteKeeper {
  /** A failure that no signature recognises so far; it is offered again while its message grows. */
  offer(failure: Failure): void;
  /** The failure that began at this line is a fault. */
  withdraw(line: number): void;
  /** A line that no failure claims. */
  readLine(text: string, line: number): void;
  /** Colab's warning about packages other than NumPy. */
  addImported(text: string, line: number): void;
  /** Without those that a fault explains, where the output reports one. */
  notes(hasFault: boolean): Note[];
}

/** Normalised names in pip's `Successfully installed Pillow-11.0 websockets-16.0`. */
const installedIn = (text: string): string[] =>
  /^Successfully installed (.*)$/
    .exec(text)?.[1]
    ?.split(' ')
    .map((item) =>
      item
        .replace(/-\d[^-]*$/, '')
        .toLowerCase()
        .replaceAll('_', '-'),
    ) ?? [];

/** Creates the keeper of one output's notes. */
export function createNoteKeeper(): NoteKeeper {
  const byLine = new Map<number, Note>();
  const keys = new Set<string>();
  let installed: ReadonlySet<string> = new Set();

  const add = (
    family: { id: NoteId; note: Note['note'] },
    text: string,
    line: number,
    facts: Facts,
  ) => {
    const key = [family.id, facts.module, facts.missing].join(' ');
    if (keys.has(key) || byLine.size >= MAX_NOTES) return;
    keys.add(key);
    const excerpt = keptBeginning(text, MAX_EXCERPT);
    const { note, id: signature } = family;
    byLine.set(line, { note, signature, excerpt, line, facts: shortFacts(facts) });
  };

  return {
    offer(failure) {
      if (byLine.has(failure.line)) return;
      for (const family of NOTE_FAMILIES) {
        const facts = family.match?.(failure, installed);
        if (!facts) continue;
        const { exception, line } = failure;
        add(family, asLine(failure), line, { ...(exception && { exception }), ...facts });
        return;
      }
    },
    withdraw(line) {
      byLine.delete(line);
    },
    readLine(text, line) {
      if (text.startsWith('Successfully installed ')) {
        installed = new Set([...installedIn(text), ...installed].slice(0, MAX_INSTALLED));
      }
      if (!text.includes('Warning: ') || byLine.size >= MAX_NOTES) return;
      for (const family of PRINTED) {
        const found = family.printed?.exec(text);
        if (!found) continue;
        const { missing, builtFor, running } = found.groups ?? {};
        add(family, text.trim(), line, {
          ...(missing && { missing }),
          ...(builtFor && { builtFor }),
          ...(running && { running }),
        });
        return;
      }
    },
    addImported(text, line) {
      add({ id: OTHER_IMPORTED, note: 'other-package' }, text, line, {});
    },
    notes: (hasFault) =>
      [...byLine.values()]
        .filter(({ signature }) => !hasFault || !EXPLAINED.has(signature))
        .toSorted((a, b) => a.line - b.line),
  };
}
