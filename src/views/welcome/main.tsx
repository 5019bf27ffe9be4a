import { render } from 'preact';
import { namePage } from '../ui/name-page.ts';
import type { Outputs } from './example.ts';
import { createPlay } from './play.ts';
import { Welcome } from './welcome.tsx';

const root = document.querySelector('main');

function goToCell(id: string): void {
  const cell = document.getElementById(id);
  cell?.scrollIntoView({ block: 'center' });
  cell?.focus({ preventScroll: true });
}

const play = createPlay(goToCell, show);

function show(outputs: Outputs): void {
  if (root) render(<Welcome outputs={outputs} run={play.run} />, root);
}

namePage('');
show({});
