import { statfs } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { freemem, tmpdir, totalmem } from 'node:os';
import { PAGE_HOST } from './hosts.ts';
import { sendJson } from './replies.ts';

/** Answers as the VM does when the page asks for its memory and disk; all sizes in bytes. */
export async function sendResources(response: ServerResponse): Promise<void> {
  const disk = await statfs(tmpdir());
  const used = disk.blocks - disk.bfree;
  const resources = {
    ram: { used: totalmem() - freemem(), limit: totalmem() },
    disk: { used: used * disk.bsize, limit: (used + disk.bavail) * disk.bsize },
  };
  sendJson(response, 200, resources, { 'access-control-allow-origin': `https://${PAGE_HOST}` });
}
