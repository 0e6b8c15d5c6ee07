const ISO_DURATION = /^(-)?P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/;

/** Seconds of an ISO 8601 duration as java.time writes it, for instance PT1M2.5S; below zero each part has its sign, PT-0.5S. */
export function secondsOf(duration: string): number {
  const parts = ISO_DURATION.exec(duration);
  if (!parts) {
    throw new Error(`not an ISO 8601 duration: ${duration}`);
  }
  const [, sign, days, hours, minutes, seconds] = parts;
  const total =
    Number(days ?? 0) * 86_400 +
    Number(hours ?? 0) * 3_600 +
    Number(minutes ?? 0) * 60 +
    Number(seconds ?? 0);
  return sign ? -total : total;
}
