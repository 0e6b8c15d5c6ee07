package dev.aloi.catalog.testing;

import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.catalog.model.search.Listed;
import dev.aloi.catalog.model.source.CardImport;
import dev.aloi.catalog.model.source.ImportFile;
import dev.aloi.catalog.model.source.ImportFormat;
import dev.aloi.contracts.catalog.ModelCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Models for tests, in our own short form. */
public final class Cards {
    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 2);

    private Cards() {}

    /** @param facts fields of a card with plain values, with single quotes */
    public static ModelCard card(String id, String facts) {
        String file = "{'source':'a test','asOf':'2026-01-02','models':[{'id':'%s','name':'%s','creator':'We'%s}]}"
                .formatted(id, id, facts.isBlank() ? "" : "," + facts);
        CardImport.Plan plan = new CardImport(_ -> Optional.empty(), _ -> true)
                .plan(new CardImport.Request(
                        ImportFormat.OWN,
                        List.of(new ImportFile("test.json", file.replace('\'', '"'))),
                        new Provenance("a test", AS_OF),
                        "",
                        null));
        if (!plan.faults().isEmpty()) {
            throw new IllegalArgumentException(plan.faults().toString());
        }
        return plan.models().getFirst().card();
    }

    public static Listed listed(String id, String facts) {
        return Listed.of(card(id, facts), null, false);
    }
}
