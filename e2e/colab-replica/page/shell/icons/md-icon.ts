import { Icon } from '@material/web/icon/internal/icon.js';
import { styles } from '@material/web/icon/internal/icon-styles.cssresult.js';
import { glyphs } from './glyphs.ts';

const sheets = new Map<string, CSSStyleSheet>();

function sheetFor(name: string): CSSStyleSheet | undefined {
  const glyph = glyphs[name];
  if (!glyph) return undefined;
  const known = sheets.get(name);
  if (known) return known;
  const paint = glyph.fill ? 'stroke-width="1"' : 'fill="none" stroke-width="1.8"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" stroke="#000" stroke-linecap="round" stroke-linejoin="round" ${paint}><path d="${glyph.path}"/></svg>`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    slot { display: none }
    :host::before {
      content: '';
      inline-size: 1em;
      block-size: 1em;
      background: currentColor;
      mask: url("data:image/svg+xml,${encodeURIComponent(svg)}") center / contain no-repeat;
    }`);
  sheets.set(name, sheet);
  return sheet;
}

/**
 * Material's icon element, which shows a drawing in place of the icon font's ligature. The name
 * stays in the light DOM, where Colab has it.
 */
class GlyphIcon extends Icon {
  static override styles = [styles];
  #own: readonly CSSStyleSheet[] = [];

  protected override firstUpdated() {
    const root = this.shadowRoot;
    if (!root) return;
    this.#own = [...root.adoptedStyleSheets];
    root.addEventListener('slotchange', () => this.#draw(root));
    this.#draw(root);
    // A changed text node is no slot change.
    new MutationObserver(() => this.#draw(root)).observe(this, {
      characterData: true,
      subtree: true,
    });
  }

  #draw(root: ShadowRoot) {
    const sheet = sheetFor((this.textContent ?? '').trim());
    root.adoptedStyleSheets = sheet ? [...this.#own, sheet] : [...this.#own];
  }
}

customElements.define('md-icon', GlyphIcon);
