import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { type FactTable, factsQuery, faultsOf, giveFacts, takeBackFacts } from "./api/own-facts";

/** Prices, grids and machines of one's own: what is given here stands before what is shipped, and runs are weighed anew by it. */
export function OwnFactsPanel() {
  const { t } = useSpeech();
  const words = t.facts;
  const facts = useQuery(factsQuery);
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const changed = () => client.invalidateQueries({ queryKey: factsQuery.queryKey });
  const give = useMutation({
    mutationFn: async (given: { table: string; source: string; file: File }) =>
      giveFacts(given.table, given.source, await given.file.text()),
    onSuccess: changed,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (file) {
      give.mutate({ table: String(form.get("table")), source: String(form.get("source")), file });
    }
  };
  return (
    <section className="panel no-print" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.title}</h2>
      <p className="sub">{words.intro}</p>
      {facts.isPending && <Loading />}
      {facts.isError && <ErrorNotice error={facts.error} retry={() => void facts.refetch()} />}
      {facts.isSuccess && (
        <>
          <form className="filters" onSubmit={submit}>
            <label className="field">
              <span>{words.table}</span>
              <select name="table">
                {facts.data.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{words.source}</span>
              <input name="source" required placeholder={words.sourcePlaceholder} />
            </label>
            <label className="field">
              <span>{words.file}</span>
              <input
                type="file"
                accept=".csv,text/csv"
                onChange={(event) => setFile(event.target.files?.[0])}
              />
            </label>
            <button type="submit" className="button" disabled={!file || give.isPending}>
              {words.give}
            </button>
          </form>
          {give.isError && <Refusal error={give.error} onClose={() => give.reset()} />}
          <FactTables tables={facts.data} onChange={() => void changed()} />
        </>
      )}
    </section>
  );
}

/** Every fault of a table that was refused, by its line. */
function Refusal({ error, onClose }: { error: Error; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <>
      <ErrorNotice error={error} retry={onClose} />
      <ul>
        {faultsOf(error).map(({ line, field, message }) => (
          <li key={`${line}-${field}-${message}`}>
            {line === undefined ? "" : `${t.facts.line(String(line))} `}
            {field ? `${field}: ` : ""}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}

function FactTables({ tables, onChange }: { tables: readonly FactTable[]; onChange: () => void }) {
  const { t, format } = useSpeech();
  const words = t.facts;
  const tableWords: Readonly<Record<string, string>> = words.tables;
  const takeBack = useMutation({ mutationFn: takeBackFacts, onSettled: onChange });
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-labelledby="facts-title">
        <thead>
          <tr>
            {[words.table, words.holds, words.columns, words.given].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, holds, columns, rows, source, givenAt }) => (
            <tr key={name}>
              <th scope="row" className="card-title">
                {name}
              </th>
              <td data-label={words.holds} className="wrap">
                {tableWords[name] ?? holds}
              </td>
              <td data-label={words.columns} className="wrap">
                <code>{columns.join(",")}</code>
              </td>
              <td data-label={words.given} className="wrap">
                {source && givenAt ? (
                  <>
                    {words.rows(format.integer(rows), source, format.dateTime(givenAt))}{" "}
                    <button type="button" className="button" onClick={() => takeBack.mutate(name)}>
                      {words.takeBack}
                    </button>
                  </>
                ) : (
                  words.shipped
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
