import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { impactsQuery } from "./api/get-footprints";

interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What models behind APIs take beside energy and emissions; nothing where no candidate is one. */
export function ImpactsPanel({ evaluation }: { evaluation: string }) {
  const { t } = useSpeech();
  const words = t.footprints;
  const impacts = useQuery(impactsQuery(evaluation));
  const rows = (impacts.data?.rows ?? []).flatMap(({ run, candidate, water, primaryEnergy }) =>
    water.kind === "known" && primaryEnergy.kind === "known"
      ? [{ run, candidate, water, primaryEnergy }]
      : [],
  );
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="impacts-title">
      <h2 id="impacts-title">{words.impacts}</h2>
      <div className="table-scroll">
        <table className="table table-cards" aria-labelledby="impacts-title">
          <thead>
            <tr>
              <th scope="col">{words.candidate}</th>
              <th scope="col" className="number">
                {words.water}
              </th>
              <th scope="col" className="number">
                {words.primaryEnergy}
              </th>
              <th scope="col">{words.method}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ run, candidate, water, primaryEnergy }) => (
              <tr key={run}>
                <th scope="row" className="card-title">
                  {candidate}
                </th>
                <RangeCell
                  label={words.water}
                  range={{ low: water.low.litres, mid: water.mid.litres, high: water.high.litres }}
                  unit={words.litres}
                />
                <RangeCell
                  label={words.primaryEnergy}
                  range={{
                    low: primaryEnergy.low.megajoules,
                    mid: primaryEnergy.mid.megajoules,
                    high: primaryEnergy.high.megajoules,
                  }}
                  unit={words.megajoules}
                />
                <td data-label={words.method} className="wrap">
                  {[water.method, ...water.assumptions].join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RangeCellProps {
  readonly label: string;
  readonly range: Range;
  readonly unit: (amount: string) => string;
}

function RangeCell({ label, range, unit }: RangeCellProps) {
  const { t, format } = useSpeech();
  return (
    <td data-label={label} className="number">
      {unit(format.significant(range.mid))}
      <span className="sub">
        {t.footprints.between(format.significant(range.low), format.significant(range.high))}
      </span>
    </td>
  );
}
