/** The Python sources that the build runs, as they stand beside this file. */
export interface DockerParts {
  integrity: string;
  verify: string;
}

const END = 'CLEAN_SLATE_END';

/** An instruction that writes a file into the image, word for word. */
function file(path: string, content: string): string {
  if (content.includes(END)) throw new Error(`${path} holds the mark of its own end`);
  return `COPY <<'${END}' ${path}\n${content.trimEnd()}\n${END}`;
}

/**
 * A Dockerfile, with nothing beside it but `requirements.txt`, in which exact versions with their
 * hashes are installed and then judged: a mix of versions fails the build.
 */
export const dockerfileOf = ({
  integrity,
  verify,
}: DockerParts): string => `# syntax=docker/dockerfile:1
# From Clean Slate for Colab. requirements.txt, beside this file, names every package with its exact
# version and hashes; docs/production.md tells how to make one.
# Better still with its digest: python:3.12-slim@sha256:...
ARG PYTHON=python:3.12-slim
FROM \${PYTHON}
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /opt/clean-slate

# Only what is named, and only if it is the file whose hash is named; no resolver chooses anything.
COPY requirements.txt ./
RUN python -m pip install --require-hashes --no-deps --only-binary :all: -r requirements.txt

# What is installed fits together, by its own word.
RUN python -m pip check

# Every file is the one that was installed: none changed, missing or left over, no package twice.
${file('integrity.py', integrity)}
RUN python integrity.py

# It computes what it should: linear algebra, random numbers, strings, and what rests on them.
${file('verify.py', `${verify.trimEnd()}\n\n\nverify()`)}
RUN python verify.py

# What runs later cannot change what was judged.
RUN useradd --create-home runner
USER runner
WORKDIR /home/runner
`;
