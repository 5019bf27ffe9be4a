import type { Words } from '../../platform/words.ts';
import { MenuPath } from './menu-path.tsx';

/** An older runtime instead of an install, and the way to it. */
export const PastRuntime = ({ pastRuntime, menus }: Pick<Words, 'pastRuntime' | 'menus'>) =>
  pastRuntime === '' ? null : (
    <div>
      <p class="soft">{pastRuntime}</p>
      <MenuPath menu={menus.runtime} entry={menus['runtime-type']} />
    </div>
  );
