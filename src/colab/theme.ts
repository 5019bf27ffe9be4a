import { endingWith } from '../platform/observe.ts';
import { THEME } from './names.ts';

/** Passes on Colab's theme now and with each change: `light`, `dark`, `adaptive`, or nothing. */
export function followTheme(changed: (theme: string) => void, signal: AbortSignal): void {
  const page = document.documentElement;
  const follow = () => changed(page.getAttribute(THEME) ?? '');
  const observer = endingWith(signal, new MutationObserver(follow));
  observer.observe(page, { attributeFilter: [THEME] });
  follow();
}
