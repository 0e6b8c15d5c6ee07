package dev.aloi.scoring.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.Event;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.SamplePublished;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.unit.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A corpus with systems' outputs as the events of an evaluation that replays them. */
record Recorded(String evaluation, List<JsonNode> corpus, List<String> metrics) {
    private static final TenantId TENANT = new TenantId("acme");
    private static final Instant AT = Instant.parse("2026-11-23T05:00:00Z");

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        events.add(request());
        for (JsonNode line : corpus) {
            events.add(new SamplePublished(
                    TENANT,
                    suite(),
                    sample(line),
                    new Prompt.Text(""),
                    Goldens.texts(line.get("refs")),
                    null,
                    Map.of(),
                    null));
        }
        for (Candidate candidate : candidates()) {
            corpus.forEach(line -> events.add(trial(candidate, line)));
            events.add(new RunFootprintEstimated(TENANT, new EvaluationId(evaluation), candidate.run(), footprint()));
        }
        return events;
    }

    private EvaluationRequested request() {
        return new EvaluationRequested(
                TENANT,
                new EvaluationId(evaluation),
                suite(),
                "0123456789ab",
                corpus.size(),
                1,
                metrics,
                12345,
                Scenario.DEFAULT,
                candidates(),
                AT,
                null);
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        corpus.getFirst()
                .get("sys")
                .fieldNames()
                .forEachRemaining(system -> candidates.add(new Candidate(
                        new RunId(evaluation + "." + (candidates.size() + 1)),
                        system,
                        null,
                        new Engine.Replay(new RecordingId(system), false),
                        Pool.X86_64,
                        null)));
        return candidates;
    }

    private TrialCompleted trial(Candidate candidate, JsonNode line) {
        return new TrialCompleted(
                TENANT,
                new EvaluationId(evaluation),
                new TrialId(candidate.run(), sample(line), 0),
                line.get("sys").get(candidate.name()).textValue(),
                null,
                new Timings(null, null, null, null),
                new Execution("replay", null, null, null, 1, null),
                null,
                null,
                AT);
    }

    private SuiteVersion suite() {
        return new SuiteVersion(evaluation + "-suite@0123456789ab");
    }

    private static SampleId sample(JsonNode line) {
        return new SampleId("s" + line.get("i").asText());
    }

    private Footprint footprint() {
        Footprint.Figures unknown = new Footprint.Figures(
                new Amount.Unknown<>("recorded"),
                new Amount.Unknown<>("recorded"),
                new Amount.Unknown<>("recorded"),
                new Amount.Unknown<>("recorded"),
                new Amount.Unknown<>("recorded"));
        return new Footprint(corpus.size(), unknown, unknown);
    }
}
