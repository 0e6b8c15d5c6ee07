export type Action =
  | { readonly kind: "approve" | "edit" | "reject" | "skip" | "save" | "cancel" }
  | { readonly kind: "score"; readonly score: number };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const LETTERS: Readonly<Record<string, "approve" | "edit" | "reject" | "skip">> = {
  a: "approve",
  e: "edit",
  r: "reject",
  n: "skip",
};

/** What a key asks for. While somebody writes letters are letters: there only Ctrl+Enter and Escape mean anything. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Key, writing: boolean): Action | undefined {
  if (writing) {
    if (key === "Enter" && (ctrlKey || metaKey)) {
      return { kind: "save" };
    }
    return key === "Escape" ? { kind: "cancel" } : undefined;
  }
  if (ctrlKey || metaKey || altKey) {
    return undefined;
  }
  if (/^[1-5]$/.test(key)) {
    return { kind: "score", score: Number(key) };
  }
  const kind = LETTERS[key.toLowerCase()];
  return kind && { kind };
}
