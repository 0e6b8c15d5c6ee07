import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { comparisonQuery } from "./api/get-comparison";
import { ComparisonTable } from "./comparison-table";
import { VerdictList } from "./verdict-list";

interface Candidate {
  readonly run: string;
  readonly name: string;
}

/** Two runs side by side, and what can be said of claims about the first one's machine. */
export function MachinesPanel({
  evaluation,
  candidates,
}: {
  evaluation: string;
  candidates: readonly Candidate[];
}) {
  const { t } = useSpeech();
  const words = t.machines;
  const [promised, setPromised] = useState(candidates[0]?.run ?? "");
  const [reference, setReference] = useState(candidates[1]?.run ?? "");
  const [claims, setClaims] = useState<readonly string[]>([]);
  const comparison = useQuery(comparisonQuery(evaluation, promised, reference, claims));
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setClaims(
      ["cost", "energy", "carbon"].flatMap((quantity) => {
        const percent = String(form.get(quantity) ?? "").trim();
        return percent === "" ? [] : [`${quantity}:${percent}`];
      }),
    );
  };
  return (
    <section className="panel" aria-labelledby="machines-title">
      <h2 id="machines-title">{words.title}</h2>
      <p className="sub">{words.intro}</p>
      <form className="filters" onSubmit={ask}>
        <Choice label={words.promised} value={promised} candidates={candidates} onChoose={setPromised} />
        <Choice label={words.reference} value={reference} candidates={candidates} onChoose={setReference} />
        {(["cost", "energy", "carbon"] as const).map((quantity) => (
          <label className="field field-short" key={quantity}>
            <span>{words.claims[quantity]}</span>
            <input name={quantity} inputMode="decimal" placeholder={words.claimPlaceholder} />
          </label>
        ))}
        <button type="submit" className="button">
          {words.check}
        </button>
      </form>
      {comparison.isPending && <Loading />}
      {comparison.isError && <ErrorNotice error={comparison.error} retry={() => void comparison.refetch()} />}
      {comparison.isSuccess && (
        <>
          <VerdictList verdicts={comparison.data.verdicts} />
          <ComparisonTable comparison={comparison.data} />
        </>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly candidates: readonly Candidate[];
  readonly onChoose: (run: string) => void;
}

function Choice({ label, value, candidates, onChoose }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {candidates.map(({ run, name }) => (
          <option key={run} value={run}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
