package dev.aloi.scoring.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.SampleEvent;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.event.EventJson;
import dev.aloi.scoring.ScoringConfig;
import dev.aloi.scoring.database.Database;
import dev.aloi.scoring.database.StoredText;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.text.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Samples with their references. They are read here and nowhere else. */
@ApplicationScoped
public class SampleStore {
    private static final Set<String> NO = Set.of("", "false", "no", "0");

    private final Database database;
    private final ObjectMapper json = EventJson.mapper();
    private final Recent<Key, Expectation> recent;

    SampleStore(Database database, ScoringConfig config) {
        this.database = database;
        this.recent = new Recent<>(config.samplesAtHand());
    }

    @Transactional
    void add(List<SampleEvent> events) {
        database.batch("""
                insert into sample (tenant, suite, sample, input, refs, choices, cluster, attack)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", events.stream().map(this::parameters).toList());
    }

    private @Nullable Object[] parameters(SampleEvent event) {
        return switch (event) {
            case SamplePublished sample ->
                new @Nullable Object[] {
                    sample.tenant().value(),
                    sample.suite().value(),
                    sample.sample().value(),
                    write(sample.input()),
                    encoded(sample.references()),
                    sample.choices() == null ? null : encoded(sample.choices()),
                    sample.cluster(),
                    isAttack(sample.tags())
                };
        };
    }

    /** By a tag of this name, unless it says no. */
    private static boolean isAttack(Map<String, String> tags) {
        return !NO.contains(tags.getOrDefault("attack", "").strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> encoded(List<String> texts) {
        return texts.stream().map(StoredText::encode).toList();
    }

    /** Those that are known; the others have not come yet. */
    Map<SampleId, Expectation> find(TenantId tenant, SuiteVersion suite, Collection<SampleId> wanted) {
        Map<SampleId, Expectation> found = new HashMap<>();
        for (SampleId sample : wanted) {
            recent.get(new Key(tenant, suite, sample)).ifPresent(expected -> found.put(sample, expected));
        }
        List<String> missing = wanted.stream()
                .filter(sample -> !found.containsKey(sample))
                .map(SampleId::value)
                .toList();
        if (!missing.isEmpty()) {
            load(tenant, suite, missing).forEach(stored -> {
                recent.put(new Key(tenant, suite, stored.sample()), stored.expected());
                found.put(stored.sample(), stored.expected());
            });
        }
        return found;
    }

    private List<Stored> load(TenantId tenant, SuiteVersion suite, List<String> samples) {
        return database.query(
                "select sample, refs, choices from sample where tenant = ? and suite = ? and sample = any(?)",
                row -> new Stored(new SampleId(row.getString("sample")), expected(row)),
                tenant.value(),
                suite.value(),
                samples);
    }

    /** Whether every sample of the evaluation's suite has come, and it is known which of them are held out. */
    public boolean hasAll(EvaluationRequested request) {
        HeldOutPart heldOut = request.guarded();
        return hasAll(request.tenant(), request.suite(), request.samples())
                && (heldOut == null || hasAll(request.tenant(), heldOut.suite(), heldOut.samples()));
    }

    boolean hasAll(TenantId tenant, SuiteVersion suite, int samples) {
        return count(tenant, suite) >= samples;
    }

    /** Samples that nobody may tune on. */
    public Set<SampleId> heldOut(EvaluationRequested request) {
        return request.guarded() == null
                ? Set.of()
                : Set.copyOf(database.query(
                        "select sample from sample where tenant = ? and suite = ?",
                        row -> new SampleId(row.getString("sample")),
                        request.tenant().value(),
                        request.guarded().suite().value()));
    }

    /** Held-out samples beside others to tune on: they are in no number of the others. */
    public Set<SampleId> apart(EvaluationRequested request) {
        return request.toldSparingly() ? Set.of() : heldOut(request);
    }

    /** How many samples of the suite have come. */
    private int count(TenantId tenant, SuiteVersion suite) {
        return database.find(
                        "select count(*) as samples from sample where tenant = ? and suite = ?",
                        row -> row.getInt("samples"),
                        tenant.value(),
                        suite.value())
                .orElse(0);
    }

    /** Of the samples that do not stand alone. */
    public Map<SampleId, String> clusters(TenantId tenant, SuiteVersion suite) {
        return database
                .query(
                        "select sample, cluster from sample where tenant = ? and suite = ? and cluster is not null",
                        row -> Map.entry(new SampleId(row.getString("sample")), row.getString("cluster")),
                        tenant.value(),
                        suite.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Samples by which guardrails are tried. */
    public Set<SampleId> attacks(TenantId tenant, SuiteVersion suite) {
        return Set.copyOf(database.query(
                "select sample from sample where tenant = ? and suite = ? and attack",
                row -> new SampleId(row.getString("sample")),
                tenant.value(),
                suite.value()));
    }

    /** Over the samples of the suite that have come. */
    public ReferenceCount referenceCount(TenantId tenant, SuiteVersion suite) {
        return database.find(
                        """
                        select coalesce(min(cardinality(refs)), 1) as fewest, coalesce(max(cardinality(refs)), 1) as most
                        from sample where tenant = ? and suite = ?""",
                        row -> new ReferenceCount(row.getInt("fewest"), row.getInt("most")),
                        tenant.value(),
                        suite.value())
                .orElse(ReferenceCount.ONE);
    }

    /** Of a row with the columns refs and choices. */
    static Expectation expected(ResultSet row) throws SQLException {
        Array choices = row.getArray("choices");
        return new Expectation(
                References.of(texts(row.getArray("refs"))), choices == null ? List.of() : texts(choices));
    }

    static List<String> texts(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray())
                .map(StoredText::decode)
                .toList();
    }

    public Prompt input(String stored) {
        try {
            return json.readValue(stored, Prompt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored input cannot be read", e);
        }
    }

    private String write(Prompt input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an input cannot be written as JSON", e);
        }
    }

    private record Key(TenantId tenant, SuiteVersion suite, SampleId sample) {}

    private record Stored(SampleId sample, Expectation expected) {}
}
