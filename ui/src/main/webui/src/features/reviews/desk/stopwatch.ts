/** Counts the seconds in which somebody could look: a hidden page stops it. */
export class Stopwatch {
  private readonly now: () => number;
  private counted = 0;
  private since: number | undefined;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number) {
    this.now = now;
  }

  restart(running: boolean): void {
    this.counted = 0;
    this.since = running ? this.now() : undefined;
  }

  pause(): void {
    this.counted = this.seconds() * 1000;
    this.since = undefined;
  }

  resume(): void {
    this.since ??= this.now();
  }

  seconds(): number {
    return (this.counted + (this.since === undefined ? 0 : this.now() - this.since)) / 1000;
  }
}
