package dev.aloi.runner.guard;

import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.Guarding.Objection;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialInput;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A trial as it goes to its model, and what is to be made of the answer. */
public final class GuardedTrial {
    private final TrialInput asked;
    private final @Nullable Guard guard;
    private final String input;
    private final List<Objection> objections;
    private final Duration took;
    private final RailThreads threads;

    /**
     * Takes what its input rails found.
     *
     * @param asked with its prompt as the model is to read it
     * @param guard absent where there are no guardrails
     * @param input of the sample, as the input rails left it
     */
    GuardedTrial(
            TrialInput asked,
            @Nullable Guard guard,
            String input,
            List<Objection> objections,
            Duration took,
            RailThreads threads) {
        this.asked = asked;
        this.guard = guard;
        this.input = input;
        this.objections = List.copyOf(objections);
        this.took = took;
        this.threads = threads;
    }

    public TrialInput asked() {
        return asked;
    }

    /** True where the model must not be called. */
    public boolean isRefused() {
        return objections.stream().anyMatch(objection -> objection.action() == Action.REFUSE);
    }

    /** What counts as the completion. */
    public record Answer(String completion, @Nullable Guarding guarding, Duration before, Duration after) {
        /** With what the rails took, as whoever waits for the answer sees it; the model had nothing of it. */
        public Timings times(Timings ofModel) {
            Duration all = before.plus(after);
            return new Timings(
                    plus(ofModel.timeToFirstToken(), before),
                    plus(ofModel.total(), all),
                    plus(ofModel.cpuTime(), all),
                    plus(ofModel.nodeTime(), all),
                    ofModel.waited());
        }

        private static @Nullable Duration plus(@Nullable Duration time, Duration more) {
            return time == null ? null : time.plus(more);
        }
    }

    /** In place of what a model was not asked. */
    public Answer refusal() {
        if (guard == null) {
            throw new IllegalStateException("there is nobody who refused");
        }
        return new Answer(guard.refusal(), new Guarding(Ruling.REFUSED_INPUT, objections, took), took, Duration.ZERO);
    }

    public Answer answer(String completion) {
        return answer(completion, null);
    }

    /** @param elsewhere what rails of the endpoint did: that is told where the candidate has none of its own */
    public Answer answer(String completion, @Nullable Guarding elsewhere) {
        if (guard == null) {
            return new Answer(completion, elsewhere, Duration.ZERO, Duration.ZERO);
        }
        RailThreads.Timed<Guard.Inspected> inspected = threads.time(() -> guard.output(completion, input));
        Guard.Inspected output = inspected.result();
        List<Objection> all =
                Stream.concat(objections.stream(), output.objections().stream()).toList();
        return new Answer(
                output.refused() ? guard.refusal() : output.text(),
                new Guarding(verdict(output.refused(), all), all, took.plus(inspected.took())),
                took,
                inspected.took());
    }

    private static Ruling verdict(boolean refused, List<Objection> objections) {
        if (refused) {
            return Ruling.REFUSED_OUTPUT;
        }
        if (objections.stream().anyMatch(objection -> objection.action() == Action.REPAIR)) {
            return Ruling.REPAIRED;
        }
        return objections.isEmpty() ? Ruling.PASSED : Ruling.FLAGGED;
    }
}
