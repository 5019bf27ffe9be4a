import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/page.css';
import './welcome.css';
import { type MessageKey, t } from '../../words/i18n.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { CELLS, type ExampleCell, type Outputs, type Shown } from './example.ts';
import { Tour } from './tour.tsx';

interface WelcomeProps {
  /** What the example's cells show. */
  outputs: Outputs;
  run(): void;
}

/** Where the two content scripts are, and why. */
const HOSTS: readonly (readonly [host: string, why: MessageKey])[] = [
  ['colab.research.google.com', 'welcomeHostColab'],
  ['*.googleusercontent.com', 'welcomeHostFrames'],
];

const DOES: readonly MessageKey[] = ['welcomeNotices', 'welcomeSays', 'welcomeStarts'];
const NEVER: readonly MessageKey[] = ['welcomeNoNetwork', 'welcomeNoCode', 'welcomeNoRestart'];

function Output({ cell, shown }: { cell: ExampleCell; shown: Shown | undefined }) {
  if (!shown) return null;
  const isFailure = cell.failed && shown === 'first';
  const text = shown === 'first' ? cell.output : cell.outputAfter;
  return <pre class={isFailure ? 'output failed' : 'output'}>{text.trimEnd()}</pre>;
}

const Example = ({ outputs, run }: WelcomeProps) => (
  <section>
    <h2>{t('welcomeTry')}</h2>
    <p>{t('welcomeTryHint')}</p>
    <ol class="cells">
      {CELLS.map((cell) => (
        <li id={cell.ref.id} tabIndex={-1}>
          <p class="soft">{t('cell', cell.ref.ordinal)}</p>
          <pre>{cell.source}</pre>
          <Output cell={cell} shown={outputs[cell.ref.id]} />
        </li>
      ))}
    </ol>
    <button type="button" class="primary" onClick={run}>
      {t(Object.keys(outputs).length > 0 ? 'welcomeRunAgain' : 'welcomeRun')}
    </button>
  </section>
);

const List = ({ lines }: { lines: readonly MessageKey[] }) => (
  <ul class="points">
    {lines.map((line) => (
      <li>{t(line)}</li>
    ))}
  </ul>
);

/** The page that is opened once, when the extension was installed. */
export const Welcome = (props: WelcomeProps) => (
  <div class="welcome">
    <PageHeader title={t('welcomeTitle')} lead={t('description')} />
    <Example {...props} />
    <section>
      <h2>{t('welcomeDoes')}</h2>
      <List lines={DOES} />
      <Tour />
    </section>
    <section>
      <h2>{t('welcomeReads')}</h2>
      <p>{t('welcomeReadsHint')}</p>
      <dl class="hosts">
        {HOSTS.map(([host, why]) => (
          <div>
            <dt>
              <bdi dir="ltr">{host}</bdi>
            </dt>
            <dd>{t(why)}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section>
      <h2>{t('popupPrivacy')}</h2>
      <List lines={NEVER} />
    </section>
    <section>
      <h2>{t('welcomeNext')}</h2>
      <p>{t('welcomeNextHint')}</p>
      <a class="lone" href="/src/views/options/index.html">
        {t('settings')}
      </a>
    </section>
  </div>
);
