type Axe = typeof import('axe-core');

/**
 * What is wrong with the page that this runs in, in which axe is loaded: what axe finds; targets of less than
 * 24 px, but for links in a sentence (WCAG 2.5.8); links of one name that lead to several places, and buttons of one
 * name. Whole in itself, for it is sent into the page.
 */
export async function faultsInPage(what: 'all' | 'colours' | 'no colours'): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const rules = {
    region: { enabled: false },
    'color-contrast': { enabled: what !== 'no colours' },
  };
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    ...(what === 'colours' ? { runOnly: ['color-contrast'] } : { rules }),
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  if (what === 'colours') return found;

  const LEAST = 24;
  /** Buttons whose name says where they lead, and which lead there from several places. */
  const SAME = /^Go to |Show the notice$/;
  const TARGETS = 'a[href], button, summary, input, select, textarea, [role="button"]';
  const targetsIn = (root: Document | ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches(TARGETS) ? [element] : []),
      ...(element.shadowRoot ? targetsIn(element.shadowRoot) : []),
    ]);
  /** A label belongs to what a person can press. */
  const boxOf = (element: HTMLElement) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
    return boxes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? new DOMRect();
  };
  /** Its line is as high as the sentence's. */
  const isInSentence = (element: HTMLElement) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentNode?.childNodes ?? [])].some(
      (node) => node instanceof Text && /\w/.test(node.data),
    );
  const isShown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

  const targets = targetsIn(document).filter(isShown);
  axe.setup(document);
  const nameOf = (element: HTMLElement) =>
    (axe.commons.text.accessibleText(element) as string).trim();
  const places = new Map<string, Set<string>>();
  for (const element of targets) {
    const name = nameOf(element);
    const { width, height } = boxOf(element);
    if (Math.min(width, height) < LEAST - 0.5 && !isInSentence(element)) {
      found.push(
        `small: ${element.localName} "${name}" ${Math.round(width)}x${Math.round(height)}`,
      );
    }
    if (!/^(?:a|button|summary)$/.test(element.localName) || SAME.test(name)) continue;
    const known = places.get(name) ?? new Set();
    const leads = element instanceof HTMLAnchorElement ? element.href : `${known.size}`;
    places.set(name, known.add(leads));
  }
  axe.teardown();
  for (const [name, leads] of places) {
    if (leads.size > 1) found.push(`one name for ${leads.size}: "${name}"`);
  }
  return found;
}

/**
 * What is in the page that this runs in, each kind of part once: an element with its attributes but for those that
 * hold words or names, and what it is in.
 */
export function partsInPage(): string[] {
  const WORDS =
    /^(?:aria-label|title|href|id|for|value|aria-(?:labelledby|describedby|valuetext)|d|x|y|x1|x2|y1|y2|points|width|height|style|max)$/;
  const kindOf = (element: Element | null) =>
    element &&
    [
      element.localName,
      ...[...element.attributes].flatMap(({ name, value }) =>
        WORDS.test(name) ? name : `${name}=${value}`,
      ),
    ].join(' ');
  const partsIn = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      `${kindOf(element.parentElement)} > ${kindOf(element)}`,
      ...(element.shadowRoot ? partsIn(element.shadowRoot) : []),
    ]);
  return [...new Set(partsIn(document))];
}
