/** One picture: what to show, in which window, and what to press before it is taken. */
export interface Shot {
  name: string;
  /** Query of the stage's address. */
  search: string;
  theme: 'light' | 'dark';
  width: number;
  height: number;
  /** Selector. */
  press?: string;
  forcedColors?: 'active';
  /** Drawn with preact itself, on a page of its own. */
  isHistory?: true;
}

/** What of a picture differs from the others of its page. */
export type Framing = Partial<Pick<Shot, 'width' | 'height' | 'press' | 'forcedColors'>>;
