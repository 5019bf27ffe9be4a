import '../styles/tokens.css';
import '../styles/parts.css';
import '../styles/page.css';
import '../styles/group.css';
import '../styles/files.css';
import './options.css';
import { t } from '../../words/i18n.ts';
import { DEFAULTS, type Policy, type Settings } from '../../platform/settings.ts';
import type { Muted } from '../../platform/muted.ts';
import { AccessOffer } from '../ui/access-offer.tsx';
import { Group } from '../ui/group.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { About, type AboutModel } from './about.tsx';
import { BadgeLegend } from './badge-legend.tsx';
import { AllChoices } from './choices.tsx';
import { Course } from './course.tsx';
import { Courses } from './courses.tsx';
import { MutedNotebooks } from './muted-notebooks.tsx';
import { PresetCard, type PresetActions, type PresetState } from './preset-card.tsx';
import { type Changed, Outcome, SaidAloud, type Saved } from './saved.tsx';
import { type Shortcut, Shortcuts } from './shortcuts.tsx';

export interface OptionsModel {
  /** The person's own, which a policy may overrule. */
  settings: Settings;
  policy: Policy;
  /** How the last change has ended; undefined before any. */
  saved: Saved | undefined;
  shortcuts: readonly Shortcut[];
  about: AboutModel;
  /** Notebooks in which nothing shows by itself. */
  muted: readonly Muted[];
  /** Whether we may see Colab's pages. */
  hasAccess: boolean;
  /** A preset that was opened, and what was answered. */
  preset?: PresetState | undefined;
}

export interface OptionsActions {
  save(settings: Settings, what: Changed): void;
  /** Brings back what the last change has replaced. */
  undo(): void;
  changeShortcuts(): void;
  unmute(notebook: string): void;
  /** Asks for access to Colab's pages. */
  allow(): void;
}

interface OptionsProps {
  model: OptionsModel;
  presets: PresetActions;
  actions: OptionsActions;
}

/** The options page: all it shows is in the model. */
export function Options({ model, presets, actions }: OptionsProps) {
  const { settings, policy, saved, shortcuts, hasAccess, preset, about, muted } = model;
  const { save, undo } = actions;
  return (
    <div class="options">
      <PageHeader title={t('settings')} />
      {!hasAccess && (
        <Group title={t('noAccess')} help={t('noAccessHint')}>
          <AccessOffer allow={actions.allow} />
        </Group>
      )}
      {preset && <PresetCard state={preset} actions={presets} {...{ settings, policy }} />}
      <AllChoices {...{ settings, policy, saved, save }} />
      <MutedNotebooks muted={muted} unmute={actions.unmute} />
      <Course importPreset={presets.importPreset} {...{ settings, policy, saved, save, undo }} />
      <div class="actions">
        <button type="button" class="outlined" onClick={() => save(DEFAULTS, 'everything')}>
          {t('restoreDefaults')}
        </button>
        <Outcome saved={saved} what="everything" undo={undo} />
        <SaidAloud saved={saved} />
      </div>
      <BadgeLegend />
      <Shortcuts shortcuts={shortcuts} change={actions.changeShortcuts} />
      <Courses />
      <About {...about} />
    </div>
  );
}
