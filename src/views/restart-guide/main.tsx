import { render } from 'preact';
import { helpOf } from '../../platform/help.ts';
import { t } from '../../words/i18n.ts';
import {
  DEFAULTS,
  readOwnSettings,
  readPolicy,
  watchSettings,
  type Policy,
  type Settings,
} from '../../platform/settings.ts';
import { namePage } from '../ui/name-page.ts';
import { Guide } from './printed-guide.tsx';

const root = document.querySelector('main');

function show(settings: Settings, policy: Policy): void {
  const course = settings.course || policy.setBy || '';
  if (root) render(<Guide model={{ course, help: helpOf(settings, policy) }} />, root);
}

// Without settings it is still a guide.
const read = async () =>
  show(
    await readOwnSettings().catch(() => DEFAULTS),
    await readPolicy().catch(() => ({ choices: {} })),
  );

namePage(t('paperTitle'));
void read();
watchSettings(() => void read());
