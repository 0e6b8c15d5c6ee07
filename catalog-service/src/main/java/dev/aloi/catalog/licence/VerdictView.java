package dev.aloi.catalog.licence;

import dev.aloi.contracts.catalog.LicenceVerdict;
import java.util.List;

/**
 * A verdict as the API shows it.
 *
 * @param findings each condition that decided, the weightiest first
 * @param notice what it is not
 */
public record VerdictView(LicenceVerdict.Outcome outcome, List<LicenceVerdict.Finding> findings, String notice) {
    private static final String NOTICE =
            "Not legal advice: what the catalogue knows of the licences, as each source says. "
                    + "Read the texts, and ask a lawyer, before you rely on it.";

    public static VerdictView of(LicenceVerdict verdict) {
        return new VerdictView(verdict.outcome(), verdict.findings(), NOTICE);
    }
}
