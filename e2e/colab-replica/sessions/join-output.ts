type Content = Record<string, unknown>;

const displayId = (content: Content): unknown =>
  (content['transient'] as Content | undefined)?.['display_id'];

function updated(outputs: Content[], update: Content): Content[] {
  const id = displayId(update);
  return outputs.map((output) =>
    id !== undefined && displayId(output) === id ? { ...output, data: update['data'] } : output,
  );
}

/** Adds what a kernel's message holds to the outputs before it: a stream grows where it is the last. */
export function joinOutput(outputs: Content[], type: string, content: Content): Content[] {
  if (type === 'update_display_data') return updated(outputs, content);
  const output = { ...content, output_type: type };
  const last = outputs.at(-1);
  const joins =
    type === 'stream' && last?.['output_type'] === 'stream' && last['name'] === content['name'];
  if (!joins) return [...outputs, output];
  const text = `${String(last['text'])}${String(content['text'])}`;
  return [...outputs.slice(0, -1), { ...last, text }];
}
