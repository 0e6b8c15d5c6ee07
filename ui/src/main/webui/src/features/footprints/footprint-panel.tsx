import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { footprintsQuery } from "./api/get-footprints";
import { FlipNotes } from "./flip-notes";
import { FootprintTable } from "./footprint-table";

const UNITS = ["thousand-samples", "million-tokens"] as const;

/** What the candidates emit for one functional unit; making the hardware can be left out of the sum, never out of sight. */
export function FootprintPanel({ evaluation }: { evaluation: string }) {
  const { t } = useSpeech();
  const words = t.footprints;
  const [unit, setUnit] = useState<(typeof UNITS)[number]>("thousand-samples");
  const [embodied, setEmbodied] = useState(true);
  const footprints = useQuery(footprintsQuery(evaluation, unit, embodied));
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
            {UNITS.map((known) => (
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
