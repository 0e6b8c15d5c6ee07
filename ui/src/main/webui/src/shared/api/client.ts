/** RFC 9457 problem details, as every service answers them. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  faults?: readonly Fault[];
}

/** One thing that is wrong with what was sent. */
interface Fault {
  line?: number;
  field?: string;
  message: string;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(new URL(path, window.location.origin), {
    headers: { Accept: "application/json" },
    signal: signal ?? null,
  });
  if (!response.ok) {
    throw new ProblemError(await problemOf(response));
  }
  return (await response.json()) as T;
}

/** Sends a text and reads the answer as JSON. */
export function putText<T>(path: string, type: string, body: string): Promise<T> {
  return send<T>("PUT", path, type, body);
}

export function postJson<T>(path: string, body: unknown): Promise<T> {
  return send<T>("POST", path, "application/json", JSON.stringify(body));
}

async function send<T>(method: string, path: string, type: string, body: string): Promise<T> {
  const response = await fetch(new URL(path, window.location.origin), {
    method,
    headers: { Accept: "application/json", "Content-Type": type },
    body,
  });
  if (!response.ok) {
    throw new ProblemError(await problemOf(response));
  }
  return (await response.json()) as T;
}

export async function remove(path: string): Promise<void> {
  const response = await fetch(new URL(path, window.location.origin), { method: "DELETE" });
  if (!response.ok) {
    throw new ProblemError(await problemOf(response));
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) {
    return { title: response.statusText || `HTTP ${response.status}`, status: response.status };
  }
  const body = (await response.json()) as Partial<Problem>;
  return { title: `HTTP ${response.status}`, ...body, status: response.status };
}

/** A query string of what is set; what is not set is left out. */
export function query(parameters: Record<string, string | number | undefined>): string {
  const entries = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? "" : `?${new URLSearchParams(entries)}`;
}
