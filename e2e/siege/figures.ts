import { test } from 'playwright/test';
import { FIGURE } from './figure.ts';

/** Gives a figure of the running attack; those of one name are added up. */
export function tell(name: string, value: number): void {
  test.info().annotations.push({ type: FIGURE, description: `${name}: ${value}` });
}
