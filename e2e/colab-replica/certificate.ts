import { generate } from 'selfsigned';
import { PAGE_HOST, certificateNames } from './hosts.ts';

/** A new certificate and its key as PEM, for Colab's hosts; kept in memory only. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: PAGE_HOST }], {
    keyType: 'ec',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: certificateNames.map((value) => ({ type: 2 as const, value })),
      },
    ],
  });
  return { key, cert };
}
