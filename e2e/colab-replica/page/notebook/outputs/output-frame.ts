import { frameAddress, frameLabel, type Trust } from '../../addresses.ts';
import { create } from '../dom.ts';

const SANDBOX =
  'allow-downloads allow-forms allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-storage-access-by-user-activation';
const FEATURES =
  'accelerometer; autoplay; gyroscope; magnetometer; xr-spatial-tracking; clipboard-write';
const isFirefox = navigator.userAgent.includes('Firefox/');
/** A frame that is given up has so long to unload, in milliseconds. */
const UNLOADING = 750;

/** A frame for outputs: what a stranger's notebook brought along may do less in it. */
export function outputFrame(trust: Trust): HTMLIFrameElement {
  const isTrusted = trust === 'trusted';
  return create('iframe', {
    allow: isTrusted ? FEATURES : '',
    // In Firefox the frames on Colab have none.
    sandbox: !isFirefox && (isTrusted ? `${SANDBOX} allow-modals` : SANDBOX),
    src: frameAddress(frameLabel(trust)),
  });
}

/** Blanks a frame's address; resolves when what was in it is gone, or has had its time. */
export async function unload(frame: HTMLIFrameElement): Promise<void> {
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, UNLOADING);
    frame.src = 'about:blank';
  });
}
