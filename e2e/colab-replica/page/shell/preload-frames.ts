import { frameAddress, frameLabel } from '../addresses.ts';
import { element } from './element.ts';

const SANDBOX =
  'allow-downloads allow-forms allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-modals';

const preloadFrame = () =>
  element(
    'div',
    {},
    document.createElement('colab-dom-lifecycle-events'),
    element('iframe', {
      sandbox: SANDBOX,
      src: frameAddress(frameLabel()),
      style: 'width: 1px; height: 1px; position: absolute; top: -100px;',
      tabindex: '-1',
      'aria-hidden': 'true',
    }),
  );

/** The two empty output frames that Colab keeps out of sight to have the next ones start fast. */
export function addPreloadFrames(): void {
  document
    .querySelector('.notebook-horizontal')
    ?.append(element('div', { class: 'proxies' }, preloadFrame(), preloadFrame()));
}
