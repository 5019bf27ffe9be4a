import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import { t } from './i18n.ts';

/** Which older runtime has the NumPy that is asked for; empty where none has. */
export const pastRuntimeLine = ({ pastRuntime }: Pick<Diagnosis, 'pastRuntime'>): string =>
  pastRuntime ? t('advicePastRuntime', pastRuntime.name, pastRuntime.numpy) : '';
