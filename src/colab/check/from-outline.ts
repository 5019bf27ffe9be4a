/** Builds the page that an outline describes, in a document that nothing is loaded into or run in. */
export function pageOf(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const open = (root: ParentNode) => {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      const shadow = template.parentElement?.attachShadow({ mode: 'open' });
      open(template.content);
      shadow?.append(template.content);
      template.remove();
    }
  };
  open(page);
  return page;
}
