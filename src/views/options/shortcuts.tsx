import { t } from '../../words/i18n.ts';

/** One of the extension's keyboard shortcuts, as the browser has it now. */
export interface Shortcut {
  does: string;
  /** Undefined where it has none: another extension had it first, or the person took it away. */
  keys: string | undefined;
}

interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  change(): void;
}

/** The keyboard shortcuts. Only the browser's own page can change them. */
export const Shortcuts = ({ shortcuts, change }: ShortcutsProps) => (
  <section class="shortcuts" aria-labelledby="shortcuts">
    <h2 id="shortcuts">{t('shortcuts')}</h2>
    <dl>
      {shortcuts.map(({ does, keys }) => (
        <div key={does}>
          <dt>{does}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('shortcutNone')}</span>}</dd>
        </div>
      ))}
    </dl>
    <button type="button" class="link" onClick={change}>
      {t('shortcutsChange')}
    </button>
  </section>
);
