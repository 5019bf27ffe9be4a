function openShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    openShadowRoots(template.content);
    try {
      template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    } catch {
      // A page may declare one where none can be: a browser leaves it as it is, too.
      continue;
    }
    template.remove();
  }
}

/** Firefox warns in our console of what a frame would be allowed, though none is loaded here. */
const withoutAllowed = (html: string) => html.replaceAll(/ allow="[^"]*"/g, '');

/** Builds the page that was copied, in a document that loads nothing and runs nothing. */
export function pageFromCopy(html: string): Document {
  const page = new DOMParser().parseFromString(withoutAllowed(html), 'text/html');
  openShadowRoots(page);
  return page;
}
