import details from '../ui/details.css?inline';
import parts from '../ui/parts.css?inline';
import steps from '../ui/steps.css?inline';
import tokens from '../ui/tokens.css?inline';
import notice from './notice.css?inline';

const css = tokens + parts + steps + details + notice;

/** Styles a shadow root; a page's policy on inline styles does not reach adopted sheets. */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets that were made in a content script's own world.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
