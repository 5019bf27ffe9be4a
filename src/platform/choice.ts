/**
 * What a person can choose of a cause, named as the event that it becomes: to ignore it for the session, not
 * now, or to be shown it again.
 */
export const CHOICES = ['accepted', 'put-off', 'brought-back'] as const;
export type Choice = (typeof CHOICES)[number];
