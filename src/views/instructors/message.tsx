import { t } from '../../words/i18n.ts';
import { toFragment } from '../../platform/preset.ts';
import { isHttps } from './addresses.ts';
import { colabLink } from './colab-link.ts';
import { Copyable } from './copyable.tsx';
import { presetOf } from './draft.ts';
import type { KitProps } from './model.ts';
import { studentMessage } from './student-message.ts';

/** A message to students, made of what was typed on the page. */
export function Message(props: KitProps) {
  const { draft, notebook, storeAddress } = props.model;
  const preset = presetOf(draft);
  const link = preset ? (colabLink(notebook, toFragment(preset)) ?? '') : '';
  const store = isHttps(storeAddress.trim()) ? storeAddress.trim() : '';
  const { course = '', helpLink = '' } = preset ?? {};
  const text = studentMessage({ course, storeAddress: store, link, helpLink });
  return (
    <section aria-labelledby="message">
      <h2 id="message">{t('kitMessage')}</h2>
      <p>{t('kitMessageHelp')}</p>
      <Copyable {...props} what="message" title={t('kitMessageText')} text={text} isText />
      {!store && <p class="soft">{t('kitMessageNoStore')}</p>}
      {!link && <p class="soft">{t('kitMessageNoLink')}</p>}
    </section>
  );
}
