import type { Carbon } from "~/shared/api/schema";
import type { QuantityText } from "~/shared/format/format";
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
        {row.cost.map(({ amount, currency }) => format.currency(amount, currency)).join(" + ") ||
          t.ranking.unknown}
        {row.withoutCost > 0 && row.cost.length > 0 && (
          <span className="sub">{words.without(format.integer(row.withoutCost))}</span>
        )}
      </td>
      <EnergyCell label={words.energy} row={row} />
      <CarbonCell label={words.operational} range={row.operational} without={row.withoutCarbon} of={row} />
      <CarbonCell
        label={words.marketBased}
        range={row.marketBased}
        without={row.withoutMarketBased}
        of={row}
      />
      <CarbonCell label={words.embodied} range={row.embodied} without={row.withoutCarbon} of={row} />
      <CarbonCell label={words.total} range={row.total} without={row.withoutCarbon} of={row} />
    </tr>
  );
}

const MODELLED = { kind: "known", basis: "MODELLED", method: "", assumptions: [] } as const;

function EnergyCell({ label, row }: { label: string; row: ReportRow }) {
  const { format } = useSpeech();
  return (
    <SumCell
      label={label}
      text={format.energy({ ...MODELLED, ...row.energy, assumptions: [] })}
      without={row.withoutEnergy}
      of={row}
    />
  );
}

interface CarbonCellProps {
  readonly label: string;
  readonly range: Range<Carbon>;
  readonly without: number;
  readonly of: ReportRow;
}

function CarbonCell({ label, range, without, of }: CarbonCellProps) {
  const { format } = useSpeech();
  return (
    <SumCell
      label={label}
      text={format.carbon({ ...MODELLED, ...range, assumptions: [] })}
      without={without}
      of={of}
    />
  );
}

interface SumCellProps {
  readonly label: string;
  readonly text: QuantityText;
  /** Runs that the sum lacks. */
  readonly without: number;
  readonly of: ReportRow;
}

/** The sum of no run is not nothing: it is not known. */
function SumCell({ label, text, without, of: { runs } }: SumCellProps) {
  const { t, format } = useSpeech();
  if (runs > 0 && without === runs) {
    return (
      <td data-label={label} className="number unknown">
        {t.ranking.unknown}
      </td>
    );
  }
  return (
    <td data-label={label} className="number">
      {text.mid}
      {text.range && <span className="sub">{text.range}</span>}
      {without > 0 && <span className="sub">{t.report.without(format.integer(without))}</span>}
    </td>
  );
}
