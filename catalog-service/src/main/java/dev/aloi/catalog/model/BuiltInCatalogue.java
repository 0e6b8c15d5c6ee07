package dev.aloi.catalog.model;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloi.catalog.licence.Licences;
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
import java.util.List;
import java.util.Objects;

/** The facts that come with the product, from files in {@code catalogue/}. Loaded at every start; only changes are announced. */
@ApplicationScoped
class BuiltInCatalogue {
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
        return StoredJson.read(file("/catalogue/licences.json"), new TypeReference<List<Licence>>() {});
    }

    static List<ModelCard> models() {
        return StoredJson.read(file("/catalogue/models.json"), new TypeReference<List<ModelCard>>() {});
    }

    private static String file(String name) {
        try (InputStream in = BuiltInCatalogue.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
