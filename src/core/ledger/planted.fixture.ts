import { findInstalls } from '../installs/install-command.ts';

/** What nobody may find again. Each is put together here, so that no scanner of sources takes it for a leak. */
export const PLANTED = {
  openai: `sk-proj-${'aB3dE5gH7jK9mN1p'.repeat(3)}`,
  huggingFace: `hf_${'QwErTyUiOpAsDfGhJkLzXcVb12345678'.slice(0, 34)}`,
  gitHub: `ghp_${'0123456789abcdefABCDEF0123456789abcd'}`,
  google: `AIza${'SyA1234567890abcdefghijklmnopqrstuv'}`,
  amazon: `AKIA${'IOSFODNN7EXAMPLE'}`,
  bearer: `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0NTY3ODkwIn0'}.${'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'}`,
  password: 'correct-horse-battery',
  query: 'Zm9vYmFyc2lnbmF0dXJl',
  weights: '0f9e8d7c6b5a49382716051423324150697887a6',
  mail: 'alice.liddell@example.org',
  home: 'liddellalice',
  comment: 'intern-only-server',
};

const P = PLANTED;

/** Cells that install, with something planted in each part of a command that is not needed. */
export const PLANTED_CELLS: string[] = [
  `!pip install numpy==2.3.5 --extra-index-url https://pypi.example.org/simple?token=${P.query}`,
  `!pip install -q --index-url=https://bob:${P.password}@pypi.example.org/simple numpy==2.3.5`,
  `!pip install -i https://${P.gitHub}@pypi.example.org/simple numpy==2.3.5`,
  `!GITHUB_TOKEN=${P.gitHub} pip install numpy==2.3.5`,
  `!env HF_TOKEN=${P.huggingFace} SECRET=${P.password} pip install numpy==2.3.5`,
  `!export KEY=${P.openai}; pip install numpy==2.3.5`,
  `!huggingface-cli login --token ${P.huggingFace} && pip install numpy==2.3.5`,
  `!pip install numpy==2.3.5; curl -H "Authorization: Bearer ${P.bearer}" https://example.org`,
  `!pip install numpy==2.3.5 | tee /home/${P.home}/log.txt`,
  `!pip install numpy==2.3.5 > /home/${P.home}/log.txt 2>&1`,
  `!pip install --proxy bob:${P.password}@proxy.example.org:8080 numpy==2.3.5`,
  `!pip install --client-cert /home/${P.home}/cert.pem numpy==2.3.5`,
  `!pip install --no-such-option ${P.password} numpy==2.3.5`,
  `!pip install --no-such-option=${P.password} numpy==2.3.5`,
  `!pip install -Z ${P.password} numpy==2.3.5`,
  `!pip install numpy==2.3.5  # see https://${P.comment}.example.org, ask ${P.mail}`,
  `!pip install git+https://${P.gitHub}@github.com/numpy/numpy.git@main`,
  `!pip install git+https://oauth2:${P.password}@gitlab.example.org/numpy/numpy.git`,
  `!pip install "numpy @ https://example.org/numpy-2.3.5-cp312-cp312-x.whl?X-Amz-Signature=${P.query}#sha256=${P.weights}"`,
  `!pip install https://example.org/${P.weights}/numpy-2.3.5-cp312-cp312-x.whl?sig=${P.query}`,
  `!pip install -r https://example.org/requirements.txt?token=${P.query}`,
  `!pip install -r "/content/drive/My Drive/${P.home}/requirements.txt"`,
  `!pip install -e /home/${P.home}/project numpy==2.3.5`,
  `!pip install -t /home/${P.home}/lib numpy==2.3.5`,
  `!pip install numpy==2.3.5 --config-settings token=${P.query} -f https://example.org/${P.password}`,
  `!pip install numpy==2.3.5 ${P.openai}`,
  `!pip install {"${P.password}"} numpy==2.3.5`,
  `subprocess.run(["pip", "install", "numpy==2.3.5"], env={"TOKEN": "${P.openai}"})`,
  `subprocess.run(["pip", "install", "numpy==2.3.5", key("${P.password}")])  # ${P.comment}`,
  `os.environ["K"] = "${P.password}"; os.system("pip install numpy==2.3.5")`,
  `os.system("TOKEN=${P.query} pip install numpy==2.3.5")`,
  `%%bash\nexport TOKEN=${P.query}\nTOKEN=${P.password} pip install numpy==2.3.5 # ${P.comment}`,
  `!uv pip install --default-index https://bob:${P.password}@example.org/simple numpy==2.3.5`,
  `!conda install -c https://conda.example.org/t/${P.password}/main numpy=2.3.5`,
  `!bash -c "TOKEN=${P.query} pip install numpy==2.3.5"`,
  `!pip install numpy==2.3.5${P.password}`,
  `!pip install "numpy==${P.password}"`,
];

/** The names of what was planted and still stands in a text. */
export const plantedIn = (text: string): string[] =>
  Object.entries(PLANTED).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));

/** The install commands of a cell, as they were kept before versions of the ledger that keep less. */
export const oldCommandsOf = (source: string) =>
  findInstalls(source).map((command) =>
    Object.assign(command, {
      text: (source.split('\n')[command.line - 1] ?? '').trim().slice(0, 300),
    }),
  );
