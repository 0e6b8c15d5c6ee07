import { useSpeech } from "~/shared/i18n/locale-provider";
import type { CandidateCost } from "./api/cost-plan";

/** A row a candidate: what a month costs, and how that comes about. */
export function BillTable({ candidates }: { candidates: readonly CandidateCost[] }) {
  const { t, format } = useSpeech();
  const words = t.costs;
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-labelledby="bill-title">
        <thead>
          <tr>
            <th scope="col">{words.candidate}</th>
            <th scope="col">{words.paid}</th>
            <th scope="col" className="number">
              {words.perThousand}
            </th>
            <th scope="col" className="number">
              {words.firstMonth}
            </th>
            <th scope="col" className="number">
              {words.lastMonth}
            </th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => {
            const first = candidate.bills[0];
            const last = candidate.bills[candidate.bills.length - 1];
            const { perThousandSamples: each } = candidate;
            return (
              <tr key={candidate.run}>
                <th scope="row" className="card-title">
                  {candidate.candidate}
                </th>
                <td data-label={words.paid}>{words.payments[candidate.payment]}</td>
                <td data-label={words.perThousand} className="number">
                  {each.kind === "known" ? format.money(each).mid : words.unknown}
                </td>
                <td data-label={words.firstMonth} className="number">
                  {first ? format.currency(first.amount.amount, first.amount.currency) : words.unknown}
                </td>
                <td data-label={words.lastMonth} className="number">
                  {last ? format.currency(last.amount.amount, last.amount.currency) : words.unknown}
                </td>
                <td data-label={words.how} className="wrap">
                  {candidate.reason ?? first?.explanation}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
