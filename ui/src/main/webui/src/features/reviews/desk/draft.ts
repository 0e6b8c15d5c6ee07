/** The correction that somebody is at, kept while they write: a reload or a crash does not lose it. */
interface Draft {
  readonly task: string;
  readonly text: string;
}

const nameOf = (evaluation: string) => `aloi.review-draft.${evaluation}`;

export function loadDraft(evaluation: string, task: string): string | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(nameOf(evaluation)) ?? "null") as Draft | null;
    return draft?.task === task ? draft.text : undefined;
  } catch {
    return undefined;
  }
}

export function storeDraft(evaluation: string, task: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      localStorage.removeItem(nameOf(evaluation));
    } else {
      localStorage.setItem(nameOf(evaluation), JSON.stringify({ task, text } satisfies Draft));
    }
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}
