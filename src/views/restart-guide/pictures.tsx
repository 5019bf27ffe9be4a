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

const ROW = 22;

/** Colab's Runtime menu, open, with one entry to press. */
export const Menu = ({ label, entries, chosen }: MenuProps) => (
  <Drawing label={label} height={44 + entries.length * ROW + 10}>
    {['File', 'Edit', 'View'].map((word, place) => (
      <rect class="word" key={word} x={14 + place * 38} y="13" width="28" height="8" rx="4" />
    ))}
    <rect class="chosen" x="126" y="6" width="76" height="22" rx="4" />
    <Text x={136} y={21} class="strong">
      {t('menuRuntime')}
    </Text>
    <rect class="word" x="214" y="13" width="28" height="8" rx="4" />
    <rect class="sheet" x="30" y="32" width="282" height={entries.length * ROW + 12} rx="6" />
    {entries.map((entry, place) => {
      const y = 38 + place * ROW;
      return entry === chosen ? (
        <g key={entry}>
          <rect class="pressed" x="34" y={y} width="274" height={ROW} rx="4" />
          <Text x={46} y={y + 15} class="on-accent strong">
            {entry}
          </Text>
          <path class="pointer" d={`M290 ${y + 8}l5 17 3.6-6.6 7.2-2z`} />
        </g>
      ) : (
        <Text key={entry} x={46} y={y + 15} class="soft-fill">
          {entry}
        </Text>
      );
    })}
  </Drawing>
);

/** Colab's question before a restart. */
export const Dialog = () => (
  <Drawing label={t('paperDialogPicture')} height={112}>
    <rect class="scrim" x="1.5" y="1.5" width="317" height="109" rx="7" />
    <rect class="sheet" x="30" y="12" width="260" height="88" rx="10" />
    <Text x={46} y={36} class="strong">
      {t('menuRestartAndRunAll')}
    </Text>
    <rect class="word" x="46" y="46" width="220" height="6" rx="3" />
    <rect class="word" x="46" y="58" width="150" height="6" rx="3" />
    <Text x={186} y={88} class="soft-fill">
      {t('paperDialogNo')}
    </Text>
    <rect class="pressed" x="236" y="73" width="42" height="22" rx="11" />
    <Text x={246} y={88} class="on-accent strong">
      {t('paperDialogYes')}
    </Text>
    <path class="pointer" d="M268 86l5 17 3.6-6.6 7.2-2z" />
  </Drawing>
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
