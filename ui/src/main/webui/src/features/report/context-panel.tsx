import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { contextQuery } from "./api/get-report";

/** Figures for scale, each with its source and year; an equivalent never without its factor. */
export function ContextPanel({ grams }: { grams: number }) {
  const { t, format } = useSpeech();
  const words = t.report;
  const context = useQuery(contextQuery);
  if (!context.data) {
    return null;
  }
  return (
    <section className="panel" aria-labelledby="context-title">
      <h2 id="context-title">{words.context}</h2>
      <ul>
        {context.data.figures.map(({ what, value, unit, year, source }) => (
          <li key={`${what}-${year}`}>
            {words.figure(what, format.significant(value), unit, String(year))}{" "}
            <span className="sub">{source}</span>
          </li>
        ))}
        {context.data.equivalents.map(({ what, unit, gramsPerUnit, source }) => (
          <li key={what}>
            {words.equivalent(
              format.grams(grams),
              format.significant(grams / gramsPerUnit),
              unit,
              what,
              format.significant(gramsPerUnit),
            )}{" "}
            <span className="sub">{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
