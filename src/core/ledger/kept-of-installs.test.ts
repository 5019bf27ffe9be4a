import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInstalls } from '../installs/install-command.ts';
import { PLANTED, PLANTED_CELLS, plantedIn } from './planted.fixture.ts';

const textsOf = (source: string) => findInstalls(source).map(({ text }) => text);

test.each(PLANTED_CELLS)('nothing that is not needed is kept of %s', (source) => {
  const found = findInstalls(source);
  expect(found).toHaveLength(1);
  expect(plantedIn(JSON.stringify(found))).toEqual([]);
  expect(found[0]?.text).toMatch(/^(?:pip|uv pip|conda) install .*(?:numpy|requirements\.txt)/);
});

const P = PLANTED.password;

test.each([
  `key = "${P}"\n!pip install --index-url https://bob:{key}@example.org/simple numpy==2.3.5`,
  `key = "${P}"\n!TOKEN=$key pip install git+https://{key}@github.com/numpy/numpy.git`,
  `key = "${P}"\n!pip install --no-such-option {key} numpy==2.3.5`,
  `key = "${PLANTED.openai}"\n!pip install numpy==2.3.5 {key}`,
  `key = "${P}"\n!pip install numpy=={key}`,
  `!echo "--index-url https://bob:${P}@example.org\\nnumpy==2.3.5" > requirements.txt\n!pip install -r requirements.txt`,
  `%%bash\nKEY=${P}\npip install -i https://$KEY@example.org numpy==2.3.5`,
])('nor of what its names hold: %s', (source) => {
  const found = findInstalls(source);
  expect(found).toHaveLength(1);
  expect(plantedIn(JSON.stringify(found))).toEqual([]);
});

describe('what is kept', () => {
  test.each([
    ['!pip install  numpy==2.3.5', 'pip install numpy==2.3.5'],
    ['%pip install -qU "NumPy >= 1.26, < 2" pandas', 'pip install -q -U "numpy>=1.26,<2" pandas'],
    ['!python -m pip install --quiet numpy', 'pip install -q numpy'],
    ['!pip install --force-reinstall --no-deps a', 'pip install --force-reinstall --no-deps a'],
    ['!pip install -r lib/requirements.txt', 'pip install -r requirements.txt'],
    ['!pip install -r notes', 'pip install -r …'],
    ['!pip install -e ./mine "transformers[torch]"', 'pip install transformers ./…'],
    ['!pip install git+https://github.com/a/b@v1', 'pip install b @ …'],
    ['!pip install https://example.org/x/numpy-2.3.5-cp312-x.whl', 'pip install numpy==2.3.5'],
    ['!pip install -t lib numpy==2.3.5', 'pip install -t … numpy==2.3.5'],
    ['!pip install -U --upgrade-strategy eager a', 'pip install -U --upgrade-strategy eager a'],
    ['!pip install {packages} $MORE', 'pip install … …'],
    ['!pip install numpy==$VERSION', 'pip install numpy==…'],
    ['!pip install --break-system-packages pandas', 'pip install pandas'],
    ['!pip install --from-next-year pandas numpy', 'pip install … numpy'],
    ['!uv pip install -P numpy torch', 'uv pip install torch -P numpy'],
    ['!uv pip sync requirements.txt', 'uv pip sync requirements.txt'],
    ['!conda install -y -n env numpy=1.26', 'conda install -n … numpy=1.26'],
    ['!micromamba update numpy', 'mamba update numpy'],
  ])('%s is %s', (source, text) => {
    expect(textsOf(source)).toEqual([text]);
  });

  test('reads as the same again', () => {
    const words = fc.constantFrom(
      ...`-q -U --quiet --pre --user --no-deps -r r.txt -e . ./x -t lib --odd numpy numpy==2.3.5 pandas<2
        numpy[x]>=1.2,<2 a@b a[b] a;b {x} $Y git+https://h/u/r.git@x https://h/a-1.0.tar.gz " ' # -P && A=b
        ${PLANTED.openai} --upgrade-strategy eager`.split(/\s+/),
    );
    const tool = fc.constantFrom('pip', 'uv pip', 'conda');
    fc.assert(
      fc.property(tool, fc.array(words, { maxLength: 8 }), (name, given) => {
        for (const text of textsOf(`!${name} install ${given.join(' ')}`)) {
          expect(textsOf(text)).toEqual([text]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
