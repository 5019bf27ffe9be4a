import { plural, t } from '../../words/i18n.ts';
import { dateAndTime } from './format.ts';
import { MomentLine } from './moment-line.tsx';
import { shortTitle, type Strip } from './narrow.ts';
import { runtimeName } from './moment-words.ts';

const MAX_NAMED = 3;

/** One runtime with its timeline. */
export function RuntimeCard({ history, moments }: Strip) {
  const { runtime, kind, model, python, notebooks, sessions } = history;
  const titles = notebooks.slice(0, MAX_NAMED).map(shortTitle).join(', ');
  const facts = [
    runtimeName(kind, model),
    ...(python ? [t('pythonVersion', python)] : []),
    plural('sessions', sessions.length),
    dateAndTime(history.endedAt),
  ];
  return (
    <article class="runtime">
      <header>
        <h3>{titles || runtime}</h3>
        <p class="soft">
          {facts.map((fact, place) => (
            <>
              {place > 0 && ' · '}
              <bdi>{fact}</bdi>
            </>
          ))}
        </p>
        <p class="soft">
          <bdi>{runtime}</bdi>
        </p>
      </header>
      <ol class="moments">
        {moments.map((moment, index) => (
          <MomentLine moment={moment} before={moments[index - 1]?.at} />
        ))}
      </ol>
    </article>
  );
}
