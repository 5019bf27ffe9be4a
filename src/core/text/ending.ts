const CLOSERS = /^["'`)\]}]+/;
/** A word that belongs to the sentence which the message stands in. */
const NEXT_WORD = /^,? [^\W\d_]/;
/** Says only where it was. */
const WHERE =
  /^ (?:on|at|in|during|while|for|from|after|before)(?: [\w./\\:'"<>-]{1,80}){1,6}[.!]?$/;
const SPEAKS =
  /\b(?:is|was|are|were|be|been|got|get|gets|means?|I|you|we|it|this|that|which|and|but)\b/;
const SPOKEN_OF =
  /\b(?:is|was|got|get|gets|says?|said|the|an?|of|like|see|saw|message|messages|called|about|with)[ "'`]+$/i;

const saysWhere = (rest: string) => WHERE.test(rest) && !SPEAKS.test(rest);

/** True where a message is part of a sentence about it: by what stands before it, and behind. */
export function isSpokenOf(before: string, behind: string): boolean {
  if (SPOKEN_OF.test(before.slice(-40))) return true;
  const rest = behind.slice(0, 400).replace(CLOSERS, '');
  return NEXT_WORD.test(rest) && !saysWhere(rest);
}

/** True where nothing stands behind a message but a sign, a remark in brackets or where it was. */
export function endsThere(behind: string): boolean {
  const rest = behind.slice(0, 400).replace(CLOSERS, '').trimEnd();
  return !/[^\W_]/.test(rest)
    ? rest.length < 8
    : /^ ?[([].*[)\]]\.?$/.test(rest) || saysWhere(rest);
}
