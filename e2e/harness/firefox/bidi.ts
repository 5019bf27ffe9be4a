/** Messages of WebDriver BiDi, as far as we look into them. */
export interface Command {
  id: number;
  method: string;
  params: { context?: string; target?: { context?: string } };
}

export interface BidiEvent {
  type: 'event';
  method: string;
  params: {
    context?: string;
    url?: string;
    navigation?: string | null;
    realm?: string;
    download?: string;
    [other: string]: unknown;
  };
}

export type Answer =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string };

export type Message = BidiEvent | Answer;

/** Asks the browser; rejects with its words. */
export type Ask = <T>(method: string, params?: object) => Promise<T>;

/** Tells Playwright of what happened. */
export type Tell = (method: string, params: BidiEvent['params']) => void;
