package dev.aloi.catalog.model;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.licence.Licences;
import dev.aloi.catalog.model.read.Provenance;
import dev.aloi.catalog.model.source.CardImport;
import dev.aloi.catalog.model.source.ImportFile;
import dev.aloi.catalog.model.source.ImportFormat;
import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.ModelCard;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts that come with the product, from files in {@code catalogue/}. Loaded at every start; only changes are announced. */
@ApplicationScoped
class BuiltInCatalogue {
    /** Later files add to what earlier ones say of the same model. */
    private static final List<String> FILES =
            List.of("models-dev.json", "open-models.json", "models.json", "alpaca-eval.json");

    private final Licences licences;
    private final Models models;

    BuiltInCatalogue(Licences licences, Models models) {
        this.licences = licences;
        this.models = models;
    }

    void load(@Observes StartupEvent start) {
        licences.load(licences());
        models.load(models());
    }

    static List<Licence> licences() {
        String text = new String(file("licences.json"), StandardCharsets.UTF_8);
        return StoredJson.read(text, new TypeReference<List<Licence>>() {});
    }

    /** Read as any file of ours, so that what a user's file may not say does not come with the product either. */
    static List<ModelCard> models() {
        Set<String> known =
                licences().stream().map(licence -> licence.id().value()).collect(Collectors.toSet());
        List<ImportFile> files =
                FILES.stream().map(name -> ImportFile.of(name, file(name))).toList();
        CardImport.Plan plan = new CardImport(_ -> Optional.empty(), known::contains)
                .plan(new CardImport.Request(
                        ImportFormat.OWN, files, new Provenance("the product", LocalDate.EPOCH), "", null));
        if (!plan.faults().isEmpty()) {
            throw new IllegalStateException("the built-in catalogue is not valid: " + plan.faults());
        }
        return plan.models().stream().map(CardImport.Proposed::card).toList();
    }

    private static byte[] file(String name) {
        try (InputStream in = BuiltInCatalogue.class.getResourceAsStream("/catalogue/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
