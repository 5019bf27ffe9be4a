/**
 * An expression for the world of a script of ours, whose messages are reported to a function of that world from
 * then on, and held back. Its `api` is the object on which it calls the browser.
 */
export const tellsMessages = (
  api: 'chrome' | 'browser',
  tell: string,
  held: readonly number[],
): string => `{
  const send = ${api}.runtime.sendMessage;
  const held = ${JSON.stringify(held)};
  let turn = 0;
  ${api}.runtime.sendMessage = async (message) => {
    ${tell}(JSON.stringify(message));
    await new Promise((resolve) => setTimeout(resolve, held[turn++ % held.length]));
    return send(message);
  };
}`;
