import { useMemo } from 'preact/hooks';
import { pythonLines } from './python-colours.ts';

interface CellProps {
  source: string;
  /** Of the heading that names it. */
  labelledBy: string;
}

/** The cell's lines with their numbers, which are drawn by the styles and so are never copied. */
export function Cell({ source, labelledBy }: CellProps) {
  const lines = useMemo(() => pythonLines(source.trimEnd()), [source]);
  return (
    <div class="cell" role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <pre>
        <code>
          {lines.map((tokens) => (
            <>
              <span class="line">
                {tokens.map(({ text, kind }) => (kind ? <span class={kind}>{text}</span> : text))}
              </span>
              {'\n'}
            </>
          ))}
        </code>
      </pre>
    </div>
  );
}
