package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.runner.EnergyReading;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Energy;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Rendering;
import dev.aloi.inference.decode.Spent;
import dev.aloi.runner.model.Attempt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a model's answer is as an outcome of a trial. */
record Outcome(DecoderModel model, Node node) {
    Attempt of(DecoderModel.Answer answer) {
        return switch (answer.generation()) {
            case Generation.Refused(FailureCategory category, String reason) -> new Attempt.Failure(category, reason);
            case Generation.Generated generated ->
                new Attempt.Completion(
                        generated.text(),
                        new Usage(generated.prompt().size(), generated.tokens().size()),
                        timings(generated.times(), generated.spent()),
                        execution(generated.rows(), answer.rendering()),
                        energy(generated.spent()),
                        null);
            case Generation.Chosen chosen ->
                new Attempt.Completion(
                        chosen.text(),
                        new Usage(chosen.tokensRead(), 0),
                        timings(chosen.times(), chosen.spent()),
                        execution(1, answer.rendering()),
                        energy(chosen.spent()),
                        chosen.likelihoods());
        };
    }

    /** What answers are made by, as executions tell it. */
    static Maker maker(DecoderModel model) {
        return new Maker(
                "onnx",
                model.engineVersion(),
                model.sha256(),
                model.dtype(),
                model.adapterSha256(),
                model.templateSha256(),
                null);
    }

    private Execution execution(int rows, @Nullable Rendering rendering) {
        return new Execution(
                "onnx",
                model.engineVersion(),
                model.sha256(),
                model.dtype(),
                rows,
                node,
                model.adapterSha256(),
                model.isBatchInvariant(),
                rendering == null
                        ? null
                        : new Execution.Rendering(
                                rendering.sha256(), rendering.templateSha256(), Execution.SpecialTokens.TEXT));
    }

    private static Timings timings(Generation.Times times, Spent spent) {
        return new Timings(
                times.firstToken(), times.total(), nanoseconds(spent.cpuNanos()), nanoseconds(spent.wallNanos()));
    }

    private static Duration nanoseconds(double count) {
        return Duration.ofNanos(Math.round(count));
    }

    private static @Nullable EnergyReading energy(Spent spent) {
        return spent.instrument() == null
                ? null
                : new EnergyReading(Energy.wattHours(spent.wattHours()), spent.instrument());
    }
}
