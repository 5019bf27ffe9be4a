import type { ComponentChildren } from 'preact';
import { t } from '../../words/i18n.ts';

interface DrawingProps {
  /** What it shows, for those who do not see it. */
  label: string;
  height: number;
  children: ComponentChildren;
}

/** All drawings are as wide; their text is drawn large enough to be read on paper. */
const WIDTH = 320;

const Drawing = ({ label, height, children }: DrawingProps) => (
  <svg class="drawing" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
    <rect class="sheet" x="0.75" y="0.75" width={WIDTH - 1.5} height={height - 1.5} rx="8" />
    {children}
  </svg>
);

interface TextProps {
  x: number;
  y: number;
  class?: string;
  children: ComponentChildren;
}

const Text = ({ x, y, class: name = '', children }: TextProps) => (
  <text x={x} y={y} class={name}>
    {children}
  </text>
);

/** A cell of a notebook with the last lines of its failure. */
export const Failure = () => (
  <Drawing label={t('paperFailurePicture')} height={112}>
    <circle class="bad-fill" cx="20" cy="22" r="8" />
    <path class="on-bad" d="M20 17.5v5.5M20 26v.2" />
    <Text x={40} y={26} class="mono">
      import scipy
    </Text>
    <path class="rule" d="M12 40H308" />
    <Text x={16} y={58} class="mono bad strong">
      ImportError: cannot import name
    </Text>
    <Text x={16} y={74} class="mono bad strong">
      '_center' from 'numpy._core.umath'
    </Text>
    <Text x={16} y={98} class="mono bad">
      numpy.dtype size changed …
    </Text>
  </Drawing>
);

interface MenuProps {
  label: string;
  /** The entry that is pressed, and those around it. */
  entries: readonly string[];
  chosen: string;
}

const Pointer = () => (
  <svg class="pointer" viewBox="0 0 18 20">
    <path d="M2 2l5 17 3.6-6.6 7.2-2z" />
  </svg>
);

/** Colab's Runtime menu, open, with one entry to press. Its words are as long as the language makes them. */
export const Menu = ({ label, entries, chosen }: MenuProps) => (
  <div class="drawn" role="img" aria-label={label}>
    <div class="menus">
      <i />
      <i />
      <i />
      <b>{t('menuRuntime')}</b>
      <i />
    </div>
    <div class="entries">
      {entries.map((entry) => (
        <div key={entry} class={entry === chosen ? 'pressed' : ''}>
          <span>{entry}</span>
          {entry === chosen && <Pointer />}
        </div>
      ))}
    </div>
  </div>
);

/** Colab's question before a restart. */
export const Dialog = () => (
  <div class="drawn scrim" role="img" aria-label={t('paperDialogPicture')}>
    <div class="asked">
      <b>{t('menuRestartAndRunAll')}</b>
      <i />
      <i />
      <div class="replies">
        <span>{t('paperDialogNo')}</span>
        <span class="pressed">
          {t('paperDialogYes')}
          <Pointer />
        </span>
      </div>
    </div>
  </div>
);

/** An install by hand, crossed out. */
export const NoReinstall = () => (
  <Drawing label={t('paperReinstallPicture')} height={112}>
    <rect class="raised" x="14" y="16" width="292" height="52" rx="6" />
    <Text x={26} y={37} class="mono">
      !pip install --upgrade
    </Text>
    <Text x={26} y={56} class="mono">
      --force-reinstall numpy
    </Text>
    <path class="cross" d="M24 78L296 8M24 8L296 78" />
    <Text x={16} y={96} class="bad strong">
      {t('paperReinstallNot')}
    </Text>
  </Drawing>
);
