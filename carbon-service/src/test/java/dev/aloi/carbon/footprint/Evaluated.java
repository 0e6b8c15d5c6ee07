package dev.aloi.carbon.footprint;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelAbilities;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelDesign;
import dev.aloi.contracts.catalog.ModelOrigin;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.contracts.runner.TrialFailed;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An evaluation of one run with the events that are told of it. */
public record Evaluated(String name, TenantId tenant) {
    public static final TenantId TENANT = new TenantId("acme");
    public static final ModelId MODEL = new ModelId("example-7b");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Node NODE = new Node("amd64", "AMD EPYC 7R32", 4, null, null);

    public Evaluated(String name) {
        this(name, TENANT);
    }

    public RunId run() {
        return new RunId(name + ".1");
    }

    public EvaluationRequested requested(int samples) {
        return requested(
                samples, new Candidate(run(), "small", null, new Engine.Onnx("models/small", null), Pool.X86_64, null));
    }

    /** Of a candidate that is paid by token at an endpoint of the catalogue. */
    public EvaluationRequested requestedAt(Endpoint endpoint, int samples) {
        return requested(
                samples,
                new Candidate(
                        run(),
                        "called",
                        MODEL,
                        new Engine.Onnx("models/small", null),
                        Pool.X86_64,
                        endpoint.prices(),
                        endpoint.id(),
                        null,
                        null));
    }

    private EvaluationRequested requested(int samples, Candidate candidate) {
        return requested(samples, List.of(candidate));
    }

    /** Of several candidates, on the same samples. */
    public EvaluationRequested requested(int samples, List<Candidate> candidates) {
        return new EvaluationRequested(
                tenant,
                new EvaluationId(name),
                new SuiteVersion("visits@0123456789ab"),
                "0123456789ab",
                samples,
                1,
                List.of("rouge1"),
                7,
                Scenario.DEFAULT,
                candidates,
                THEN,
                null);
    }

    public Candidate candidate(int number, Pool pool) {
        return new Candidate(
                new RunId(name + "." + number),
                "on " + pool.label() + " " + number,
                null,
                new Engine.Onnx("models/small", null),
                pool,
                null);
    }

    /** The catalogue's model with one endpoint. */
    public static ModelPublished published(Endpoint endpoint) {
        return new ModelPublished(
                TENANT,
                new ModelCard(
                        MODEL,
                        "Example",
                        "Example Labs",
                        "An example.",
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        Fact.unknown(),
                        null,
                        List.of(endpoint),
                        ModelDesign.UNKNOWN,
                        ModelAbilities.UNKNOWN,
                        ModelOrigin.UNKNOWN,
                        Fact.unknown(),
                        List.of()),
                null);
    }

    public static Endpoint endpoint(String id, String inputPerMillion, LocalDate asOf) {
        TokenPrices prices = new TokenPrices(Money.usd(inputPerMillion), Money.usd("0.60"), "price list", asOf);
        return new Endpoint(new EndpointId(id), "example", Endpoint.Kind.API, null, null, prices);
    }

    /** With prices of their own for every kind of tokens. */
    public static Endpoint cachedEndpoint(String id, LocalDate asOf) {
        TokenPrices prices = new TokenPrices(
                Money.usd("1"),
                Money.usd("2"),
                "price list",
                asOf,
                new TokenPrices.Cache(Money.usd("0.1"), Money.usd("1.25"), null),
                Money.usd("3"),
                List.of(),
                null,
                null,
                null);
        return new Endpoint(new EndpointId(id), "example", Endpoint.Kind.API, null, null, prices);
    }

    public TrialCompleted completed(String sample, Duration cpuTime) {
        return completed(sample, cpuTime, new Usage(100, 20));
    }

    public TrialCompleted completed(String sample, Duration cpuTime, Usage usage) {
        return new TrialCompleted(
                tenant,
                new EvaluationId(name),
                trial(sample),
                "SECRET-COMPLETION",
                usage,
                new Timings(Duration.ofMillis(5), Duration.ofMillis(50), cpuTime, Duration.ofMillis(700)),
                new Execution("onnx", "1.29.0", null, "fp32", 1, NODE),
                null,
                null,
                THEN);
    }

    public TrialFailed failed(String sample) {
        return new TrialFailed(
                tenant, new EvaluationId(name), trial(sample), FailureCategory.MODEL_UNUSABLE, "no tokenizer", THEN);
    }

    public TrialReused reused(String sample, Evaluated from) {
        return new TrialReused(
                tenant, new EvaluationId(name), trial(sample), from.trial(sample), new EvaluationId(from.name), THEN);
    }

    private TrialId trial(String sample) {
        return new TrialId(run(), new SampleId(sample), 0);
    }
}
