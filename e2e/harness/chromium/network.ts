/** Flags that send Colab's names to the replica and let no other name resolve. */
export const networkFlags = (port: number) => [
  `--host-resolver-rules=MAP *:443 127.0.0.1:${port} , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost`,
  '--ignore-certificate-errors',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
