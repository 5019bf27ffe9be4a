import { render } from 'preact';
import { namePage } from '../ui/name-page.ts';
import { createPlay } from './play.ts';
import { Welcome } from './welcome.tsx';

const root = document.querySelector('main');

function goToCell(id: string): void {
  const cell = document.getElementById(id);
  cell?.scrollIntoView({ block: 'center' });
  cell?.focus({ preventScroll: true });
}

const play = createPlay(goToCell, () => show(false));

function show(hasOutputs: boolean): void {
  if (root) render(<Welcome hasOutputs={hasOutputs} run={run} />, root);
}

function run(): void {
  show(true);
  play.run();
}

namePage('');
show(false);
