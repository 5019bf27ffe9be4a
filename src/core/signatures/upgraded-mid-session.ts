import { said, type Family } from './signature-family.ts';

const UPGRADED =
  /numpy was upgraded mid-session \(loaded: ([\w.+]+), installed: ([\w.+]+)\)(?: but the kernel .*)?/;

const withoutLocalPart = (version: string) => version.split('+')[0];

export const upgradedMidSession = {
  id: 'upgraded-mid-session',
  fault: 'stale-memory',
  proves:
    'Another library compared the loaded NumPy with the installed one, and says that they differ.',
  documented: 'unslothai/notebooks issue 339',
  evidence: ['https://github.com/unslothai/notebooks/issues/339'],
  match({ exception, message }) {
    const [, fromVersion = '', toVersion = ''] = said(UPGRADED, message) ?? [];
    // A local suffix such as +cu12 makes that comparison misfire.
    const isSame = withoutLocalPart(fromVersion) === withoutLocalPart(toVersion);
    if (exception === '' || toVersion === '' || isSame) return undefined;
    return { strength: 'certain', facts: { fromVersion, toVersion } };
  },
} as const satisfies Family;
