import type { FormEvent } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { GROUPS, type ReportSearch, reportSearchOf } from "./report-search";

interface ReportFormProps {
  readonly search: ReportSearch;
  readonly csv: string;
  readonly onChange: (search: ReportSearch) => void;
}

export function ReportForm({ search, csv, onChange }: ReportFormProps) {
  const { t } = useSpeech();
  const words = t.report;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    onChange(reportSearchOf({ ...form, embodied: form.embodied === "on" ? "true" : "false" }));
  };
  return (
    <form className="filters no-print" onSubmit={submit} key={JSON.stringify(search)}>
      <label className="field">
        <span>{words.from}</span>
        <input type="date" name="from" defaultValue={search.from ?? ""} />
      </label>
      <label className="field">
        <span>{words.to}</span>
        <input type="date" name="to" defaultValue={search.to ?? ""} />
      </label>
      <label className="field">
        <span>{words.by}</span>
        <select name="by" defaultValue={search.by ?? "model"}>
          {GROUPS.map((group) => (
            <option key={group} value={group}>
              {words.groups[group]}
            </option>
          ))}
        </select>
      </label>
      <label className="field field-inline">
        <input type="checkbox" name="embodied" defaultChecked={search.embodied !== "false"} />
        <span>{words.countMaking}</span>
      </label>
      <button type="submit" className="button">
        {words.apply}
      </button>
      <a className="button" href={csv} download="footprints.csv">
        CSV
      </a>
      <button type="button" className="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </form>
  );
}
