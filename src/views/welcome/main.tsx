import { render } from 'preact';
import { t } from '../../platform/i18n.ts';
import { createPlay } from './play.ts';
import { Welcome } from './welcome.tsx';

const root = document.querySelector('main');

const play = createPlay((id) => {
  const cell = document.getElementById(id);
  cell?.scrollIntoView({ block: 'center' });
  cell?.focus({ preventScroll: true });
});

function show(isRun: boolean): void {
  if (root) render(<Welcome isRun={isRun} run={run} />, root);
}

function run(): void {
  show(true);
  play.run();
}

document.documentElement.lang = navigator.language;
document.title = t('name');
show(false);
