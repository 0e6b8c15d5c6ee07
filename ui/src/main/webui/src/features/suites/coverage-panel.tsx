import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { ErrorNotice, Loading } from "~/shared/ui/states";
import { coverageQuery } from "./api/get-coverage";
import type { CoverageReport } from "./api/suite";

/** What a suite covers: lengths, tags, duplicates, clusters, leaks. No sample's text is in it. */
export function CoveragePanel({ suite }: { suite: string }) {
  const { t } = useSpeech();
  const coverage = useQuery(coverageQuery(suite));
  return (
    <section className="panel" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{t.suites.coverage}</h2>
      {coverage.isPending && <Loading />}
      {coverage.isError && <ErrorNotice error={coverage.error} retry={() => void coverage.refetch()} />}
      {coverage.isSuccess && <Report report={coverage.data} />}
    </section>
  );
}

function Report({ report }: { report: CoverageReport }) {
  const { t, format } = useSpeech();
  const words = t.suites;
  const { exactDuplicates: exact, nearDuplicates: near, clusters } = report;
  return (
    <>
      {report.warnings.length > 0 && (
        <ul className="notice" data-testid="coverage-warnings">
          {report.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <p className="sub">
        {words.looked(format.integer(report.samples), format.integer(report.ofSamples))} {report.method}
      </p>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{words.lengths}</caption>
          <thead>
            <tr>
              <th scope="col">{words.words}</th>
              <th scope="col" className="number">
                {words.least}
              </th>
              <th scope="col" className="number">
                p5
              </th>
              <th scope="col" className="number">
                {words.median}
              </th>
              <th scope="col" className="number">
                p95
              </th>
              <th scope="col" className="number">
                {words.most}
              </th>
            </tr>
          </thead>
          <tbody>
            <LengthRow name={words.inputs} lengths={report.inputWords} />
            <LengthRow name={words.references} lengths={report.referenceWords} />
          </tbody>
        </table>
      </div>
      <dl className="facts">
        <div>
          <dt>{words.exactDuplicates}</dt>
          <dd>{words.inGroups(format.integer(exact.samples), format.integer(exact.groups))}</dd>
        </div>
        <div>
          <dt>{words.nearDuplicates}</dt>
          <dd>{words.inGroups(format.integer(near.samples), format.integer(near.groups))}</dd>
        </div>
        <div>
          <dt>{words.clusters}</dt>
          <dd>
            {words.clustersOf(
              format.integer(clusters.named),
              format.integer(clusters.alone),
              format.decimal(clusters.effective),
            )}
          </dd>
        </div>
        <div>
          <dt>{words.leaks}</dt>
          <dd>{format.integer(report.leakedSamples)}</dd>
        </div>
      </dl>
      <Tags tags={report.tags} />
    </>
  );
}

function LengthRow({ name, lengths }: { name: string; lengths: CoverageReport["inputWords"] }) {
  const { format } = useSpeech();
  return (
    <tr>
      <th scope="row">{name}</th>
      {[lengths.least, lengths.p5, lengths.median, lengths.p95, lengths.most].map((words, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the five columns never move
        <td key={column} className="number">
          {format.integer(words)}
        </td>
      ))}
    </tr>
  );
}

function Tags({ tags }: { tags: CoverageReport["tags"] }) {
  const { t, format } = useSpeech();
  const names = Object.entries(tags);
  return names.length === 0 ? null : (
    <>
      <h3>{t.suites.tags}</h3>
      <ul>
        {names.map(([name, profile]) => (
          <li key={name}>
            <strong>{name}</strong>:{" "}
            {Object.entries(profile.most)
              .map(([value, samples]) => `${value} ${format.integer(samples)}`)
              .join(", ")}
            {profile.without > 0 && ` · ${t.suites.without(format.integer(profile.without))}`}
          </li>
        ))}
      </ul>
    </>
  );
}
