import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice } from "~/shared/ui/states";
import { billedQuery, bringBilled, reconciliationQuery } from "./api/get-report";
import type { Reconciliation } from "./api/report";

interface Asked {
  readonly month: string;
  readonly region: string;
  readonly share: string;
}

/** What the cloud billed beside what was modelled: bring in its export, then ask for a month and a region. */
export function ReconciliationPanel() {
  const { t } = useSpeech();
  const words = t.report;
  const client = useQueryClient();
  const billed = useQuery(billedQuery);
  const [asked, setAsked] = useState<Asked>();
  const bring = useMutation({
    mutationFn: async (file: File) => bringBilled(await file.text()),
    onSuccess: (months) => client.setQueryData(billedQuery.queryKey, months),
  });
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    setAsked({ month: text("month"), region: text("region"), share: text("share") });
  };
  return (
    <section className="panel no-print" aria-labelledby="reconciliation-title">
      <h2 id="reconciliation-title">{words.reconciliation}</h2>
      <p className="sub">{words.reconciliationIntro}</p>
      <label className="field">
        <span>{words.bring}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) {
              bring.mutate(file);
            }
          }}
        />
      </label>
      {bring.isError && <ErrorNotice error={bring.error} retry={() => bring.reset()} />}
      <form className="filters" onSubmit={ask}>
        <label className="field">
          <span>{words.month}</span>
          <select name="month">
            {(billed.data ?? []).map(({ month, version }) => (
              <option key={month} value={month}>
                {month} ({version})
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.region}</span>
          <input name="region" placeholder="eu-west-3" required />
        </label>
        <label className="field">
          <span>{words.share}</span>
          <input name="share" inputMode="decimal" placeholder="0.2" />
        </label>
        <button type="submit" className="button" disabled={(billed.data ?? []).length === 0}>
          {words.reconcile}
        </button>
      </form>
      {asked && <Reconciled asked={asked} />}
    </section>
  );
}

function Reconciled({ asked }: { asked: Asked }) {
  const { t } = useSpeech();
  const found = useQuery(reconciliationQuery(asked.month, asked.region, asked.share));
  if (found.isError) {
    return <ErrorNotice error={found.error} retry={() => void found.refetch()} />;
  }
  return found.data ? <Gaps found={found.data} /> : <p className="sub">{t.state.loading}</p>;
}

function Gaps({ found }: { found: Reconciliation }) {
  const { t, format } = useSpeech();
  return (
    <ul>
      {found.gaps.map(({ what, billed, modelled, explanation }) => (
        <li key={what}>
          <strong>{what}</strong> {t.report.gap(format.grams(billed.grams), format.grams(modelled.grams))}{" "}
          {explanation}
        </li>
      ))}
      {found.remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
