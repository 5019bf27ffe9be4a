import { t } from '../../words/i18n.ts';
import type { HistoryActions, HistoryModel } from './model.ts';
import { firstOf, narrowed } from './narrow.ts';
import { RuntimeCard } from './runtime-card.tsx';

interface TimelineProps {
  model: HistoryModel;
  actions: HistoryActions;
}

/** The runtimes that the filter lets through, the latest first, up to as many moments as are shown. */
export function Timeline({ model, actions }: TimelineProps) {
  const strips = narrowed(model.histories, model.filter);
  const all = strips.reduce((sum, { moments }) => sum + moments.length, 0);
  const shown = Math.min(model.shown, all);
  return (
    <>
      <p class="soft" role="status">
        {all === 0 ? t('timelineNone') : t('timelineCount', shown, all)}
      </p>
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
