/** Labelled values; those without one are left out. */
export const Rows = ({ rows }: { rows: readonly (readonly [label: string, value?: string])[] }) => (
  <dl class="versions">
    {rows.map(
      ([label, value]) =>
        value && (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ),
    )}
  </dl>
);
