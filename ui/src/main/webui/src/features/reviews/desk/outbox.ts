import type { Sent } from "../api/post-review";
import type { Review } from "../api/review";

/** Reviews that the server has not taken yet, kept where a crash or a closed page does not lose them. */
export interface Outbox {
  readonly waiting: readonly Review[];
  /** What the server refuses; the person decides what becomes of it. */
  readonly refused: readonly { readonly review: Review; readonly reason: string }[];
}

export const EMPTY: Outbox = { waiting: [], refused: [] };

const nameOf = (evaluation: string) => `aloi.reviews.${evaluation}`;

export function load(evaluation: string): Outbox {
  try {
    const stored = JSON.parse(localStorage.getItem(nameOf(evaluation)) ?? "null") as Partial<Outbox> | null;
    return { waiting: stored?.waiting ?? [], refused: stored?.refused ?? [] };
  } catch {
    return EMPTY;
  }
}

/** False where the browser keeps nothing: then the page has to stay open until all is sent. */
export function store(evaluation: string, outbox: Outbox): boolean {
  try {
    if (outbox.waiting.length === 0 && outbox.refused.length === 0) {
      localStorage.removeItem(nameOf(evaluation));
    } else {
      localStorage.setItem(nameOf(evaluation), JSON.stringify(outbox));
    }
    return true;
  } catch {
    return false;
  }
}

export function added({ waiting, refused }: Outbox, review: Review): Outbox {
  return { waiting: [...waiting, review], refused };
}

/** After the first one was sent, or not. */
export function after({ waiting, refused }: Outbox, first: Review, sent: Sent): Outbox {
  switch (sent.kind) {
    case "kept":
      return { waiting: waiting.filter((review) => review !== first), refused };
    case "refused":
      return {
        waiting: waiting.filter((review) => review !== first),
        refused: [...refused, { review: first, reason: sent.reason }],
      };
    case "unsent":
      return { waiting, refused };
  }
}

export function withoutRefused({ waiting }: Outbox): Outbox {
  return { waiting, refused: [] };
}
