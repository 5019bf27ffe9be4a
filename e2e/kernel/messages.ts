import { randomUUID } from 'node:crypto';

/** A message of Jupyter's protocol as its WebSocket carries it, in JSON. */
export interface Message {
  channel: string;
  header: { msg_id: string; msg_type: string; session: string; date: string };
  parent_header: Partial<Message['header']>;
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
}

/** Makes a message; `parent` is the header of the request that it answers. */
export function makeMessage(
  channel: string,
  type: string,
  content: Message['content'],
  session: string,
  parent: Message['parent_header'] = {},
): Message {
  const date = new Date().toISOString();
  const ids = { msg_id: randomUUID(), msg_type: type, session, date };
  const header = { ...ids, username: 'colab', version: '5.3' };
  return { channel, header, parent_header: parent, metadata: {}, content };
}

/** Reads a WebSocket frame; undefined where it is no message of the protocol. */
export function parseMessage(frame: string): Message | undefined {
  try {
    const message = JSON.parse(frame) as Partial<Message>;
    if (typeof message.header?.msg_type !== 'string' || typeof message.channel !== 'string') {
      return undefined;
    }
    const { channel, header, parent_header = {}, metadata = {}, content = {} } = message;
    return { channel, header, parent_header, metadata, content };
  } catch {
    return undefined;
  }
}
