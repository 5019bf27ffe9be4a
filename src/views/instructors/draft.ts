import { courseIn, helpLinkIn } from '../../platform/course-texts.ts';
import { parsePreset, type Preset, writePreset } from '../../platform/preset.ts';
import type { Draft } from './model.ts';

export const EMPTY: Draft = {
  warnings: '',
  beforeRunning: '',
  goals: '',
  course: '',
  helpLink: '',
};

/** What suits most courses: told before anything has failed, and no work on a broken session. */
export const RECOMMENDED = { warnings: 'seen', beforeRunning: 'strict' } as const;

/** Which of the typed fields cannot be in a preset as they are. */
export const problemsIn = ({ course, helpLink }: Draft) => ({
  course: course.trim() !== '' && courseIn(course) === '',
  helpLink: helpLink.trim() !== '' && helpLinkIn(helpLink) === '',
});

/** The preset that was put together; undefined while it sets nothing or has a field that cannot be. */
export function presetOf(draft: Draft): Preset | undefined {
  const problems = problemsIn(draft);
  if (problems.course || problems.helpLink) return undefined;
  const { goals, ...texts } = draft;
  const set: (readonly [string, string | boolean])[] = Object.entries(texts).flatMap(
    ([field, value]) => (value.trim() === '' ? [] : [[field, value.trim()] as const]),
  );
  if (goals) set.push(['goals', goals === 'shown']);
  // What is handed out is what a student's copy will read.
  const reading = parsePreset(JSON.parse(writePreset(Object.fromEntries(set) as Preset)));
  return reading.ok ? reading.preset : undefined;
}

/** A name for the preset's file, of the course's letters and digits. */
export function presetFileName({ course = '' }: Preset): string {
  const name = course
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name ? `clean-slate-${name}.json` : 'clean-slate-preset.json';
}
