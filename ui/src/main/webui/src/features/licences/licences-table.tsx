import { Link } from "@tanstack/react-router";
import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Licence } from "./api/licence";

export function LicencesTable({ licences }: { licences: readonly Licence[] }) {
  const { t, format } = useSpeech();
  const words = t.licences;
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{t.models.commercialUse}</th>
            <th scope="col" className="number">
              {words.conditions}
            </th>
            <th scope="col">{words.verifiedBy}</th>
          </tr>
        </thead>
        <tbody>
          {licences.map((licence) => (
            <tr key={licence.id} data-testid="licence-row">
              <th scope="row" className="card-title">
                <Link to="/licences/$licence" params={{ licence: licence.id }}>
                  {licence.name}
                </Link>
                <span className="sub">{licence.id}</span>
              </th>
              <td data-label={t.models.commercialUse}>
                <span className={`badge badge-use-${licence.commercial.toLowerCase()}`}>
                  {t.models.commercial[licence.commercial]}
                </span>
              </td>
              <td data-label={words.conditions} className="number">
                {format.integer(licence.terms?.length ?? 0)}
              </td>
              <td data-label={words.verifiedBy}>{t.models.verified[licence.verified]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
