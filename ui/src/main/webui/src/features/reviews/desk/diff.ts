/** A piece of text that is in both versions, or in one of them. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Beyond that many pairs of words the middle is shown as replaced as a whole: a table of them would stop the page. */
const MOST_PAIRS = 4_000_000;

/** What was changed from one text to another, word by word with their white space; as few words as possible. */
export function diffOf(before: string, after: string): readonly Piece[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) {
    start++;
  }
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end++;
  }
  return merged([
    ...pieces("same", old.slice(0, start)),
    ...changes(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...pieces("same", old.slice(old.length - end)),
  ]);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function pieces(kind: Piece["kind"], words: readonly string[]): Piece[] {
  return words.map((text) => ({ kind, text }));
}

/** Along the longest common subsequence. */
function changes(old: readonly string[], fresh: readonly string[]): Piece[] {
  if (old.length * fresh.length > MOST_PAIRS) {
    return [...pieces("removed", old), ...pieces("added", fresh)];
  }
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      found.push({ kind: "same", text: old[i++] ?? "" });
      j++;
    } else if (j === fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: "removed", text: old[i++] ?? "" });
    } else {
      found.push({ kind: "added", text: fresh[j++] ?? "" });
    }
  }
  return found;
}

/** Neighbours of a kind become one piece. */
function merged(all: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of all) {
    const last = found[found.length - 1];
    if (last?.kind === piece.kind) {
      found[found.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    } else {
      found.push(piece);
    }
  }
  return found;
}
