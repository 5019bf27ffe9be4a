// What is written first by whoever wants this: the whole text of each output that has changed, and one
// expression for the errors.
const ERRORS =
  /numpy\.core\.multiarray failed to import|numpy\.dtype size changed|cannot import name '\w+' from 'numpy|compiled (?:against|using) (?:ABI|API|NumPy)/i;
let found = 0;

const watcher = new MutationObserver((records) => {
  const outputs = records.map(({ target }) =>
    (target instanceof Element ? target : target.parentElement)?.closest('.output, #output-body'),
  );
  for (const output of new Set(outputs)) {
    if (output && ERRORS.test(output.textContent)) found += 1;
  }
});
watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
