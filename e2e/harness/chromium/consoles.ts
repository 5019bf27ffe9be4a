import type { BrowserContext } from 'playwright';
import { browserSession } from './background.ts';
import { speakTo } from './speak-to.ts';

const LOUD = /^(?:warning|error|assert)$/;

interface Said {
  type: string;
  args: { value?: unknown; description?: string }[];
}

interface Thrown {
  exceptionDetails: { text: string; exception?: { description?: string } };
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

const textThrown = ({ exceptionDetails: { text, exception } }: Thrown) =>
  `${text} ${exception?.description ?? ''}`;

/** What Playwright does not tell of: the popup, and what the worker throws. */
async function hearApart(
  context: BrowserContext,
  origin: string,
  hear: (text: string) => void,
): Promise<void> {
  const session = await browserSession(context);
  const known = new Set<string>();
  const meet = async ({ type, url, targetId }: TargetInfo) => {
    const isApart = type === 'service_worker' || url.includes('/views/popup/');
    if (known.has(targetId) || !isApart || !url.startsWith(origin)) return;
    known.add(targetId);
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const send = speakTo(session, sessionId, (method, params) => {
      if (method === 'Runtime.exceptionThrown') hear(textThrown(params as Thrown));
      if (method !== 'Runtime.consoleAPICalled') return;
      const { type, args } = params as Said;
      if (LOUD.test(type)) hear(args.map((arg) => arg.value ?? arg.description).join(' '));
    });
    // Tells what was said before, too.
    await send('Runtime.enable');
  };
  // A popup has no address yet when it comes to be, and whatever is met may have ended by now.
  for (const event of ['Target.targetCreated', 'Target.targetInfoChanged'] as const) {
    session.on(event, ({ targetInfo }) => void meet(targetInfo).catch(() => {}));
  }
  await session.send('Target.setDiscoverTargets', { discover: true });
}

/** As `ExtensionBrowser.hearConsoles` says. */
export async function hearConsoles(
  context: BrowserContext,
  origin: string,
  hear: (text: string) => void,
): Promise<void> {
  context.on('console', (message) => {
    const isHeardApart = message.worker() !== null;
    if (isHeardApart || !LOUD.test(message.type())) return;
    if (message.location().url.startsWith(origin)) hear(message.text());
  });
  context.on('weberror', (thrown) => {
    const { stack = '' } = thrown.error();
    if (stack.includes(origin)) hear(stack);
  });
  await hearApart(context, origin, hear);
}
