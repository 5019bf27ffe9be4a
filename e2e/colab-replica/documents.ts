import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { NONCE } from './build.ts';
import { experimentsFor } from './experiments.ts';
import { BUILD } from './page/addresses.ts';
import { send } from './replies.ts';

/**
 * Policies of the libraries the page is made of; any other use of an HTML sink throws. Two versions
 * of lit are on the page, as on Colab's, where mwc-dialog brings the older one.
 */
const policies = `goog#html lit-html colab#worker defaultWorkerFactory diffEditorWidget diffReview
  domLineBreaksComputer editorGhostText editorViewLayer richScreenReaderContent standaloneColorizer
  stickyScrollViewLayer tokenizeToString 'allow-duplicates'`.replaceAll(/\s+/g, ' ');

const contentSecurityPolicy = (nonce: string) =>
  [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample' https: http: 'unsafe-inline'`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
  ].join('; ');

async function document(bundles: string, path: string, nonce: string): Promise<string> {
  const html = await readFile(join(bundles, path), 'utf8');
  return html.replaceAll(NONCE, nonce).replaceAll('REPLICA_BUILD', BUILD);
}

/**
 * Answers with the notebook page, under the content security policy it has on Colab; its language and
 * its flags are as its address asks.
 */
export async function sendPage(
  response: ServerResponse,
  bundles: string,
  query: URLSearchParams,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const html = await document(bundles, 'page/index.html', nonce);
  const page = html
    .replace('REPLICA_LANGUAGE', query.get('hl')?.replaceAll(/[^\w-]/g, '') || 'en')
    .replace('REPLICA_EXPERIMENTS', () => experimentsFor(query));
  send(response, 200, 'text/html; charset=utf-8', page, {
    'content-security-policy': contentSecurityPolicy(nonce),
  });
}

/** Answers with the document of an output frame; it has no content security policy on Colab. */
export async function sendFrame(response: ServerResponse, bundles: string): Promise<void> {
  const html = await document(bundles, 'frame/outputframe.html', '');
  send(response, 200, 'text/html; charset=utf-8', html);
}

/** Answers with a page of Colab's host that is not a notebook. */
export function sendOtherPage(response: ServerResponse, path: string): void {
  const name = path.replace(/[^\w/-]/g, '');
  send(
    response,
    200,
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Colab</title>
<body style="font:16px/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem">
<h1>Not a notebook</h1><p>The replica has nothing to show at <code>${name}</code>.
Notebooks are at <code>/drive/&lt;name&gt;</code>.</p></body></html>`,
  );
}
