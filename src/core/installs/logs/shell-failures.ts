/** `/bin/bash: line 1: `, `zsh:1: `, `sh: 1: `, `fish: `; what only warns is no failure. */
const SHELL =
  /^(?:\/(?:usr\/)?(?:local\/)?bin\/)?(?:ba|z|da|k|tc|c|fi)?sh:(?! (?:warning|cannot set terminal|no job control))|^zsh:\d+: /;
/** `sudo` and the like say it of the command they are to run. */
const RUNNER = /^(?:sudo|env|nohup|xargs|timeout|time): /;
const ABSENT = /not found|Unknown command|No such file or directory/;
const INSTALLER =
  /(?:^|[\s:'"‘“/])(?:pip|python|py|uv|conda|mamba|micromamba|poetry|pdm)[\d.]{0,6}(?:\.exe)?(?:$|[\s:'"’”])/;

/** A shell that takes `numpy<2` for a file, or `>=1.20` for a command. */
const REDIRECTED = /^(?:zsh: ?[\d.,]+ not found|The system cannot find the file specified\.)$/;
/** A shell that looks for files named as a requirement is: `no matches found: a[b]`. */
const NO_MATCH = /no matches found|No match(?:es)? for wildcard/;

/** The words of Windows for a command that is not there, in some languages. */
const UNKNOWN =
  /^(?:Der Befehl )?['"‘«]?(?:pip|python|py|uv|conda|mamba|micromamba)[\d.]{0,6}['"’»]? ?(?:is not recognized as|n['’]est pas reconnu|no se reconoce como|não é reconhecido|ist entweder falsch)/;
const POWERSHELL =
  /^\w{1,20} ?: The term '(?:pip|python|py|uv|conda|mamba|micromamba)[\d.]{0,6}' is not recognized/;

const NO_MODULE = ': No module named pip';

function isOfShell(text: string): boolean {
  if (RUNNER.test(text)) return ABSENT.test(text) && INSTALLER.test(text);
  if (!SHELL.test(text)) return false;
  // Of other commands that fail beside the install nothing follows.
  if (NO_MATCH.test(text)) return /[[=<>]/.test(text);
  return !/(?:not found|Unknown command)/.test(text) || INSTALLER.test(text);
}

/** Every line below begins with one of these. */
const FIRST = new Set(`/bzdktcfsenxDpumT'"‘«`);

/** Whether a shell says in this line that it could not run an installer's command. */
export const isShellFailure = (text: string): boolean =>
  text.endsWith(NO_MODULE) ||
  (FIRST.has(text.charAt(0)) &&
    (isOfShell(text) || REDIRECTED.test(text) || UNKNOWN.test(text) || POWERSHELL.test(text)));
