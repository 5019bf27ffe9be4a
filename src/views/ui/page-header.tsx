import type { ComponentChildren } from 'preact';
import { Brand } from './brand.tsx';

interface PageHeaderProps {
  title: string;
  /** What the page is for, in a sentence. */
  lead?: string;
  /** What can be done with the page as a whole. */
  children?: ComponentChildren;
}

/** The head of each page of our own, but for the popup. */
export const PageHeader = ({ title, lead, children }: PageHeaderProps) => (
  <header class="page-header">
    <div>
      <Brand />
      <h1 class="headline">{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
    {children}
  </header>
);
