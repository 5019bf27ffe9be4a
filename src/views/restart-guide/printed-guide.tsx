import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/page.css';
import './guide.css';
import type { ComponentChildren } from 'preact';
import type { Help } from '../../platform/help.ts';
import { t } from '../../words/i18n.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Dialog, Failure, Menu, NoReinstall } from './pictures.tsx';

export interface GuideModel {
  /** The course's name; empty for none. */
  course: string;
  help: Help | undefined;
}

interface StepProps {
  number: number;
  title: string;
  picture: ComponentChildren;
  children: ComponentChildren;
}

const Step = ({ number, title, picture, children }: StepProps) => (
  <li>
    {picture}
    <div>
      <h2>
        <span class="number">{number}</span>
        {title}
      </h2>
      {children}
    </div>
  </li>
);

const Path = ({ entry }: { entry: string }) => (
  <p class="path">
    {t('menuRuntime')}
    <span class="arrow">→</span>
    {entry}
  </p>
);

const RESTARTS = () => [
  t('paperMenuInterrupt'),
  t('menuRestart'),
  t('menuRestartAndRunAll'),
  t('menuDelete'),
];

const Steps = () => (
  <ol class="ways">
    <Step number={1} title={t('paperFailure')} picture={<Failure />}>
      <p>{t('paperFailureText')}</p>
    </Step>
    <Step
      number={2}
      title={t('paperRestart')}
      picture={
        <Menu
          label={t('paperRestartPicture')}
          entries={RESTARTS()}
          chosen={t('menuRestartAndRunAll')}
        />
      }
    >
      <Path entry={t('menuRestartAndRunAll')} />
      <p>{t('paperRestartText')}</p>
    </Step>
    <Step number={3} title={t('paperDialog')} picture={<Dialog />}>
      <p>{t('paperDialogText')}</p>
    </Step>
    <Step
      number={4}
      title={t('paperDelete')}
      picture={
        <Menu label={t('paperDeletePicture')} entries={RESTARTS()} chosen={t('menuDelete')} />
      }
    >
      <Path entry={t('menuDelete')} />
      <p>{t('paperDeleteText')}</p>
    </Step>
    <Step number={5} title={t('paperReinstall')} picture={<NoReinstall />}>
      <p>{t('paperReinstallText')}</p>
    </Step>
  </ol>
);

/** The restart guide: one page of paper. */
export const Guide = ({ model: { course, help } }: { model: GuideModel }) => (
  <div class="paper">
    <PageHeader title={t('paperTitle')} lead={t('paperLead')}>
      <button type="button" class="primary" onClick={() => window.print()}>
        {t('paperPrint')}
      </button>
    </PageHeader>
    {course && (
      <p class="course">
        <bdi>{course}</bdi>
      </p>
    )}
    <Steps />
    <footer>
      {help && (
        <p>
          <strong>
            <bdi>{t('helpFrom', help.from)}</bdi>
          </strong>{' '}
          <a class="lone" href={help.link} target="_blank" rel="noopener noreferrer">
            {help.link}
          </a>
        </p>
      )}
      <p class="soft">{t('paperFoot')}</p>
    </footer>
  </div>
);
