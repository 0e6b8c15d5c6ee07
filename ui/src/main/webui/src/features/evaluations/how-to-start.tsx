import { useSpeech } from "~/shared/i18n/locale-provider";

export function HowToStart() {
  const { t } = useSpeech();
  return (
    <section className="panel how" aria-labelledby="how-to-start">
      <h2 id="how-to-start">{t.evaluations.how}</h2>
      <p>{t.evaluations.howOwn}</p>
      <pre className="command">
        <code>./aloi evaluate my-evaluation.yaml</code>
      </pre>
      <p>{t.evaluations.howDemo}</p>
      <pre className="command">
        <code>./aloi demo</code>
      </pre>
    </section>
  );
}
