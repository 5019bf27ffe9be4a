import { homedir, tmpdir } from 'node:os';
import type { RecordedAnswer } from './recording.ts';

const RUN = String.raw`(?:\.\.|/[\w./-]*/clean-slate-\d+-\w{6})`;
const MODULES = new RegExp(String.raw`${RUN}/usr/lib/(python3\.\d+)/site-packages`, 'g');
const CONTENT = new RegExp(`${RUN}/content`, 'g');
/** What pip says of where this machine gets its packages from. */
const PIP_SOURCES = /^(?:Looking in (?:indexes|links):|WARNING: Location ).*\r?\n/gm;
const LOCAL_WHEEL = /^Processing \S*\/(\S+\.whl)/gm;

/** Text as Colab would have it: no path and no package index of the machine that recorded it. */
export function normalise(text: string): string {
  return text
    .replace(MODULES, '/usr/local/lib/$1/dist-packages')
    .replace(CONTENT, '/content')
    .replace(PIP_SOURCES, '')
    .replace(LOCAL_WHEEL, 'Processing $1');
}

function normaliseAll(value: unknown): unknown {
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map(normaliseAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normaliseAll(part)]));
}

const isStream = ({ type }: RecordedAnswer) => type === 'stream';

/** Moves the beginning of an unfinished line on to the message that finishes it. */
function inWholeLines(answers: readonly RecordedAnswer[]): RecordedAnswer[] {
  let held = '';
  return answers.flatMap((answer, index) => {
    if (!isStream(answer)) return [answer];
    const next = answers[index + 1];
    const text = held + String(answer.content['text']);
    const goesOn = next && isStream(next) && next.content['name'] === answer.content['name'];
    const cut = goesOn ? text.lastIndexOf('\n') + 1 : text.length;
    held = text.slice(cut);
    return cut > 0 ? [{ ...answer, content: { ...answer.content, text: text.slice(0, cut) } }] : [];
  });
}

/** What a cell caused, without a trace of this machine. Throws where one is left. */
export function normaliseAnswers(answers: readonly RecordedAnswer[]): RecordedAnswer[] {
  const clean = inWholeLines(answers)
    .map((answer) => ({
      ...answer,
      content: normaliseAll(answer.content) as RecordedAnswer['content'],
    }))
    .filter((answer) => !isStream(answer) || answer.content['text'] !== '');
  const text = JSON.stringify(clean);
  const left = [process.cwd(), homedir(), `${tmpdir()}/clean-slate-`].find((path) =>
    text.includes(path),
  );
  if (left) throw new Error(`A recorded output names ${left}: ${text}`);
  return clean;
}
