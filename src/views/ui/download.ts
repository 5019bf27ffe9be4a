/** Longer than a browser takes to begin a download, in milliseconds. */
const KEPT = 60_000;

/** Offers a text as a file, through a link that is pressed at once: that needs no permission. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
