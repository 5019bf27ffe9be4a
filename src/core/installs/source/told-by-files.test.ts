import { describe, expect, test } from 'vitest';
import { findInstalls } from '../install-command.ts';

const last = (source: string) => findInstalls(source).at(-1);

describe('a list that the cell has written is read', () => {
  test.each([
    'with open("r.txt", "w") as f:\n    f.write("pandas\\nnumpy==1.26.4\\n")\n!pip install -r r.txt',
    'with open("r.txt", "w") as f: f.write("""\npandas\nnumpy==1.26.4\n""")\n!pip install -r ./r.txt',
    'f = open("/content/r.txt", mode="w")\nf.write("pandas\\n")\nf.write("numpy==1.26.4")\nf.close()\n!pip install -r r.txt',
    'with open("r.txt", "w") as f:\n    f.writelines(["pandas\\n", "numpy==1.26.4\\n"])\n!pip install -r r.txt',
    'pkgs = ["pandas", "numpy==1.26.4"]\nwith open("r.txt", "w") as f:\n    f.write("\\n".join(pkgs))\n!pip install -r r.txt',
    'open("r.txt", "w").write(textwrap.dedent("""\n  numpy==1.26.4\n"""))\n!pip install -r r.txt',
    'open("r.txt", "w").write("numpy==1.26.4")\n!pip install -r r.txt',
    'with open("r.txt", "w") as f:\n    print("numpy==1.26.4", file=f)\n!pip install -r r.txt',
    'from pathlib import Path\nPath("r.txt").write_text("numpy==1.26.4")\n!pip install -r r.txt',
    '!echo "numpy==1.26.4" > r.txt\n!pip install -r r.txt',
    '!echo "pandas" > r.txt\n!echo "numpy==1.26.4  # why" >> r.txt\n!pip install -r r.txt',
    '!echo "numpy==1.26.4" >> r.txt\n!pip install -r r.txt',
    '!echo -e "pandas\\nnumpy==1.26.4" > r.txt\n!pip install -r r.txt',
    '!printf "pandas\\nnumpy==1.26.4\\n" > r.txt && pip install -r r.txt',
    "!printf '%s\\n' pandas numpy==1.26.4 > r.txt && pip install -r r.txt",
    '%%bash\ncat <<EOF > r.txt\npandas\nnumpy==1.26.4\nEOF\npip install -r r.txt',
    "%%bash\ncat > r.txt << 'EOF'\nnumpy == 1.26.4\nEOF\ncd x && pip install --requirement=../r.txt",
    '%%bash\ntee r.txt <<EOF\nnumpy==1.26.4\nEOF\npip install -r r.txt',
    '%%bash\necho numpy==1.26.4 | tee -a r.txt\npip install -r r.txt',
    '%%bash\necho numpy==1.26.4 > a.txt\ncp a.txt r.txt\npip install -r r.txt',
    '%%bash\necho numpy==1.26.4 > a.txt\necho "-r a.txt" > r.txt\npip install -r r.txt',
    '%%bash\necho numpy==1.26.4 > r.txt\nuv pip sync r.txt',
    'os.system("echo numpy==1.26.4 > r.txt")\n!pip install -r r.txt',
    '%%bash\nprintf "dependencies:\\n  - python=3.11\\n  - numpy==1.26.4\\n" > e.yml\nmamba install -f e.yml',
  ])('and NumPy stands in it: %s', (source) => {
    expect(last(source)).toMatchObject({ mayReplaceNumPy: true, requested: '==1.26.4' });
  });

  test.each([
    'with open("r.txt", "w") as f:\n    f.write("pandas\\nscipy\\n")\n!pip install -r r.txt',
    'with open("r.txt", "w") as f:\n    f.write(f"numpy=={np.__version__}")\n!pip install -r r.txt',
    '!echo "pandas" > r.txt\n!pip install -r r.txt',
    '!echo "numpy" > r.txt\n!pip install -r r.txt',
    '!echo "# numpy==1.26.4" > r.txt\n!pip install -r r.txt',
    '!echo "numpy-stl==3.0.0" > r.txt\n!pip install -r r.txt',
    '!echo "--extra-index-url https://example.org/numpy" > r.txt\n!pip install -r r.txt',
    '!echo "-e ./numpy" > r.txt\n!pip install -r r.txt',
    '%%bash\necho numpy==1.26.4 > r.txt\necho pandas > r.txt\npip install -r r.txt',
    '%%bash\necho "-r r.txt" > r.txt\npip install -r r.txt',
    '!echo numpy==1.26.4 > other.txt\n!echo pandas > r.txt\n!pip install -r r.txt',
    '!pip freeze > r.txt\n!uv pip install -U -r r.txt torchvision',
  ])('and it leaves NumPy alone: %s', (source) => {
    expect(last(source)?.mayReplaceNumPy).toBe(false);
  });
});

describe('a list that the cell has taken NumPy out of may not replace it', () => {
  const WRITE = 'with open("r.txt", "w") as f:\n    ';
  test.each([
    `t = requests.get(url).content\nwith open("r.txt", "wb") as f:\n    f.write(re.sub(rb"(torch|numpy)[^\\n]{1,}\\n", b"", t))\n!pip install -r r.txt`,
    `t = re.sub(r"numpy.*", "", open("a.txt").read())\n${WRITE}f.write(t)\n!pip install -r r.txt`,
    `t = t.replace("numpy==1.26.4", "numpy")\n${WRITE}f.write(t)\n!pip install -r r.txt`,
    `lines = [l for l in open("r.txt") if "numpy" not in l]\n${WRITE}f.writelines(lines)\n!pip install -r r.txt`,
    `lines = [l for l in open("r.txt") if not l.startswith("numpy")]\n${WRITE}f.writelines(lines)\n!pip install -r r.txt`,
    `${WRITE}for l in lines:\n        if "numpy" not in l:\n            f.write(l)\n!pip install -r r.txt`,
    `Path("r.txt").write_text(re.sub("numpy.*", "", Path("r.txt").read_text()))\n!pip install -r r.txt`,
    "!sed -i '/numpy/d' r.txt\n!pip install -r r.txt",
    "!sed -i '/^numpy/Id' repo/r.txt\n%cd repo\n!pip install -r r.txt",
    "!sed -i.bak -e '/torch/d' -e '/numpy==/d' r.txt && pip install -r r.txt",
    "!sed -i 's/^numpy.*$//' r.txt\n!pip install -r r.txt",
    "!sed -i 's/numpy==[0-9.]*/numpy/g' r.txt\n!pip install -r r.txt",
    "!sed '/numpy/d' r.txt > s.txt\n!pip install -r s.txt",
    "!sed -n '/numpy/!p' r.txt > s.txt\n!pip install -r s.txt",
    "!sed -i '/^numpy/s/^/#/' r.txt\n!pip install -r r.txt",
    "!sed -i 's/==.*//' r.txt\n!pip install -r r.txt",
    "!sed -i 's/[=<>].*$//g' r.txt\n!pip install -r r.txt",
    `${WRITE}for l in lines:\n        f.write(l.split("==")[0])\n!pip install -r r.txt`,
    `${WRITE}f.write(re.sub("==.*", "", text))\n!pip install -r r.txt`,
    '!grep -v numpy r.txt > s.txt\n!pip install -r s.txt',
    '!grep -viE "^(torch|numpy)" r.txt > s.txt && pip install -r s.txt',
    '!cat r.txt | grep -v "^numpy\\b" | tee s.txt\n!pip install -r s.txt',
    "!awk '!/numpy/' r.txt > s.txt\n!pip install -r s.txt",
    '%%bash\necho numpy==1.26.4 > r.txt\ngrep -v numpy r.txt > s.txt\npip install -r s.txt',
    `os.system("sed -i '/numpy/d' r.txt")\n!pip install -r r.txt`,
  ])('%s', (source) => {
    expect(last(source)?.mayReplaceNumPy).toBe(false);
  });
});

describe('what a list holds that the cell does not tell is not known', () => {
  test.each([
    '!pip install -r r.txt',
    '!grep -v numpy r.txt > s.txt\n!pip install -r r.txt',
    '!grep -v numpy r.txt > s.txt\n!pip install -r s.txt -r other.txt',
    '!grep -v numpy-stl r.txt > s.txt\n!pip install -r s.txt',
    '!grep -v torch r.txt > s.txt\n!pip install -r s.txt',
    "!sed -i '/torch/d' r.txt\n!pip install -r r.txt",
    "!sed -i 's/numpy.*/numpy==1.26.4/' r.txt\n!pip install -r r.txt",
    "!sed -i 's/==.*/>=1.0/' r.txt\n!pip install -r r.txt",
    "!sed -i '/numpy/s/==.*/==1.26.4/' r.txt\n!pip install -r r.txt",
    'with open("r.txt", "w") as f:\n    f.write(l.split("==")[1])\n!pip install -r r.txt',
    "!sed '/numpy/d' r.txt\n!pip install -r r.txt",
    '!pip install -r r.txt\n!grep -v numpy a.txt > r.txt',
    '!echo pandas >> r.txt\n!pip install -r r.txt',
    '!echo pandas > r.txt\n!wget -O r.txt https://example.org/r.txt\n!pip install -r r.txt',
    '!echo pandas > r.txt\n!curl https://example.org/r.txt > r.txt\n!pip install -r r.txt',
    'with open("r.txt", "w") as f:\n    f.write(text)\n!pip install -r r.txt',
    'with open("r.txt") as f:\n    text = f.read()\n!pip install -r r.txt',
    'with open("r.txt", "w") as f:\n    f.write(re.sub("numpy.*", "numpy==1.26.4", t))\n!pip install -r r.txt',
    'with open("r.txt", "w") as f:\n    f.write(re.sub("torch.*", "", t))\n!pip install -r r.txt',
    'text = """\n!sed -i "/numpy/d" r.txt\n"""\n!pip install -r r.txt',
    '%%bash\nif a; then echo "-r other.txt" > r.txt; fi\npip install -r r.txt',
  ])('%s', (source) => {
    expect(last(source)?.mayReplaceNumPy).toBe(true);
  });
});
