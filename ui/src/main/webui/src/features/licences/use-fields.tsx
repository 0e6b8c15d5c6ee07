import { useSpeech } from "~/shared/i18n/locale-provider";
import { DEEDS, FIELDS, type UseForm } from "./use-of-model";

interface UseFieldsProps {
  readonly form: UseForm;
  readonly onChange: (form: UseForm) => void;
}

export function UseFields({ form, onChange }: UseFieldsProps) {
  const { t } = useSpeech();
  const words = t.licences.question;
  const change = (part: Partial<UseForm>) => onChange({ ...form, ...part });
  return (
    <>
      <div className="filters">
        <label className="field">
          <span>{words.commercial}</span>
          <select
            value={form.commercial ? "yes" : "no"}
            onChange={(event) => change({ commercial: event.target.value === "yes" })}
          >
            <option value="yes">{words.yes}</option>
            <option value="no">{words.no}</option>
          </select>
        </label>
        <label className="field">
          <span>{words.monthlyUsers}</span>
          <input
            type="number"
            min="0"
            value={form.monthlyUsers}
            placeholder={words.notTold}
            onChange={(event) => change({ monthlyUsers: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{words.annualRevenue}</span>
          <input
            type="number"
            min="0"
            value={form.annualRevenue}
            placeholder={words.notTold}
            onChange={(event) => change({ annualRevenue: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{words.regions}</span>
          <input
            type="text"
            value={form.regions}
            placeholder="FR, EU"
            onChange={(event) => change({ regions: event.target.value })}
          />
        </label>
      </div>
      <Deeds form={form} change={change} />
      <Fields form={form} change={change} />
    </>
  );
}

interface PartProps {
  readonly form: UseForm;
  readonly change: (part: Partial<UseForm>) => void;
}

function Deeds({ form, change }: PartProps) {
  const { t } = useSpeech();
  const words = t.licences.question;
  return (
    <fieldset className="choices">
      <legend>{words.deeds}</legend>
      {DEEDS.map((deed) => (
        <label key={deed}>
          <input
            type="checkbox"
            checked={form.deeds.includes(deed)}
            onChange={() => change({ deeds: toggled(form.deeds, deed) })}
          />
          {words.deed[deed]}
        </label>
      ))}
      {form.deeds.includes("trainsOnOutputs") && (
        <label className="field field-inline">
          <span>{words.competing}</span>
          <select
            value={form.competing}
            onChange={(event) => change({ competing: event.target.value as UseForm["competing"] })}
          >
            <option value="untold">{words.notTold}</option>
            <option value="yes">{words.yes}</option>
            <option value="no">{words.no}</option>
          </select>
        </label>
      )}
    </fieldset>
  );
}

function Fields({ form, change }: PartProps) {
  const { t } = useSpeech();
  const words = t.licences.question;
  return (
    <fieldset className="choices">
      <legend>{words.fields}</legend>
      <label className="field field-inline">
        <span className="visually-hidden">{words.fields}</span>
        <select
          value={form.fieldsTold}
          onChange={(event) => change({ fieldsTold: event.target.value as UseForm["fieldsTold"] })}
        >
          <option value="untold">{words.notTold}</option>
          <option value="none">{words.noField}</option>
          <option value="some">{words.someFields}</option>
        </select>
      </label>
      {form.fieldsTold === "some" &&
        FIELDS.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={form.fields.includes(field)}
              onChange={() => change({ fields: toggled(form.fields, field) })}
            />
            {t.licences.terms.fields[field]}
          </label>
        ))}
    </fieldset>
  );
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
