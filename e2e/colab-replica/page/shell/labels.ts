import { en } from './labels/en.ts';
import { es } from './labels/es.ts';
import { fr } from './labels/fr.ts';
import { ja } from './labels/ja.ts';
import { ko } from './labels/ko.ts';
import { ptBR } from './labels/pt-BR.ts';
import type { Labels } from './labels/types.ts';
import { vi } from './labels/vi.ts';

export type { DialogText, Labels } from './labels/types.ts';

const languages: Readonly<Record<string, Labels>> = {
  en,
  es,
  fr,
  ja,
  ko,
  'pt-BR': ptBR,
  vi,
};

/** The language that `?hl=` asks for; English where the replica does not speak it. */
export const language = (hl: string | null): string =>
  hl !== null && Object.hasOwn(languages, hl) ? hl : 'en';

/** The words of the page in the language `hl`, such as `es`. */
export const labels = (hl: string | null): Labels => languages[language(hl)] ?? en;
