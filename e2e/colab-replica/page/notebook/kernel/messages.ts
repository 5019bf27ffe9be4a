import * as v from 'valibot';
import { kernelOutputSchema, type KernelOutput } from '../outputs/item.ts';

const header = v.object({ msg_id: v.string(), msg_type: v.string() });
const messageSchema = v.object({
  header,
  parent_header: v.object({ msg_id: v.optional(v.string()), msg_type: v.optional(v.string()) }),
  content: v.record(v.string(), v.unknown()),
});
const replySchema = v.object({
  status: v.string(),
  execution_count: v.optional(v.nullable(v.number())),
});
const inputSchema = v.object({ execution_count: v.number() });
const statusSchema = v.object({ execution_state: v.string() });
const clearSchema = v.object({ wait: v.optional(v.boolean(), false) });
const questionSchema = v.object({
  prompt: v.string(),
  password: v.optional(v.boolean(), false),
});

/** What a kernel says, as far as a notebook cares. */
export type KernelEvent =
  | { type: 'started'; count: number }
  | { type: 'output'; output: KernelOutput }
  | { type: 'clear'; wait: boolean }
  | { type: 'question'; prompt: string; password: boolean }
  | { type: 'reply'; status: string; count: number | undefined }
  | { type: 'status'; state: string }
  | { type: 'alive' };

/** A kernel's message, with the id of the request that it belongs to. */
export interface FromKernel {
  id: string;
  request: string | undefined;
  /** The request was to run a cell. */
  isOfRun: boolean;
  event: KernelEvent;
}

function eventOf(type: string, content: Record<string, unknown>): KernelEvent | undefined {
  switch (type) {
    case 'execute_input':
      return { type: 'started', count: v.parse(inputSchema, content).execution_count };
    case 'stream':
    case 'execute_result':
    case 'display_data':
    case 'update_display_data':
    case 'comm_open':
    case 'error': {
      const output = v.parse(kernelOutputSchema, { ...content, output_type: type });
      return { type: 'output', output };
    }
    case 'clear_output':
      return { type: 'clear', wait: v.parse(clearSchema, content).wait };
    case 'input_request':
      return { type: 'question', ...v.parse(questionSchema, content) };
    case 'execute_reply': {
      const reply = v.parse(replySchema, content);
      return {
        type: 'reply',
        status: reply.status,
        count: reply.execution_count ?? undefined,
      };
    }
    case 'status':
      return { type: 'status', state: v.parse(statusSchema, content).execution_state };
    case 'kernel_info_reply':
      return { type: 'alive' };
    default:
      return undefined;
  }
}

/** Reads an output that the server has kept; undefined for one of a kind that no page draws. */
export function readKept(output: unknown): KernelOutput | undefined {
  const parsed = v.safeParse(kernelOutputSchema, output);
  return parsed.success ? parsed.output : undefined;
}

/** Reads a text frame of the channels socket; undefined for messages a notebook has no use for. */
export function readMessage(text: string): FromKernel | undefined {
  const message = v.safeParse(messageSchema, JSON.parse(text));
  if (!message.success) return undefined;
  const { header, parent_header, content } = message.output;
  const event = eventOf(header.msg_type, content);
  return (
    event && {
      id: header.msg_id,
      request: parent_header.msg_id,
      isOfRun: parent_header.msg_type === 'execute_request',
      event,
    }
  );
}

/** A request to a kernel, as a text frame of the channels socket. */
export function writeMessage(
  channel: 'shell' | 'stdin',
  session: string,
  id: string,
  type: string,
  content: object,
): string {
  const header = {
    msg_id: id,
    msg_type: type,
    session,
    username: '',
    date: new Date().toISOString(),
    version: '5.3',
  };
  const message = { channel, header, parent_header: {}, metadata: {}, content, buffers: [] };
  return JSON.stringify(message);
}
