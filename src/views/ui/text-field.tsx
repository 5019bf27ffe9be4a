interface TextFieldProps {
  name: string;
  inputMode: 'text' | 'url';
  label: string;
  help: string;
  value: string;
  maxLength: number;
  problem?: string | undefined;
  input(value: string): void;
  /** The person has left the field. */
  leave(): void;
}

/** A line of text to type, with its help and what is wrong with it. */
export const TextField = ({ name, inputMode, label, help, problem, ...field }: TextFieldProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <p class="soft" id={`help-${name}`}>
      {help}
    </p>
    <input
      id={name}
      name={name}
      type="text"
      inputMode={inputMode}
      value={field.value}
      maxLength={field.maxLength}
      autocomplete="off"
      spellcheck={inputMode === 'text'}
      aria-invalid={problem !== undefined}
      aria-describedby={problem ? `help-${name} problem-${name}` : `help-${name}`}
      onInput={(event) => field.input(event.currentTarget.value)}
      onBlur={field.leave}
    />
    {problem && (
      <p class="problem" id={`problem-${name}`} role="alert">
        {problem}
      </p>
    )}
  </div>
);
