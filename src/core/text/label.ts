/** What a program says before a message that it passes on. */
export type Label = 'none' | 'failure' | 'failure-of';

const MAX_LENGTH = 240;
const FAILURE =
  /\b(?:fail(?:s|ed|ure|ing)?|errors?|exception|cannot|can't|could ?n[o']t|unable|warn(?:ing)?|skip(?:s|ped|ping)?|unavailable|not (?:available|loaded|found|installed)|broken|crash(?:ed)?|critical|fatal|disabled)\b|Error\b|[❌✗✘⚠❗×]/i;
/** The thing that failed: a path, a dotted or quoted name, or a word behind `import` and its like. */
const THING =
  /[/\\][\w.-]{2}|\w\.[a-z]\w|['"`][\w./-]{2,80}['"`]|\b(?:import|load|initiali[sz]|us|enabl|start)(?:e|ing)? +[\w-]{2}|\b(?:plugin|module|extension|package|backend|node|library) +[\w-]{2}|[\w-]{2} +(?:plugin|module|extension|package|backend|node|import|support)\b/i;
/** A function that was called. */
const CALLED = /\bin [\w.:]{2,80}\(/;
/** A module on its own. */
const MODULE = /^[^\w"']{0,4}[a-z][a-z0-9_]{1,30}(?:\.\w{1,40}){0,6}$/;
/** What an article says before it shows a message. */
const TOLD =
  /\b(?:you|your|we|our|I|usually|typical(?:ly)?|often|sometimes|common(?:ly)?|frequent|possible|example|appears?|looks?|like|messages?|issues?|problems?|solutions?|fix(?:e[sd])?|causes?|caused|if|this|these|that|which|says?|said|about|means?|indicates?|known|symptoms?|questions?|answers?|how|why|what|occurs|encounter|gets?|getting|notes?|output|results?|title|subject|reason|tip|step|expected|python|handle|debug(?:ging)?|resolv\w+|troubleshoot\w*|raise|print|return|except|assert|throw|predict\w*|classif\w*|matche[sd]|quer(?:y|ies)|inputs?|prompts?|target|body)\b|\w\([frb]?["']|\berrors? *#?\d|\d\. |^\s*[-+*•>#|]/i;
/** In a document, or a line that was looked up in a file. */
const LOOKED_UP = /\.(?:md|rst|txt|html?|ipynb|adoc)\b|^[^\s:]{1,200}:(?:\d{1,6}[:-])?\S/;
/** transformers refers to the traceback above. */
const LOOK_UP = /because of the following error \(look up to see its traceback\)/g;
const OTHER_SCRIPT = /[\u0370-\u1FFF\u3040-\uFAFF]/;

/** What kind of label a text is; undefined where a person may have written it. */
export function labelKind(text: string): Label | undefined {
  const label = text.replace(LOOK_UP, '').trim();
  if (label === '') return 'none';
  if (label.length > MAX_LENGTH || OTHER_SCRIPT.test(label)) return undefined;
  if (TOLD.test(label) || LOOKED_UP.test(label)) return undefined;
  if (MODULE.test(label)) return 'failure';
  if (!FAILURE.test(label)) return undefined;
  return THING.test(label) || CALLED.test(label) ? 'failure-of' : 'failure';
}
