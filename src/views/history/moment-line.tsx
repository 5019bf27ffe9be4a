import type { Moment } from '../../core/history/moments.ts';
import { plural, t } from '../../words/i18n.ts';
import { whoAsked } from '../../words/who-asked.ts';
import { asDate, when } from './format.ts';
import { causeName, faultName, kindName } from './moment-words.ts';

function installed({ cell, seen }: Moment): string {
  const ordinal = cell?.ordinal ?? 0;
  if (!seen) return t('lineInstalled', ordinal);
  const { fromVersion, toVersion } = seen.facts;
  const replaced =
    fromVersion && toVersion
      ? t('lineReplacedVersions', ordinal, fromVersion, toVersion)
      : t('lineReplaced', ordinal);
  const asked = whoAsked(seen.facts);
  return asked === '' ? replaced : `${replaced}. ${asked}`;
}

/** A moment in a few words. */
function sentenceOf(moment: Moment): string {
  const { kind, cell, seen, text, session } = moment;
  switch (kind) {
    case 'ran-all':
      return plural('lineRanAll', Number(text));
    case 'installed':
      return installed(moment);
    case 'failed':
      return t('lineFailed', cell?.ordinal ?? 0, faultName(seen?.fault ?? 'stale-memory'));
    case 'first-error':
      return t('lineFirstError', cell?.ordinal ?? 0);
    case 'guard-healthy':
      return t('lineGuardHealthy', cell?.ordinal ?? 0, text);
    case 'guard-reused':
      return t('lineGuardReused', cell?.ordinal ?? 0);
    case 'warned':
      return t('lineWarned', causeName(text));
    case 'restarted':
      return t('lineRestarted', session);
    default:
      return kindName(kind);
  }
}

interface MomentProps {
  moment: Moment;
  /** When the moment before it was. */
  before: number | undefined;
}

/** One line of a timeline, with what was printed as plain text. */
export const MomentLine = ({ moment, before }: MomentProps) => {
  const { at, kind, text } = moment;
  const isQuoted = kind === 'installed' || kind === 'failed';
  return (
    <li class={`moment is-${kind}`}>
      <time dateTime={asDate(at).toISOString()}>{when(at, before)}</time>
      <div>
        <span>{sentenceOf(moment)}</span>
        {isQuoted && text && <code class="excerpt">{text}</code>}
      </div>
    </li>
  );
};
