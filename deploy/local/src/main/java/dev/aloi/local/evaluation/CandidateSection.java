package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.recording.read.RecordingDraft;
import dev.aloi.catalog.recording.read.RecordingFields;
import dev.aloi.catalog.recording.read.RecordingReader;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.id.SampleId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** One item of {@code candidates:} in an evaluation file. */
final class CandidateSection {
    private static final int MAX_NAME_LENGTH = 200;
    private static final List<String> ENGINES = List.of("onnx", "recording", "openai", "bedrock");

    private final NamedFiles files;
    private final @Nullable SequencedSet<SampleId> samples;

    private final SurroundingSection surroundings;
    private final boolean selfHostedOnly;
    private final Scenario scenario;

    /**
     * @param suite null where it could not be read, so that recordings cannot be held against it
     * @param scenario of the evaluation, where it has one
     */
    CandidateSection(NamedFiles files, SuiteSection.@Nullable Read suite, @Nullable Scenario scenario) {
        this.files = files;
        this.samples = suite == null ? null : suite.sampleIds();
        this.surroundings = new SurroundingSection(files, suite == null ? null : suite.fields());
        this.scenario = scenario == null ? Scenario.DEFAULT : scenario;
        this.selfHostedOnly = suite != null && suite.plan().selfHostedOnly();
    }

    @Nullable
    CandidatePlan read(YamlObject candidate) throws IOException {
        candidate.allowOnly(
                "name",
                "onnx",
                "recording",
                "openai",
                "bedrock",
                "model",
                "pool",
                "prices",
                "scenario",
                "prompt",
                "guardrails");
        var name = candidate.requiredText("name");
        if (name != null && name.length() > MAX_NAME_LENGTH) {
            candidate.fault("name", "is longer than " + MAX_NAME_LENGTH + " characters");
        }
        var source = source(candidate);
        var model = candidate.optionalText("model");
        var pool = pool(candidate, source);
        var priceSection = candidate.object("prices");
        var prices = priceSection == null ? null : new PriceSection(priceSection).read();
        var own = ScenarioSection.read(candidate, scenario);
        var prompt = surroundings.prompt(candidate);
        var guardrails = surroundings.guardrails(candidate);
        return name == null || source == null
                ? null
                : new CandidatePlan(name, source, model, pool, prices, own, prompt, guardrails);
    }

    private CandidatePlan.@Nullable Source source(YamlObject candidate) throws IOException {
        if (ENGINES.stream().filter(candidate::has).count() != 1) {
            candidate.faultHere("must have one of onnx, recording, openai and bedrock");
            return null;
        }
        for (var kind : List.of("openai", "bedrock")) {
            var api = candidate.object(kind);
            if (api != null) {
                return api(candidate, kind, api);
            }
        }
        var onnx = candidate.object("onnx");
        if (onnx != null) {
            return new OnnxSection(files, onnx).read();
        }
        var recording = candidate.object("recording");
        return recording == null ? null : recording(recording);
    }

    private CandidatePlan.Api api(YamlObject candidate, String kind, YamlObject api) {
        if (selfHostedOnly) {
            candidate.fault(kind, "the suite is for self-hosted models only: it may not be sent to an API");
        }
        var section = new ApiSection(api);
        return new CandidatePlan.Api(kind, kind.equals("openai") ? section.openAi() : section.bedrock());
    }

    private CandidatePlan.@Nullable Recording recording(YamlObject recording) throws IOException {
        recording.allowOnly("file", "fields", "allowMissing");
        var file = files.file(recording, "file");
        var fields = fields(recording.object("fields"));
        var allowMissing = recording.flag("allowMissing");
        if (file == null) {
            return null;
        }
        if (samples != null) {
            check(file, fields, allowMissing, samples);
        }
        return new CandidatePlan.Recording(file, fields, allowMissing);
    }

    private void check(Path file, RecordingFields fields, boolean allowMissing, SequencedSet<SampleId> expected)
            throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var reading = new RecordingReader(fields, allowMissing).read(file.toString(), in, expected);
            if (reading instanceof Reading.Faulty<RecordingDraft>(var found)) {
                files.add(found);
            }
        }
    }

    private static RecordingFields fields(@Nullable YamlObject fields) {
        var defaults = RecordingFields.DEFAULT;
        if (fields == null) {
            return defaults;
        }
        fields.allowOnly("sample", "completion");
        return new RecordingFields(
                SuiteSection.or(fields.optionalText("sample"), defaults.sample()),
                SuiteSection.or(fields.optionalText("completion"), defaults.completion()));
    }

    private static @Nullable String pool(YamlObject candidate, CandidatePlan.@Nullable Source source) {
        var pool = candidate.optionalText("pool");
        if (source instanceof CandidatePlan.Api) {
            if (pool != null && !pool.equals(Pool.API.label())) {
                candidate.fault("pool", "must be api for an API");
            }
            return pool;
        }
        var served = Pool.ofArchitecture(System.getProperty("os.arch")).label();
        if (pool != null && !pool.equals(served)) {
            candidate.fault("pool", "no runner of this stack serves " + pool + "; this machine is " + served);
            return null;
        }
        return pool;
    }
}
