import { useState } from "react";
import { useSpeech } from "~/shared/i18n/locale-provider";

const LONGEST = 256;

export function ReviewerForm({ onName }: { onName: (name: string) => void }) {
  const { t } = useSpeech();
  const [name, setName] = useState("");
  return (
    <form
      className="panel filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") {
          onName(name.trim());
        }
      }}
    >
      <label className="field">
        <span>{t.reviews.yourName}</span>
        <input value={name} maxLength={LONGEST} required onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t.reviews.begin}
      </button>
      <p className="sub">{t.reviews.yourNameHint}</p>
    </form>
  );
}
