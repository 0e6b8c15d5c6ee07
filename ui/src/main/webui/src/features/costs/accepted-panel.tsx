import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { acceptedQuery, type Beside, type Reviewed } from "./api/get-costs";

/** What an approved answer costs, people's time included: the rejected ones' part is in it. */
export function AcceptedPanel({ reviewed }: { reviewed: readonly Reviewed[] }) {
  const { t } = useSpeech();
  const words = t.costs;
  const [beside, setBeside] = useState<Beside>({ wage: "", judge: "", retries: "" });
  return (
    <section className="panel" aria-labelledby="accepted-title">
      <h2 id="accepted-title">{words.acceptedTitle}</h2>
      <p className="sub">{words.acceptedIntro}</p>
      <div className="filters">
        {(["wage", "judge", "retries"] as const).map((part) => (
          <label className="field field-short" key={part}>
            <span>{words[part]}</span>
            <input
              inputMode="decimal"
              value={beside[part]}
              onChange={(event) => setBeside({ ...beside, [part]: event.target.value.trim() })}
            />
          </label>
        ))}
      </div>
      <div className="table-scroll">
        <table className="table table-cards" aria-labelledby="accepted-title">
          <thead>
            <tr>
              <th scope="col">{words.candidate}</th>
              {[words.approved, words.reviewTime, words.acceptedEach].map((name) => (
                <th scope="col" className="number" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviewed.map((row) => (
              <Row key={row.run} row={row} beside={beside} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row, beside }: { row: Reviewed; beside: Beside }) {
  const { t, format } = useSpeech();
  const words = t.costs;
  const accepted = useQuery(acceptedQuery(row, beside));
  const each = accepted.data?.each;
  const text = each?.kind === "known" ? format.money(each) : undefined;
  const reason = each?.kind === "unknown" ? each.reason : accepted.error?.message;
  return (
    <tr>
      <th scope="row" className="card-title">
        {row.candidate}
      </th>
      <td data-label={words.approved} className="number">
        {words.approvedOf(format.integer(row.approved), format.integer(row.reviews))}
      </td>
      <td data-label={words.reviewTime} className="number">
        {row.seconds === undefined ? words.notTimed : words.seconds(format.significant(row.seconds))}
      </td>
      <td data-label={words.acceptedEach} className="number" title={reason}>
        {text?.mid ?? words.unknown}
        {text?.range && <span className="sub">{text.range}</span>}
        {reason && <span className="sub">{reason}</span>}
      </td>
    </tr>
  );
}
