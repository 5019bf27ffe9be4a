import { t } from '../../words/i18n.ts';
import { NO_FILTER, type HistoryActions, type HistoryModel } from './model.ts';
import { firstOf, isNarrow, narrowed } from './narrow.ts';
import { Numbers } from './numbers.tsx';
import { RuntimeCard } from './runtime-card.tsx';

interface TimelineProps {
  model: HistoryModel;
  actions: HistoryActions;
}

/** The button goes with the filters, and the focus to the first of them. */
function clear({ currentTarget }: { currentTarget: HTMLElement }, actions: HistoryActions): void {
  currentTarget.closest('.history')?.querySelector<HTMLElement>('[type=search]')?.focus();
  actions.narrow(NO_FILTER);
}

/** The runtimes that the filter lets through, the latest first, up to as many moments as are shown. */
export function Timeline({ model, actions }: TimelineProps) {
  const strips = narrowed(model.histories, model.filter);
  const all = strips.reduce((sum, { moments }) => sum + moments.length, 0);
  const shown = Math.min(model.shown, all);
  return (
    <>
      <div class="above">
        <p class="soft" role="status">
          {all === 0 ? t('timelineNone') : t('timelineCount', shown, all)}
        </p>
        {isNarrow(model.filter) && (
          <button type="button" class="link" onClick={(event) => clear(event, actions)}>
            {t('clearFilters')}
          </button>
        )}
        <Numbers model={model} />
      </div>
      {firstOf(strips, shown).map(({ history, moments }) => (
        <RuntimeCard key={history.runtime} history={history} moments={moments} />
      ))}
      {shown < all && (
        <button type="button" class="more" onClick={actions.showMore}>
          {t('showMore')}
        </button>
      )}
    </>
  );
}
