/** A frame around something on the page, through which it can be pressed. */
export interface Spotlight {
  /** Puts the frame around an element; away without one, or where it is not shown. */
  frame(element?: Element): void;
  remove(): void;
}

const MARGIN = 4;

const LOOK = {
  position: 'fixed',
  boxSizing: 'border-box',
  border: '3px solid #d9480f',
  borderRadius: '8px',
  boxShadow: '0 0 0 3px #fff, 0 0 0 200vmax rgb(0 0 0 / 28%)',
  pointerEvents: 'none',
  zIndex: '2147483000',
  transition: 'all 150ms',
};

/** Puts a spotlight on the page, which frames nothing yet. */
export function openSpotlight(): Spotlight {
  const host = document.createElement('clean-slate-spotlight');
  const ring = document.createElement('div');
  Object.assign(ring.style, LOOK);
  host.attachShadow({ mode: 'open' }).append(ring);
  document.body.append(host);
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
