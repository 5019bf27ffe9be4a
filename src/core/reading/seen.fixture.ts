import { scan } from './scan.ts';
import { colabError, SITE } from '../signatures/fixture.ts';

/** `signature: strength` of all that is seen. */
export const seenIn = (text: string, kind: 'error' | 'stream' = 'error') =>
  scan(text, kind).map(({ signature, strength }) => `${signature}: ${strength}`);

export const raisedIn = (path: string, exception: string, message: string, call = 'f(x)') =>
  seenIn(colabError([`${SITE}/${path}`, call, 'x = y'], exception, message));
export const inNumPy = (exception: string, message: string, call = 'f(x)') =>
  raisedIn('numpy/ma/core.py', exception, message, call);
export const inPandas = (exception: string, message: string) =>
  raisedIn('pandas/core/api.py', exception, message);
export const alone = (exception: string, message: string) => seenIn(`${exception}: ${message}`);
