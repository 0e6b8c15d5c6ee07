import { useSpeech } from "~/shared/i18n/locale-provider";
import type { Licence } from "./api/model-card";
import { CommercialBadge } from "./commercial-badge";
import { FactSource, webAddress } from "./fact-source";

export function LicencePanel({ licence }: { licence: Licence }) {
  const { t, format } = useSpeech();
  const words = t.models;
  return (
    <section className="panel" aria-labelledby="model-licence">
      <h2 id="model-licence">
        {t.state.label(words.licence)} {licence.name}
      </h2>
      <p>
        <CommercialBadge commercial={licence.commercial} />
      </p>
      {licence.conditions.length > 0 && (
        <>
          <h3>{words.conditions}</h3>
          <ul>
            {licence.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      <p className="sub">
        <FactSource source={licence.source} />, {format.date(licence.asOf)} (
        {words.verified[licence.verified]}). {words.notLegalAdvice}
      </p>
      {webAddress(licence.link) && (
        <p>
          <a href={webAddress(licence.link)} target="_blank" rel="noreferrer noopener">
            {words.licenceText}
          </a>
        </p>
      )}
    </section>
  );
}
