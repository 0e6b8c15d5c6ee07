import { Link, Outlet } from "@tanstack/react-router";
import { LOCALES } from "~/shared/i18n/locale";
import { useSpeech } from "~/shared/i18n/locale-provider";
import { THEMES, useTheme } from "~/shared/theme/theme";

const LANGUAGE_NAMES = { en: "English", fr: "Français" };

export function Shell() {
  const { t } = useSpeech();
  return (
    <>
      <a className="skip" href="#content">
        {t.app.skip}
      </a>
      <header className="masthead">
        <Link to="/evaluations" className="brand">
          <img src="/aloi.svg" alt="" width="22" height="22" />
          {t.app.name}
        </Link>
        <nav aria-label={t.app.mainNavigation} className="nav">
          <Link to="/evaluations">{t.app.evaluations}</Link>
          <Link to="/models">{t.app.models}</Link>
          <Link to="/licences">{t.app.licences}</Link>
          <Link to="/suites">{t.app.suites}</Link>
          <Link to="/report">{t.app.report}</Link>
        </nav>
        <Preferences />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function Preferences() {
  const { t, locale, speak } = useSpeech();
  const [theme, setTheme] = useTheme();
  return (
    <div className="preferences">
      <label>
        <span className="visually-hidden">{t.app.theme}</span>
        <select
          value={theme}
          onChange={(event) => setTheme(THEMES.find((known) => known === event.target.value) ?? "system")}
        >
          {THEMES.map((known) => (
            <option key={known} value={known}>
              {t.app.themes[known]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="segments">
        <legend className="visually-hidden">{t.app.language}</legend>
        {LOCALES.map((known) => (
          <button
            key={known}
            type="button"
            lang={known}
            aria-pressed={known === locale}
            aria-label={LANGUAGE_NAMES[known]}
            onClick={() => speak(known)}
          >
            {known.toUpperCase()}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
