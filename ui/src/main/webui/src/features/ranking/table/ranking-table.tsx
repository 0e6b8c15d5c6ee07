import type { Decision, RankingRow } from "~/shared/api/schema";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { type MetricColumn, metricColumns, qualityOf } from "../metrics";
import { type Notes, notesOf } from "../notes";
import { CandidateCell, FrontCell, LatencyCell, RankCell, TrialsCell } from "./candidate-cells";
import { FootprintCells } from "./footprint-cells";
import { MethodNotes } from "./method-notes";
import { QualityCell } from "./quality-cell";

interface RankingTableProps {
  readonly evaluation: string;
  readonly rows: readonly RankingRow[];
  /** By the limits of the evaluation's own request. */
  readonly decision: Decision | undefined;
}

export function RankingTable({ evaluation, rows, decision }: RankingTableProps) {
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
                excluded={decision?.rows.some(({ run, excluded }) => run === row.run && excluded) ?? false}
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
        <th scope="col" title={words.frontHint}>
          {words.front}
        </th>
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
  readonly excluded: boolean;
}

/** What a choice turns on comes first: the metric that ranks, time, cost and carbon; the other metrics follow. */
function RankingTableRow({ evaluation, row, columns, notes, excluded }: RankingTableRowProps) {
  const [first, ...others] = columns;
  return (
    <tr data-testid="ranking-row" data-run={row.run} className={excluded ? "excluded" : undefined}>
      <RankCell rank={row.rank} versusBest={row.versusBest} />
      <CandidateCell evaluation={evaluation} row={row} excluded={excluded} />
      {first && <QualityCell column={first} quality={qualityOf(row, first.metric)} />}
      <FrontCell front={row.front} />
      <TrialsCell counts={row.trials} />
      <LatencyCell latency={row.latency} />
      <FootprintCells footprint={row.footprint} notes={notes} />
      {others.map((column) => (
        <QualityCell key={column.metric} column={column} quality={qualityOf(row, column.metric)} />
      ))}
    </tr>
  );
}
