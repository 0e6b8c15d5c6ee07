import type { Amount, Carbon, Energy } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { FootprintRow } from "./api/footprint";

export function FootprintTable({ rows }: { rows: readonly FootprintRow[] }) {
  const { t } = useSpeech();
  const words = t.footprints;
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-labelledby="footprint-title">
        <thead>
          <tr>
            <th scope="col">{words.candidate}</th>
            {[words.energy, words.operational, words.marketBased, words.embodied, words.sci].map((name) => (
              <th scope="col" className="number" key={name}>
                {name}
              </th>
            ))}
            <th scope="col">{words.method}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.run} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: FootprintRow }) {
  const { t } = useSpeech();
  const words = t.footprints;
  return (
    <tr data-run={row.run}>
      <th scope="row" className="card-title">
        {row.candidate}
        {row.cause && <span className="sub">{words.since(row.cause)}</span>}
      </th>
      <EnergyCell label={words.energy} amount={row.energy} />
      <CarbonCell label={words.operational} amount={row.operational} />
      <CarbonCell label={words.marketBased} amount={row.marketBased} />
      <CarbonCell label={words.embodied} amount={row.embodied} />
      <CarbonCell label={words.sci} amount={row.sci} />
      <td data-label={words.method} className="wrap">
        {row.energy.kind === "known" ? row.energy.method : row.energy.reason}
        {row.restsOnProxy && <span className="sub">{words.proxy}</span>}
        <Assumptions row={row} />
      </td>
    </tr>
  );
}

function Assumptions({ row }: { row: FootprintRow }) {
  const { t } = useSpeech();
  const all = [row.energy, row.operational, row.embodied].flatMap((amount) =>
    amount.kind === "known" ? amount.assumptions : [amount.reason],
  );
  return (
    <details>
      <summary>{t.ranking.assumptions}</summary>
      <ul>
        {[...new Set(all)].map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
      </ul>
    </details>
  );
}

function EnergyCell({ label, amount }: { label: string; amount: Amount<Energy> }) {
  const { format } = useSpeech();
  return (
    <AmountCell
      label={label}
      amount={amount}
      text={amount.kind === "known" ? format.energy(amount) : undefined}
    />
  );
}

function CarbonCell({ label, amount }: { label: string; amount: Amount<Carbon> }) {
  const { format } = useSpeech();
  return (
    <AmountCell
      label={label}
      amount={amount}
      text={amount.kind === "known" ? format.carbon(amount) : undefined}
    />
  );
}

interface AmountCellProps {
  readonly label: string;
  readonly amount: Amount<unknown>;
  readonly text: { readonly mid: string; readonly range?: string } | undefined;
}

function AmountCell({ label, amount, text }: AmountCellProps) {
  const { t } = useSpeech();
  return (
    <td data-label={label} className="number" title={amount.kind === "unknown" ? amount.reason : undefined}>
      {text?.mid ?? t.footprints.unknown}
      {text?.range && <span className="sub">{text.range}</span>}
    </td>
  );
}
