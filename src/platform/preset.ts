// Read by hand: a schema library that its pages share with the popup would make the popup load more.
import { BEFORE_RUNNING } from '../core/diagnosis/ask-first.ts';
import { WARNING_LEVELS } from '../core/diagnosis/warning-level.ts';
import { courseIn, helpLinkIn } from './course-texts.ts';
import type { Settings } from './settings.ts';

const FORMAT = 'clean-slate-preset';
const VERSION = 1;

/** Longest preset that is read: of a file in bytes or UTF-16 units, of a fragment in characters. */
export const MAX_PRESET = 4_000;

/** What a preset can set, in the order in which it is listed. */
export const PRESET_FIELDS = ['warnings', 'beforeRunning', 'goals', 'course', 'helpLink'] as const;
export type PresetField = (typeof PRESET_FIELDS)[number];

/** Settings that a course proposes. A field that is absent is left as it is. */
export type Preset = Partial<Pick<Settings, PresetField>>;

/** Each field's value from unknown; empty or undefined where it cannot be read. */
const READERS: { [Field in PresetField]: (value: unknown) => Preset[Field] } = {
  warnings: (value) => WARNING_LEVELS.find((level) => level === value),
  beforeRunning: (value) => BEFORE_RUNNING.find((choice) => choice === value),
  goals: (value) => (typeof value === 'boolean' ? value : undefined),
  course: courseIn,
  helpLink: helpLinkIn,
};

/** Why a preset is not taken. Each has a sentence of its own. */
export type PresetFault =
  | 'too-long'
  | 'unreadable'
  | 'other-format'
  | 'newer-version'
  | 'unknown-field'
  | 'bad-value'
  | 'sets-nothing';

export type PresetReading =
  | { ok: true; preset: Preset }
  /** `field`: the name that is to blame, as it stands in the preset, at most 40 characters of it. */
  | { ok: false; fault: PresetFault; field?: string };

const refused = (fault: PresetFault, field?: string): PresetReading => ({
  ok: false,
  fault,
  ...(field !== undefined && { field: field.slice(0, 40) }),
});

const isField = (name: string): name is PresetField => Object.hasOwn(READERS, name);

/**
 * A preset from unknown: all of it, or why it is refused. A field of another name is refused too, for
 * what is shown before it is applied has to be all that its author meant.
 */
export function parsePreset(content: unknown): PresetReading {
  if (typeof content !== 'object' || content === null) return refused('other-format');
  const { format, version, ...fields } = content as Record<string, unknown>;
  if (format !== FORMAT || typeof version !== 'number') return refused('other-format');
  if (version !== VERSION) return refused(version > VERSION ? 'newer-version' : 'other-format');
  const preset: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isField(name)) return refused('unknown-field', name);
    preset[name] = READERS[name](value);
    if (preset[name] === undefined || preset[name] === '') return refused('bad-value', name);
  }
  return Object.keys(preset).length === 0
    ? refused('sets-nothing')
    : { ok: true, preset: preset as Preset };
}

/** Reads a preset's text, such as a file's. */
export function readPreset(text: string): PresetReading {
  if (text.length > MAX_PRESET) return refused('too-long');
  try {
    return parsePreset(JSON.parse(text));
  } catch {
    return refused('unreadable');
  }
}

/** What a preset's file holds: JSON, its fields in one order. */
export function writePreset(preset: Preset, indent = 2): string {
  const set = PRESET_FIELDS.flatMap((field) =>
    preset[field] === undefined ? [] : [[field, preset[field]]],
  );
  return JSON.stringify(
    { format: FORMAT, version: VERSION, ...Object.fromEntries(set) },
    null,
    indent,
  );
}

/** The text of a fragment, decoded. Throws where it is not UTF-8 in base64url. */
function decode(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function encode(text: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads a preset as it stands in a fragment. */
export function readFragment(text: string): PresetReading {
  if (text.length > MAX_PRESET) return refused('too-long');
  if (!/^[\w-]*$/.test(text)) return refused('unreadable');
  try {
    return readPreset(decode(text));
  } catch {
    return refused('unreadable');
  }
}

/** A preset as it stands in a fragment: the same for all presets that set the same. */
export const toFragment = (preset: Preset): string => encode(writePreset(preset, 0));

/**
 * The preset in an address's fragment, undecoded; undefined where there is none. Colab's own names may
 * stand beside it, as in `#scrollTo=x&clean-slate=y`.
 */
export const presetIn = (hash: string): string | undefined =>
  /[#&]clean-slate=([^&]*)/.exec(hash)?.[1];

/** An address with a preset in its fragment, beside what Colab has there. */
export function withPreset(address: string, fragment: string): string {
  const [before = '', hash = ''] = address.split(/#(.*)/s);
  const others = hash.split('&').filter((part) => part && !part.startsWith('clean-slate='));
  return `${before}#${[...others, `clean-slate=${fragment}`].join('&')}`;
}
