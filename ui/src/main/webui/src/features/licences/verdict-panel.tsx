import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice } from "~/shared/ui/states";
import { askVerdict, type Subject } from "./api/ask-verdict";
import type { Finding, VerdictView } from "./api/licence";
import { UseFields } from "./use-fields";
import { askedUse, EMPTY_USE } from "./use-of-model";
import "./licences.css";

const BADGES = { ALLOWED: "yes", ALLOWED_IF: "conditional", FORBIDDEN: "no", UNKNOWN: "unknown" } as const;

/** May one, for this use? The question and, below it, the answer with each condition that decided it. */
export function VerdictPanel({ subject }: { subject: Subject }) {
  const { t } = useSpeech();
  const words = t.licences;
  const [form, setForm] = useState(EMPTY_USE);
  const verdict = useMutation({ mutationFn: () => askVerdict(subject, askedUse(form)) });
  return (
    <section className="panel" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{words.mayI}</h2>
      <p className="sub">{words.untold}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          verdict.mutate();
        }}
      >
        <UseFields form={form} onChange={setForm} />
        <button type="submit" className="button" disabled={verdict.isPending}>
          {words.ask}
        </button>
      </form>
      <div aria-live="polite">
        {verdict.isError && <ErrorNotice error={verdict.error} retry={() => verdict.mutate()} />}
        {verdict.isSuccess && <Answer verdict={verdict.data} />}
      </div>
    </section>
  );
}

function Answer({ verdict }: { verdict: VerdictView }) {
  const { t } = useSpeech();
  const words = t.licences;
  return (
    <div className="verdict" data-testid="verdict">
      <p>
        <span className={`badge badge-use-${BADGES[verdict.outcome]}`}>
          {words.outcomes[verdict.outcome]}
        </span>
      </p>
      {verdict.findings.length === 0 ? (
        <p>{words.nothingDecided}</p>
      ) : (
        <ul className="findings">
          {verdict.findings.map((finding) => (
            <FindingItem key={JSON.stringify(finding)} finding={finding} />
          ))}
        </ul>
      )}
      <p className="sub">{t.models.notLegalAdvice}</p>
    </div>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { t } = useSpeech();
  const words = t.licences;
  const place = [finding.licence, finding.place].filter(Boolean).join(", ");
  return (
    <li>
      <strong>{words.effects[finding.effect]}</strong> {finding.words}
      <span className="sub">
        {words.through(finding.through)}
        {place && ` · ${place}`}
        {finding.verified && ` · ${t.models.verified[finding.verified]}`}
      </span>
    </li>
  );
}
