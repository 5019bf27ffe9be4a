type Theme = 'light' | 'dark';

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark';

function apply(theme: Theme): void {
  const root = document.documentElement;
  root.setAttribute('theme', theme);
  root.setAttribute('editor', theme === 'dark' ? 'Default Dark' : 'Default Light');
}

/** Sets the page's theme: the one asked for with `?theme=`, or else the one the system prefers. */
export function followTheme(asked: string | null): void {
  if (isTheme(asked)) {
    apply(asked);
    return;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => apply(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  follow();
}
