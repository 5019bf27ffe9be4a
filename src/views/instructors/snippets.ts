/** The badge's file, which stands beside a Markdown file that shows it. */
export const BADGE_FILE = 'clean-slate-badge.svg';
export const NAME = 'Clean Slate for Colab';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** In Markdown an address ends at a bracket or a space. */
const inMarkdown = (address: string) =>
  address.replace(/[()<>\s\\]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );

/** What is pasted into a text to recommend the extension, each as it is. */
export const snippets = (address: string, badge: string) => ({
  markdownLink: `[${NAME}](${inMarkdown(address)})`,
  htmlLink: `<a href="${escaped(address)}">${NAME}</a>`,
  markdownBadge: `[![${NAME}](${BADGE_FILE})](${inMarkdown(address)})`,
  htmlBadge: `<a href="${escaped(address)}">${badge.trim()}</a>`,
});
export type Snippet = keyof ReturnType<typeof snippets>;
