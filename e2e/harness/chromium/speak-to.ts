import type { CDPSession } from 'playwright';

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: unknown;
}

interface Waiter {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Speaks to one target through a session of the browser's, and hears its events. */
export function speakTo(
  session: CDPSession,
  sessionId: string,
  hear?: (method: string, params: unknown) => void,
) {
  let last = 0;
  const waiting = new Map<number, Waiter>();
  session.on(
    'Target.receivedMessageFromTarget',
    (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      const { id, result, error, method, params } = JSON.parse(event.message) as Message;
      if (method !== undefined) hear?.(method, params);
      if (id === undefined) return;
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
    },
  );
  return (method: string, params: object = {}): Promise<unknown> => {
    const call = ++last;
    const answered = new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
    const message = JSON.stringify({ id: call, method, params });
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
  };
}
