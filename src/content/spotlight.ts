import { tellShown } from '../platform/presence.ts';
import { adoptStyles } from '../views/notice/shadow-host.ts';

/** A frame around something on the page, through which it can be pressed. */
export interface Spotlight {
  /** Puts the frame around an element; away without one, or where it is not shown. */
  frame(element?: Element): void;
  remove(): void;
}

const MARGIN = 4;

/** Puts a spotlight on the page, which frames nothing yet. A `faint` one leaves the rest of the page as it is. */
export function openSpotlight(styles: string, kind?: 'faint'): Spotlight {
  const host = document.createElement('clean-slate-spotlight');
  const ring = document.createElement('div');
  ring.className = `ring ${kind}`;
  const root = host.attachShadow({ mode: 'closed' });
  root.append(ring);
  adoptStyles(root, styles);
  document.body.append(host);
  tellShown();
  return {
    frame(element) {
      const box = element?.getBoundingClientRect();
      ring.hidden = !box || box.width === 0;
      if (!box) return;
      Object.assign(ring.style, {
        left: `${box.left - MARGIN}px`,
        top: `${box.top - MARGIN}px`,
        width: `${box.width + 2 * MARGIN}px`,
        height: `${box.height + 2 * MARGIN}px`,
      });
    },
    remove: () => host.remove(),
  };
}
