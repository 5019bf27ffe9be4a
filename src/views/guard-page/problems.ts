import { LONGEST_COURSE, LONGEST_LINK } from '../../platform/course-texts.ts';
import { parseGuardOptions, type GuardOptions, type OptionFault } from '../../guard/options.ts';
import { plural, t } from '../../words/i18n.ts';

/** What is typed, and so can be wrong. */
export type Typed = 'course' | 'link';

/** For each that cannot be used, why, in words. */
export type Problems = Partial<Record<Typed, string>>;

function courseProblem(fault: OptionFault): string {
  return fault === 'too-long'
    ? plural('guardCourseLong', LONGEST_COURSE)
    : t('guardCourseCharacters');
}

function linkProblem(fault: OptionFault): string {
  if (fault === 'too-long') return plural('guardLinkLong', LONGEST_LINK);
  return t(fault === 'characters' ? 'guardLinkCharacters' : 'guardLinkNotHttps');
}

/** What of the typed texts does not go into the cell. */
export function problemsIn(chosen: GuardOptions): Problems {
  const { course, link } = parseGuardOptions(chosen).faults;
  return {
    ...(course && { course: courseProblem(course) }),
    ...(link && { link: linkProblem(link) }),
  };
}
