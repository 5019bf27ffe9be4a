/** Adds the open shadow roots of a page to a list, those inside of others too. */
function addShadowRoots(page: ParentNode, roots: ShadowRoot[]): ShadowRoot[] {
  for (const { shadowRoot } of page.querySelectorAll('*')) {
    if (shadowRoot) addShadowRoots(shadowRoot, roots).push(shadowRoot);
  }
  return roots;
}

/** The page as a browser saves it, its shadow roots declared. */
export function copyPage(): string {
  const page = document.documentElement;
  return `<html lang="${page.lang}">${page.getHTML({ shadowRoots: addShadowRoots(page, []) })}`;
}
