import { useSpeech } from "~/shared/i18n/locale-provider";
import type { PlotPoint } from "./plot-view";

export interface PointText {
  readonly candidate: string;
  readonly quality: string;
  readonly cost: string;
  readonly carbon: string;
}

export function usePointText({ row, quality, cost, carbon }: PlotPoint): PointText {
  const { t, format } = useSpeech();
  const score = (value: number) => format.score(value, quality.scale);
  return {
    candidate: row.candidate,
    quality: `${score(quality.value)} (${score(quality.low)}–${score(quality.high)})`,
    cost: cost?.kind === "known" ? format.money(cost).mid : t.ranking.unknown,
    carbon: carbon?.kind === "known" ? format.carbon(carbon).mid : t.ranking.unknown,
  };
}
