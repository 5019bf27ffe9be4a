import { t } from '../../words/i18n.ts';

/** What is known of a course and its extension; empty for what is not. */
export interface StudentMessageParts {
  course: string;
  /** Where the extension is to be had. */
  storeAddress: string;
  /** Opens a notebook, with the course's preset. */
  link: string;
  helpLink: string;
}

/** A message to students, as plain text: in the order in which they have to do it. */
export function studentMessage({ course, storeAddress, link, helpLink }: StudentMessageParts) {
  const steps = [
    [storeAddress ? t('kitToStudentsGetAt', storeAddress) : t('kitToStudentsGet')],
    ...(link ? [[t('kitToStudentsOpen', link), t('kitToStudentsUse', t('presetUse'))]] : []),
    [t('kitToStudentsBroken')],
  ];
  const numbered = steps.map((lines, index) => `${index + 1}. ${lines.join('\n   ')}`);
  return [
    course ? t('kitToStudentsOf', course) : t('kitToStudents'),
    t('kitToStudentsWhy'),
    numbered.join('\n'),
    ...(helpLink ? [t('kitToStudentsHelp', helpLink)] : []),
  ].join('\n\n');
}
