import { type MessageKey, t } from '../../words/i18n.ts';
import { isHttps } from './addresses.ts';
import badgeAddress from './badge.svg?url&no-inline';
import badge from './badge.svg?raw';
import { Copyable } from './copyable.tsx';
import { KitField } from './kit-field.tsx';
import type { KitProps } from './model.ts';
import { BADGE_FILE, NAME, snippets, type Snippet } from './snippets.ts';
import type { Store } from '../../platform/store-address.ts';

const STORES: Record<Store, string> = {
  chrome: 'Chrome Web Store',
  edge: 'Edge Add-ons',
  firefox: 'addons.mozilla.org',
};

const SNIPPETS: Record<Snippet, MessageKey> = {
  markdownLink: 'kitMarkdownLink',
  htmlLink: 'kitHtmlLink',
  markdownBadge: 'kitMarkdownBadge',
  htmlBadge: 'kitHtmlBadge',
};

/** A link and a badge with which to recommend the extension. */
export function Recommend(props: KitProps) {
  const { model, actions } = props;
  const { store, storeAddress } = model;
  const address = storeAddress.trim();
  const isUsable = isHttps(address);
  const texts = snippets(address, badge);
  return (
    <section aria-labelledby="recommend">
      <h2 id="recommend">{t('kitRecommend')}</h2>
      <p>{store ? t('kitFromStore', STORES[store]) : t('kitNoStore')}</p>
      <KitField
        {...props}
        name="store"
        inputMode="url"
        label={t('kitStoreAddress')}
        help={t('kitStoreAddressHelp')}
        value={storeAddress}
        maxLength={500}
        problem={address && !isUsable ? t('kitNotHttps') : undefined}
        input={(text) => actions.change({ storeAddress: text })}
      />
      <div class="badge">
        <img src={badgeAddress} alt={NAME} width="212" height="28" />
        <button type="button" class="outlined" onClick={actions.downloadBadge}>
          {t('kitDownloadBadge')}
        </button>
        <p class="soft">{t('kitBadgeHelp', BADGE_FILE)}</p>
      </div>
      {isUsable ? (
        <div class="pairs">
          {(Object.keys(SNIPPETS) as Snippet[]).map((what) => (
            <Copyable
              {...props}
              key={what}
              what={what}
              title={t(SNIPPETS[what])}
              text={texts[what]}
            />
          ))}
        </div>
      ) : (
        <p class="soft">{t('kitNeedsAddress')}</p>
      )}
    </section>
  );
}
