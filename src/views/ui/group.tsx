import type { ComponentChildren } from 'preact';
import { t } from '../../words/i18n.ts';
import type { Policy } from '../../platform/settings.ts';

interface GroupProps {
  title: string;
  help?: string;
  /** An administrator has set it, so it cannot be changed here. */
  lockedBy?: Policy | undefined;
  /** Another choice has made these idle: why, in words. */
  idleBecause?: string | undefined;
  children: ComponentChildren;
}

/** Options that belong together; where they are locked, it is said by whom. */
export const Group = ({ title, help, lockedBy, idleBecause, children }: GroupProps) => (
  <fieldset disabled={lockedBy !== undefined || idleBecause !== undefined}>
    <legend>{title}</legend>
    {help && <p class="soft">{help}</p>}
    {lockedBy && (
      <p class="locked">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z" />
        </svg>
        {lockedBy.setBy ? t('lockedBy', lockedBy.setBy) : t('lockedByOrganisation')}
      </p>
    )}
    {idleBecause && <p class="soft">{idleBecause}</p>}
    {children}
  </fieldset>
);

interface OptionProps {
  type: 'radio' | 'checkbox';
  /** Its group's name, which no other group has. */
  group: string;
  value: string;
  isChosen: boolean;
  label: string;
  help: string;
  change(isChosen: boolean): void;
  /** How the last change of it has ended. */
  children?: ComponentChildren;
}

/** One option with its line of help. */
export const Option = ({ type, group, value, isChosen, label, help, ...more }: OptionProps) => (
  <label class="option">
    <input
      type={type}
      name={group}
      checked={isChosen}
      aria-labelledby={`label-${group}-${value}`}
      aria-describedby={`help-${group}-${value}`}
      onChange={(event) => more.change(event.currentTarget.checked)}
    />
    <span class="name" id={`label-${group}-${value}`}>
      {label}
    </span>
    {more.children}
    <span class="soft help" id={`help-${group}-${value}`}>
      {help}
    </span>
  </label>
);
