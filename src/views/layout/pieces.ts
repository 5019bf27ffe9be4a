import type { ComponentChildren, VNode } from 'preact';
import type { Piece } from '../../platform/layout.ts';

interface ElementProps {
  children?: ComponentChildren;
  onClick?(): [action: string, ...given: unknown[]];
}

const isElement = (child: ComponentChildren): child is VNode =>
  typeof child === 'object' && child !== null && 'props' in child;

/** Makes data of what views draw. Absent children keep their place as empty text, so that what follows stays what it is. */
export function piecesOf(child: ComponentChildren): Piece[] {
  if (Array.isArray(child)) return child.flatMap(piecesOf);
  if (!isElement(child)) {
    return [typeof child === 'string' || typeof child === 'number' ? String(child) : ''];
  }
  const { type } = child;
  const { children, onClick, ...attributes } = child.props as ElementProps;
  if (typeof type === 'function') {
    return piecesOf((type as (props: object) => ComponentChildren)(child.props));
  }
  const press = onClick && { press: onClick() };
  return [{ tag: type, attributes, ...press, pieces: piecesOf(children) }];
}

/** An action that does nothing but say which it is: a layout goes to the page as data. */
const recorded =
  (action: string) =>
  (...given: unknown[]) =>
    // The event of the click is not there yet.
    [action, ...given.filter((value) => value !== undefined)];

/** Actions of the page that do nothing but name themselves. */
export const recordedActions = <
  Name extends string,
  Actions = Record<Name, (...given: never[]) => void>,
>(
  ...names: Name[]
) => Object.fromEntries(names.map((name) => [name, recorded(name)])) as unknown as Actions;
