import { render } from 'preact';
import { t } from '../../words/i18n.ts';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import { openShell, type FollowTheme } from './shadow-host.ts';

/**
 * Prepares what is said when the extension was updated or removed under the page. The words are read
 * now: by then the browser gives none.
 */
export function prepareFarewell(followTheme: FollowTheme): (styles: string) => void {
  const [title, text, close] = [t('farewell'), t('farewellHint'), t('close')];
  return (styles) => {
    const shell = openShell('clean-slate-notice', styles, followTheme, () => shell.remove());
    render(
      <section class={`card verdict-unreadable`} role="status" aria-label={title}>
        <div class="told">
          <VerdictMark verdict="unreadable" />
          <h2 class="headline">{title}</h2>
          <p class="sentence">{text}</p>
        </div>
        <div class="actions">
          <button type="button" onClick={() => shell.remove()}>
            {close}
          </button>
        </div>
      </section>,
      shell.place,
    );
  };
}
