import './tour.css';
import { type MessageKey, t } from '../../words/i18n.ts';

type CellState = 'idle' | 'failed' | 'running' | 'done';

interface Scene {
  caption: MessageKey;
  cells: readonly CellState[];
  /** What stands beside the cells: the notice, with its button or its steps, or Colab's dialog. */
  card: 'failed' | 'dialog' | 'running' | 'recovered';
}

const SCENES: readonly Scene[] = [
  { caption: 'tourFailed', cells: ['done', 'done', 'failed'], card: 'failed' },
  { caption: 'tourRestart', cells: ['idle', 'idle', 'idle'], card: 'dialog' },
  { caption: 'tourRun', cells: ['done', 'running', 'idle'], card: 'running' },
  { caption: 'tourRecovered', cells: ['done', 'done', 'done'], card: 'recovered' },
];

const Picture = ({ cells, card }: Scene) => (
  <div class="picture" aria-hidden="true">
    <div class="sheet">
      {cells.map((state) => (
        <div class={`row ${state}`}>
          <span class="knob" />
          <span class="code" />
        </div>
      ))}
    </div>
    <div class={`note ${card}`}>
      <span class="bar" />
      <span class="bar short" />
      <span class="press" />
    </div>
  </div>
);

/** What happens after the click, as an animation of 15 seconds; side by side where motion is unwanted. */
export const Tour = () => (
  <details class="tour">
    <summary>{t('tour')}</summary>
    <ol class="scenes">
      {SCENES.map((scene) => (
        <li>
          <Picture {...scene} />
          <p>{t(scene.caption)}</p>
        </li>
      ))}
    </ol>
  </details>
);
