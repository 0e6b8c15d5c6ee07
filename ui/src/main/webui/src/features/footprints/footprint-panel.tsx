import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { ACCEPTED_ANSWER, type Approved, footprintsQuery } from "./api/get-footprints";
import { FlipNotes } from "./flip-notes";
import { FootprintTable } from "./footprint-table";

const UNITS = ["thousand-samples", "million-tokens", ACCEPTED_ANSWER] as const;

/** What the candidates emit for one functional unit; making the hardware can be left out of the sum, never out of sight. */
export function FootprintPanel({
  evaluation,
  approved,
}: {
  evaluation: string;
  /** By run; none where nobody has reviewed. */
  approved: readonly Approved[];
}) {
  const { t } = useSpeech();
  const words = t.footprints;
  const [unit, setUnit] = useState<(typeof UNITS)[number]>("thousand-samples");
  const [embodied, setEmbodied] = useState(true);
  const footprints = useQuery(footprintsQuery(evaluation, unit, embodied, approved));
  return (
    <section className="panel" aria-labelledby="footprint-title">
      <div className="panel-head">
        <h2 id="footprint-title">{words.title}</h2>
        <label className="field field-inline">
          <span>{words.unit}</span>
          <select
            value={unit}
            onChange={(event) =>
              setUnit(UNITS.find((known) => known === event.target.value) ?? "thousand-samples")
            }
          >
            {UNITS.filter((known) => known !== ACCEPTED_ANSWER || approved.length > 0).map((known) => (
              <option key={known} value={known}>
                {words.units[known]}
              </option>
            ))}
          </select>
        </label>
        <label className="field field-inline">
          <input type="checkbox" checked={embodied} onChange={(event) => setEmbodied(event.target.checked)} />
          <span>{words.countMaking}</span>
        </label>
      </div>
      <p className="sub">{embodied ? words.introSci : words.introNoSci}</p>
      {unit === ACCEPTED_ANSWER && <p className="sub">{words.introAccepted}</p>}
      {footprints.isPending && <Loading />}
      {footprints.isError && <ErrorNotice error={footprints.error} retry={() => void footprints.refetch()} />}
      {footprints.isSuccess && (
        <>
          <FootprintTable rows={footprints.data.rows} />
          <FlipNotes rows={footprints.data.rows} flips={footprints.data.flips} />
        </>
      )}
    </section>
  );
}
