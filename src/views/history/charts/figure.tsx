import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../words/i18n.ts';

interface FigureProps {
  title: string;
  /** What the picture shows, in a sentence. */
  summary: string;
  /** The names of the columns, the first one's included. */
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  children: ComponentChildren;
}

const Table = ({ columns, rows }: Pick<FigureProps, 'columns' | 'rows'>) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...values]) => (
        <tr>
          <th scope="row">{name}</th>
          {values.map((value) => (
            <td>{value}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** A chart with its title, and the same figures as a table. */
export function Figure({ title, summary, columns, rows, children }: FigureProps) {
  const id = useId();
  return (
    <figure class="chart">
      <figcaption id={id}>{title}</figcaption>
      <p class="soft">{summary}</p>
      {rows.length > 0 && children}
      {rows.length > 0 && (
        <details>
          <summary id={`${id}-table`} aria-labelledby={`${id}-table ${id}`}>
            {t('chartTable')}
          </summary>
          <Table columns={columns} rows={rows} />
        </details>
      )}
    </figure>
  );
}
