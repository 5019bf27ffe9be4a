import { describe, expect, it } from 'vitest';
import { placeInWords, runtimePlace } from './runtime-kind.ts';

describe('what a runtime runs on, by its id', () => {
  it.each([
    ['m-s-2yhmmtsbsht2x', { kind: 'cpu' }],
    ['gpu-t4-s-kkb-usw1b0-22esitd9358sy', { kind: 'gpu', model: 'T4' }],
    ['tpu-v5e1-s-1', { kind: 'tpu', model: 'V5E1' }],
    ['localhost:8888', { kind: 'local' }],
    ['notebook/drive/x', { kind: 'unknown' }],
    ['gpu-', { kind: 'unknown' }],
  ])('%s', (runtime, place) => expect(runtimePlace(runtime)).toEqual(place));
});

const connected = (backend: string) =>
  `Connected to\n${backend}\nRAM: 1.20 GB/12.67 GB\nDisk: 20.37 GB/107.72 GB `;

describe('what a runtime runs on, by what Colab says', () => {
  it.each([
    [connected('Python 3 Google Compute Engine backend'), { kind: 'cpu' }],
    [connected('Python 3 Google Compute Engine backend (GPU)'), { kind: 'gpu' }],
    [connected('Backend de Google Compute Engine que utiliza Python 3 (TPU)'), { kind: 'tpu' }],
    [connected('Backend Google\u00A0Compute\u202FEngine Python\u00A03'), { kind: 'cpu' }],
    [connected('Backend Google\u00A0Compute Engine Python 3 (GPU)'), { kind: 'gpu' }],
    ['Connect to a new runtime Connect T4', { kind: 'gpu', model: 'T4' }],
    ['Connect to a new runtime Connect A100', { kind: 'gpu', model: 'A100' }],
    ['Connect to a new runtime Connect v5e-1', { kind: 'tpu', model: 'v5e-1' }],
    ['Connect to a new runtime Connect v2-8 TPU', { kind: 'tpu', model: 'v2-8' }],
    ['Connected to local runtime', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%j', (text, place) => expect(placeInWords(text)).toEqual(place));

  it('counts for what the id leaves open', () => {
    const gpu = { kind: 'gpu', model: 'L4' } as const;
    expect(runtimePlace('notebook/drive/x', gpu)).toEqual(gpu);
    expect(runtimePlace('gpu-t4-s-kkb-1', gpu)).toEqual({ kind: 'gpu', model: 'T4' });
    expect(runtimePlace('m-s-1', gpu)).toEqual({ kind: 'cpu' });
    expect(runtimePlace('localhost:8888', gpu)).toEqual({ kind: 'local' });
  });
});
