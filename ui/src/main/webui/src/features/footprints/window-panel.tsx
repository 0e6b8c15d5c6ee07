import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { windowQuery } from "./api/get-footprints";

interface WindowPanelProps {
  readonly evaluation: string;
  /** Whether there is nothing to wait for any more. */
  readonly over: boolean;
}

/** When an evaluation that may wait runs, and what waiting saves; nothing where it was not asked to wait. */
export function WindowPanel({ evaluation, over }: WindowPanelProps) {
  const { t, format } = useSpeech();
  const words = t.footprints;
  const window = useQuery(windowQuery(evaluation));
  if (!window.data) {
    return null;
  }
  const { chosen, saved, deferral } = window.data;
  return (
    <section className="panel" aria-labelledby="window-title">
      <h2 id="window-title">{over ? words.waited : words.waiting}</h2>
      <dl className="facts">
        <div>
          <dt>{words.deadline}</dt>
          <dd>{format.dateTime(deferral.deadline)}</dd>
        </div>
        <div>
          <dt>{over ? words.started : words.starts}</dt>
          <dd>{chosen ? `${format.dateTime(chosen.start)}, ${chosen.region}` : words.notChosen}</dd>
        </div>
        <div>
          <dt>{words.saved}</dt>
          <dd>
            {saved
              ? `${format.grams(saved.mid.grams)} (${format.grams(saved.low.grams)}–${format.grams(saved.high.grams)})`
              : words.notYet}
          </dd>
        </div>
      </dl>
      {chosen && <p className="sub">{chosen.words}</p>}
    </section>
  );
}
