import { MOMENT_KINDS, type MomentKind } from '../../core/history/moments.ts';
import { t } from '../../words/i18n.ts';
import type { HistoryActions, HistoryModel } from './model.ts';
import { shortTitle, titlesIn } from './narrow.ts';
import { kindName } from './moment-words.ts';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  choose(value: string): void;
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <label class="field">
    <span>{label}</span>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="">{t('filterAll')}</option>
      {options.map(([option, name]) => (
        <option value={option}>{name}</option>
      ))}
    </select>
  </label>
);

const asKind = (value: string) => MOMENT_KINDS.find((kind): kind is MomentKind => kind === value);

interface FiltersProps {
  model: HistoryModel;
  actions: HistoryActions;
}

/** What narrows the numbers and the timeline. */
export function Filters({ model: { histories, filter }, actions }: FiltersProps) {
  const runtimes = histories.map(({ runtime, notebooks: [first] }) => {
    const name = first ? `${shortTitle(first)} (${runtime})` : runtime;
    return [runtime, name] as const;
  });
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>{t('filterText')}</span>
        <input
          type="search"
          value={filter.text}
          onInput={({ currentTarget }) => actions.narrow({ text: currentTarget.value })}
        />
      </label>
      <Choice
        label={t('filterKind')}
        value={filter.kind}
        options={MOMENT_KINDS.map((kind) => [kind, kindName(kind)] as const)}
        choose={(value) => actions.narrow({ kind: asKind(value) ?? '' })}
      />
      <Choice
        label={t('filterNotebook')}
        value={filter.notebook}
        options={[...titlesIn(histories)]}
        choose={(notebook) => actions.narrow({ notebook })}
      />
      <Choice
        label={t('filterRuntime')}
        value={filter.runtime}
        options={runtimes}
        choose={(runtime) => actions.narrow({ runtime })}
      />
    </form>
  );
}
