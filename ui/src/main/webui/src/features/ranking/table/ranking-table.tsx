import type { RankingRow } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type MetricColumn, metricColumns, qualityOf } from "../metrics";
import { type Notes, notesOf } from "../notes";
import { CandidateCell, LatencyCell, RankCell, TrialsCell } from "./candidate-cells";
import { FootprintCells } from "./footprint-cells";
import { MethodNotes } from "./method-notes";
import { QualityCell } from "./quality-cell";

interface RankingTableProps {
  readonly evaluation: string;
  readonly rows: readonly RankingRow[];
}

export function RankingTable({ evaluation, rows }: RankingTableProps) {
  const { t } = useSpeech();
  const columns = metricColumns(rows);
  const notes = notesOf(rows);
  const first = columns[0]?.metric ?? "";
  return (
    <>
      <p className="sub">{t.ranking.orderedBy(first)}</p>
      <section className="table-scroll" aria-label={t.ranking.title}>
        <table className="table table-cards ranking-table">
          <caption className="visually-hidden">{t.ranking.caption(first)}</caption>
          <RankingHead columns={columns} />
          <tbody>
            {rows.map((row) => (
              <RankingTableRow
                key={row.run}
                evaluation={evaluation}
                row={row}
                columns={columns}
                notes={notes}
              />
            ))}
          </tbody>
        </table>
      </section>
      <MethodNotes columns={columns} notes={notes} rows={rows} />
    </>
  );
}

function RankingHead({ columns }: { columns: readonly MetricColumn[] }) {
  const { t } = useSpeech();
  const words = t.ranking;
  const [first, ...others] = columns;
  return (
    <thead>
      <tr>
        <th scope="col">{words.rank}</th>
        <th scope="col" className="candidate">
          {words.candidate}
        </th>
        {first && <MetricHead column={first} />}
        <th scope="col" className="number" title={words.scoredHint}>
          {words.scored}
        </th>
        <th scope="col" className="number" title={words.p50Hint}>
          {words.p50}
        </th>
        <th scope="col" className="number" title={words.p95Hint}>
          {words.p95}
        </th>
        {[words.cost, words.energy, words.carbon].map((name) => (
          <th scope="col" key={name} className="number">
            {name}
            <span className="sub">{words.perThousand}</span>
          </th>
        ))}
        {others.map((column) => (
          <MetricHead key={column.metric} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function MetricHead({ column }: { column: MetricColumn }) {
  const { t } = useSpeech();
  return (
    <th scope="col" className="number">
      {column.metric}
      {!column.higherIsBetter && <span className="sub">{t.ranking.lowerIsBetter}</span>}
    </th>
  );
}

interface RankingTableRowProps {
  readonly evaluation: string;
  readonly row: RankingRow;
  readonly columns: readonly MetricColumn[];
  readonly notes: Notes;
}

/** What a choice turns on comes first: the metric that ranks, time, cost and carbon; the other metrics follow. */
function RankingTableRow({ evaluation, row, columns, notes }: RankingTableRowProps) {
  const [first, ...others] = columns;
  return (
    <tr data-testid="ranking-row" data-run={row.run}>
      <RankCell rank={row.rank} />
      <CandidateCell evaluation={evaluation} row={row} />
      {first && <QualityCell column={first} quality={qualityOf(row, first.metric)} />}
      <TrialsCell counts={row.trials} />
      <LatencyCell latency={row.latency} />
      <FootprintCells footprint={row.footprint} notes={notes} />
      {others.map((column) => (
        <QualityCell key={column.metric} column={column} quality={qualityOf(row, column.metric)} />
      ))}
    </tr>
  );
}
