import type { PinFix } from '../../core/installs/cures/pins.ts';
import type { StateName } from './fixtures.ts';

/** The lines to change, as the page has them. */
export const pins: Partial<Record<StateName, readonly PinFix[]>> = {
  'own-conflict': [
    {
      line: 1,
      from: '!pip install pycocotools==2.0.6 river',
      to: '!pip install pycocotools==2.0.6 river "numpy==2.0.2"',
    },
  ],
  'recovered-hold': [
    { line: 1, from: '!pip install mediapipe', to: '!pip install mediapipe "numpy==2.0.2"' },
  ],
  'install-loop': [
    {
      line: 3,
      from: '!pip install -q "numpy==2.3.5" albumentations==1.4.3',
      to: '!pip install -q albumentations==1.4.3',
    },
  ],
};
