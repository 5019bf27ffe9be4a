import type { ComponentChildren } from 'preact';
import { Brand } from '../ui/brand.tsx';
import { type Tone, VerdictMark } from '../ui/verdict-mark.tsx';

interface PageProps {
  verdict: Tone;
  title: string;
  text?: ComponentChildren;
  children?: ComponentChildren;
}

/** One popup page: a mark, a title, a sentence, and what there is to do. */
export const Page = ({ verdict, title, text, children }: PageProps) => (
  <div class={`popup verdict-${verdict}`}>
    <Brand as="h1" />
    <div class="stack" role="status">
      <div class="title">
        <VerdictMark verdict={verdict} />
        <h2 class="headline">{title}</h2>
      </div>
      {text && <p>{text}</p>}
    </div>
    {children}
  </div>
);
