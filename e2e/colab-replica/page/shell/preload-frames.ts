import type { Trust } from '../addresses.ts';
import { lifecycle } from '../notebook/outputs/lifecycle.ts';
import { outputFrame } from '../notebook/outputs/output-frame.ts';
import { element } from './element.ts';

function preloadFrame(trust: Trust): HTMLElement {
  const frame = outputFrame(trust);
  frame.style.cssText = 'width: 1px; height: 1px; position: absolute; top: -100px;';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const nothing = () => {};
  return element('div', {}, lifecycle(nothing, nothing), frame);
}

/** The two empty output frames that Colab keeps out of sight to have the next ones start fast. */
export function addPreloadFrames(): void {
  document
    .querySelector('.notebook-horizontal')
    ?.append(
      element('div', { class: 'proxies' }, preloadFrame('untrusted'), preloadFrame('trusted')),
    );
}
