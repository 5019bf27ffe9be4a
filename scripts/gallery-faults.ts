/** What the pages of the gallery's stage can tell of themselves; loaded in them. */
import type axeCore from 'axe-core';
import { cutFaults } from './gallery-cut.ts';

export type Look = 'all' | 'colours' | 'no colours';

/** Put into the page before it is asked. */
const axeIn = () => (globalThis as unknown as { axe: typeof axeCore }).axe;

/** The least height and width of what can be pressed, in CSS pixels (WCAG 2.5.8). */
const LEAST = 24;
const TARGETS = 'a[href], button, summary, input, select, textarea, [role="button"]';
/** Buttons whose name says where they lead, and which lead there from several places. */
const SAME = /^Go to |Show the notice$/;

function elementsIn(root: Document | ShadowRoot): Element[] {
  const all = [...root.querySelectorAll('*')];
  return all.concat(all.flatMap(({ shadowRoot }) => (shadowRoot ? elementsIn(shadowRoot) : [])));
}

/** A label belongs to what a person can press. */
function boxOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  const label = element instanceof HTMLInputElement && element.labels?.[0];
  const around = label ? label.getBoundingClientRect() : box;
  return around.width * around.height > box.width * box.height ? around : box;
}

/** Its line is as high as the sentence's. */
const isInSentence = (element: HTMLElement) =>
  getComputedStyle(element).display.startsWith('inline') &&
  [...(element.parentNode?.childNodes ?? [])].some(
    (node) => node instanceof Text && /\w/.test(node.data),
  );

function targetFaults(): string[] {
  const found: string[] = [];
  const targets = elementsIn(document)
    .filter((element) => element instanceof HTMLElement && element.matches(TARGETS))
    .filter((element) => element.checkVisibility({ visibilityProperty: true })) as HTMLElement[];
  const axe = axeIn();
  axe.setup(document);
  const places = new Map<string, Set<string>>();
  for (const element of targets) {
    const name = (axe.commons.text.accessibleText(element) as string).trim();
    const { width, height } = boxOf(element);
    if (Math.min(width, height) < LEAST - 0.5 && !isInSentence(element)) {
      found.push(
        `small: ${element.localName} "${name}" ${Math.round(width)}x${Math.round(height)}`,
      );
    }
    // A cell is called the same wherever it is named.
    if (element.matches('.cell-name')) continue;
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
 * What is wrong with the page: what axe finds; targets of less than 24 px, but for links in a sentence; links of one
 * name that lead to several places, and buttons of one name; words that are cut off or lie over each other.
 */
async function faultsInPage(look: Look): Promise<string[]> {
  const rules = {
    region: { enabled: false },
    'color-contrast': { enabled: look !== 'no colours' },
  };
  const { violations } = await axeIn().run(document, {
    resultTypes: ['violations'],
    ...(look === 'colours' ? { runOnly: ['color-contrast'] } : { rules }),
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  return look === 'colours'
    ? found
    : [...found, ...targetFaults(), ...cutFaults(elementsIn(document))];
}

/** Attributes that hold words, names, figures and drawings. */
const SAID =
  /^(?:aria-(?:label|labelledby|describedby|valuetext)|title|href|id|for|value|max|style|width|height|d|points|[xy][12]?)$/;

const kindOf = (element: Element | null) =>
  element &&
  [
    element.localName,
    ...[...element.attributes].map(({ name, value }) =>
      SAID.test(name) ? name : `${name}=${value}`,
    ),
  ].join(' ');

/** Each kind of part in the page once: an element and what it is in, with their attributes but for what those say. */
const partsInPage = (): string[] => [
  ...new Set(
    elementsIn(document).map((element) => `${kindOf(element.parentElement)} > ${kindOf(element)}`),
  ),
];

const told = { faultsInPage, partsInPage };
export type Told = typeof told;
Object.assign(globalThis, told);
