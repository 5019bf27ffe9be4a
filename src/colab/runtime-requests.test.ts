import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameRuntime, isVm } from '../core/runtime/runtime-id.ts';
import { readRequest, type PageRequest } from './runtime-requests.ts';

const asked = (name: string, others: Partial<PageRequest> = {}) =>
  readRequest({ name, initiatorType: 'fetch', responseStatus: 200, startTime: 5, ...others });

const TUNNEL = 'https://colab.research.google.com/tun/m/m-s-2yhmmtsbsht2x';
const PROXY = 'https://8080-m-s-2yhmmtsbsht2x.us-east1-0.prod.colab.dev';
const RESTART = '/api/kernels/0f5d-1/restart';
const PLACES = [TUNNEL, PROXY, 'http://localhost:8888', 'http://[::1]:8888'] as const;

describe('the runtime', () => {
  it.each([
    [`${PROXY}/api/kernels?colab-runtime-proxy-token=SECRET`, 'm-s-2yhmmtsbsht2x'],
    [
      'https://colab.research.google.com/tun/m/gpu-t4-s-kkb-usw1b0-22esitd9358sy/keep-alive/?authuser=0',
      'gpu-t4-s-kkb-usw1b0-22esitd9358sy',
    ],
    ['http://localhost:8888/api/kernels?token=SECRET', 'localhost:8888'],
    ['http://127.0.0.1:8888/api/sessions?token=SECRET', 'localhost:8888'],
  ])('is taken from %s without anything around it', (address, runtime) => {
    expect(asked(address)).toEqual({ runtime, isRestart: false, startTime: 5 });
    expect(asked(address, { initiatorType: 'xmlhttprequest' })?.runtime).toBe(runtime);
  });

  it.each([
    'https://colab.research.google.com/tun/m/assign?nbh=abc',
    'https://colab.research.google.com/tun/m/any-name/',
    'https://colab.research.google.com/x?/tun/m/m-s-2yhmmtsbsht2x/',
    'https://colab.research.google.com.evil.example/tun/m/m-s-2yhmmtsbsht2x/',
    'https://any.host/tun/m/m-s-2yhmmtsbsht2x/',
    'https://any.host/tun/m/any-name/',
    'http://colab.research.google.com/tun/m/m-s-2yhmmtsbsht2x/',
    'https://ping.prod.colab.dev/',
    'https://8080-any-name.us-east1-0.prod.colab.dev/',
    'https://8080-m-s-x.prod.colab.dev.evil.example/',
    'https://any.host/8080-m-s-2yhmmtsbsht2x.us-east1-0.prod.colab.dev/',
    'https://8080-m-s-2yhmmtsbsht2x.us-east1-0.prod.colab.dev@any.host/',
    'http://localhost:8888/files/x',
    'http://localhost/api/kernels',
    'http://localhost:888888/api/kernels',
    'http://localhost:8888@any.host/api/kernels',
    'https://ssl.gstatic.com/colaboratory-static/common/x.js',
    'not an address',
  ])('is not found in %s', (address) => expect(asked(address)).toBeUndefined());
});

describe('a restart', () => {
  it.each(PLACES)('that %s has answered counts', (place) => {
    expect(asked(`${place}${RESTART}?authuser=0`)?.isRestart).toBe(true);
    expect(asked(place + RESTART)?.isRestart).toBe(true);
  });

  it.each(PLACES)('counts at %s by its whole path alone', (place) => {
    const paths = [`${RESTART}ed`, `${RESTART}/x`, `/api/kernels?${RESTART}`, `/api/x${RESTART}`];
    for (const path of paths) expect(asked(place + path)?.isRestart ?? false).toBe(false);
  });

  it('that was refused, never answered, or made offline is none', () => {
    for (const responseStatus of [0, 404, 500, 502]) {
      for (const place of PLACES)
        expect(asked(place + RESTART, { responseStatus })).toBeUndefined();
    }
  });

  it('at any other host is none', () => {
    expect(asked(`https://any.host${RESTART}`)).toBeUndefined();
  });
});

it('whatever an element of the page loads says nothing, at no address', () => {
  const elements = ['img', 'css', 'iframe', 'link', 'script', 'audio', 'beacon', 'other', ''];
  for (const initiatorType of elements) {
    for (const place of PLACES) {
      expect(asked(place + RESTART, { initiatorType })).toBeUndefined();
    }
  }
});

it('every id that is reported fits its grammar, whatever was asked', () => {
  const part = fc.constantFrom(
    '/',
    'tun/m/',
    'm-s-abc',
    '.prod.colab.dev',
    '8080-',
    'https://',
    '@',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 8 }),
      (parts) => {
        const runtime = asked(parts.join(''))?.runtime ?? 'm-s-none';
        expect(isVm(runtime) || /^localhost:\d+$/.test(runtime)).toBe(true);
      },
    ),
  );
});

it('an id of a proxy agrees with the one that it begins with', () => {
  expect(isSameRuntime('m-s-foo', 'm-s-foo-1')).toBe(true);
  expect(isSameRuntime('m-s-foo-1', 'm-s-foo')).toBe(true);
  expect(isSameRuntime('m-s-foo', 'm-s-food')).toBe(false);
  expect(isSameRuntime('localhost:88', 'localhost:8888')).toBe(false);
});
