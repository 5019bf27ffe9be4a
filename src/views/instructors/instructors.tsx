import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/page.css';
import '../styles/field.css';
import '../styles/details.css';
import '../styles/files.css';
import './instructors.css';
import './preview.css';
import './scan.css';
import { t } from '../../words/i18n.ts';
import { PageHeader } from '../ui/page-header.tsx';
import type { KitProps } from './model.ts';
import { Message } from './message.tsx';
import { GuardCell, ManagedPolicy, Paper } from './more.tsx';
import { PresetBuilder } from './preset-builder.tsx';
import { Recommend } from './recommend.tsx';
import { Submissions } from './submissions.tsx';

/** The kit for instructors: all it shows is in the model. */
export const Instructors = (props: KitProps) => (
  <div class="kit">
    <PageHeader title={t('kitTitle')} lead={t('kitLead')} />
    <PresetBuilder {...props} />
    <Message {...props} />
    <Recommend {...props} />
    <Paper />
    <GuardCell {...props} />
    <Submissions {...props} />
    <ManagedPolicy />
  </div>
);
