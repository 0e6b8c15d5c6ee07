import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { isSealed, type SuiteView } from "./api/suite";

export function SuitesTable({ suites }: { suites: readonly SuiteView[] }) {
  const { t, format } = useSpeech();
  const words = t.suites;
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" className="number">
              {words.samples}
            </th>
            <th scope="col">{words.splits}</th>
            <th scope="col">{words.part}</th>
          </tr>
        </thead>
        <tbody>
          {suites.map((suite) => (
            <tr key={suite.suite} data-testid="suite-row">
              <th scope="row" className="card-title">
                <Link to="/suites/$suite" params={{ suite: suite.suite }}>
                  {suite.name}
                </Link>
                <span className="sub">{suite.suite}</span>
              </th>
              <td data-label={words.samples} className="number">
                {format.integer(suite.samples)}
              </td>
              <td data-label={words.splits} className="wrap">
                <Splits suite={suite} />
              </td>
              <td data-label={words.part} className="wrap">
                {suite.part ? words.parts[suite.part] : words.whole}
                {isSealed(suite) && <span className="sub">{words.sealed}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Splits({ suite }: { suite: SuiteView }) {
  const { t, format } = useSpeech();
  const splits = Object.entries(suite.splits);
  return splits.length === 0
    ? t.state.none
    : splits.map(([split, samples]) => `${split} ${format.integer(samples)}`).join(", ");
}
