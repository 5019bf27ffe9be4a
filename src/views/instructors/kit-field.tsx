import { TextField } from '../ui/text-field.tsx';
import type { KitProps } from './model.ts';

interface KitFieldProps extends KitProps {
  name: string;
  inputMode: 'text' | 'url';
  label: string;
  help: string;
  value: string;
  maxLength: number;
  /** What is wrong with it, told once the field was left. */
  problem: string | undefined;
  input(value: string): void;
}

/** A line of text to type in the kit. */
export const KitField = ({ model, actions, problem, ...field }: KitFieldProps) => (
  <TextField
    {...field}
    problem={model.left.includes(field.name) ? problem : undefined}
    leave={() => actions.leave(field.name)}
  />
);
