import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { runCostQuery } from "./api/get-costs";

/** How the cost of a run comes about, line by line; asked for when it is opened. */
export function CostLines({ run, candidate }: { run: string; candidate: string }) {
  const { t, format } = useSpeech();
  const [opened, setOpened] = useState(false);
  const cost = useQuery({ ...runCostQuery(run), enabled: opened });
  const words = t.costs;
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.linesOf(candidate)}</summary>
      {opened && cost.isPending && <Loading />}
      {cost.isError && <ErrorNotice error={cost.error} retry={() => void cost.refetch()} />}
      {cost.isSuccess && (
        <>
          <ul>
            {cost.data.lines.map((line) => (
              <li key={line.words}>
                {line.words} = {format.currency(line.amount.amount, line.amount.currency)}
              </li>
            ))}
          </ul>
          <p className="sub">
            {cost.data.total.kind === "known"
              ? `${words.total}: ${format.money(cost.data.total).mid} · ${cost.data.total.assumptions.join("; ")}`
              : cost.data.total.reason}
          </p>
        </>
      )}
    </details>
  );
}
