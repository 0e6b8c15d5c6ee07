import type { Carbon, Energy } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { FootprintReport, ReportRow } from "./api/report";

interface Range<T> {
  readonly low: T;
  readonly mid: T;
  readonly high: T;
}

export function ReportTable({ report }: { report: FootprintReport }) {
  const { t } = useSpeech();
  const words = t.report;
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-labelledby="report-title">
        <thead>
          <tr>
            <th scope="col">{words.groups[group(report.by)]}</th>
            {[
              words.runs,
              words.trials,
              words.cost,
              words.energy,
              words.operational,
              words.marketBased,
              words.embodied,
              words.total,
            ].map((name) => (
              <th scope="col" className="number" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <Row key={row.key} row={row} name={row.key} />
          ))}
        </tbody>
        <tfoot>
          <Row row={report.total} name={words.all} />
        </tfoot>
      </table>
    </div>
  );
}

/** As the address has it. */
function group(by: FootprintReport["by"]) {
  return by.toLowerCase() as Lowercase<FootprintReport["by"]>;
}

function Row({ row, name }: { row: ReportRow; name: string }) {
  const { t, format } = useSpeech();
  const words = t.report;
  return (
    <tr>
      <th scope="row" className="card-title">
        {name}
      </th>
      <td data-label={words.runs} className="number">
        {format.integer(row.runs)}
      </td>
      <td data-label={words.trials} className="number">
        {format.integer(row.trials)}
      </td>
      <td data-label={words.cost} className="number">
        {row.cost.map(({ amount, currency }) => format.currency(amount, currency)).join(" + ") || "–"}
        {row.withoutCost > 0 && <span className="sub">{words.without(format.integer(row.withoutCost))}</span>}
      </td>
      <EnergyCell label={words.energy} range={row.energy} without={row.withoutEnergy} />
      <CarbonCell label={words.operational} range={row.operational} />
      <CarbonCell label={words.marketBased} range={row.marketBased} />
      <CarbonCell label={words.embodied} range={row.embodied} />
      <CarbonCell label={words.total} range={row.total} without={row.withoutCarbon} />
    </tr>
  );
}

const MODELLED = { kind: "known", basis: "MODELLED", method: "", assumptions: [] } as const;

function EnergyCell({ label, range, without }: { label: string; range: Range<Energy>; without: number }) {
  const { t, format } = useSpeech();
  const text = format.energy({ ...MODELLED, ...range, assumptions: [] });
  return (
    <td data-label={label} className="number">
      {text.mid}
      {text.range && <span className="sub">{text.range}</span>}
      {without > 0 && <span className="sub">{t.report.without(format.integer(without))}</span>}
    </td>
  );
}

function CarbonCell({
  label,
  range,
  without = 0,
}: {
  label: string;
  range: Range<Carbon>;
  without?: number;
}) {
  const { t, format } = useSpeech();
  const text = format.carbon({ ...MODELLED, ...range, assumptions: [] });
  return (
    <td data-label={label} className="number">
      {text.mid}
      {text.range && <span className="sub">{text.range}</span>}
      {without > 0 && <span className="sub">{t.report.without(format.integer(without))}</span>}
    </td>
  );
}
