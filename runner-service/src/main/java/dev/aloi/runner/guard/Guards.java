package dev.aloi.runner.guard;

import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.catalog.PromptRendering;
import dev.aloi.contracts.catalog.PromptTemplate;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.TrialsRequested;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.embed.EncoderModel;
import dev.aloi.runner.model.ModelUnusable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes trials ready for their models: asks the input rails, then puts the input into the candidate's prompt. */
public final class Guards implements AutoCloseable {
    private static final int KEPT = 64;
    private static final int MOST_ENCODERS = 8;

    private final Function<String, Path> places;
    private final RailThreads threads;
    private final Map<String, EncoderModel> encoders = new HashMap<>();
    private final Map<Guardrails, Guard> guards = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guardrails, Guard> eldest) {
            return size() > KEPT;
        }
    };

    /** @param places finds the directory of an encoder, or throws {@link ModelUnusable} */
    public Guards(Function<String, Path> places, LongSupplier nanoTime) {
        this.places = places;
        threads = new RailThreads(nanoTime, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The trials, in their order.
     *
     * @throws ModelUnusable where the guardrails cannot be had: no model is called without them
     */
    public List<GuardedTrial> of(TrialsRequested request, List<TrialInput> trials) {
        Guard guard = request.guardrails() == null ? null : guard(request.guardrails());
        PromptTemplate template = request.prompt();
        PromptRendering rendering = template == null ? null : new PromptRendering(template);
        return trials.stream().map(trial -> guarded(trial, guard, rendering)).toList();
    }

    /** Whoever waits for another one's encoder waits here, and keeps none of the rails' threads. */
    private synchronized Guard guard(Guardrails rails) {
        Guard known = guards.get(rails);
        if (known == null) {
            try {
                known = threads.compute(() -> Guard.of(rails, this::encoder));
            } catch (ModelFault e) {
                throw new ModelUnusable("the guardrails' encoder: " + e.reason(), e);
            } catch (IllegalArgumentException e) {
                throw new ModelUnusable(
                        "the guardrails cannot be used: " + e.getClass().getSimpleName(), e);
            }
            guards.put(rails, known);
        }
        return known;
    }

    /** Of a thread for which the one that has the lock waits. */
    private EncoderModel encoder(String directory) {
        EncoderModel known = encoders.get(directory);
        if (known == null) {
            if (encoders.size() == MOST_ENCODERS) {
                throw new ModelUnusable("this runner has loaded " + MOST_ENCODERS + " encoders for guardrails already");
            }
            known = EncoderModel.load(places.apply(directory), 1);
            encoders.put(directory, known);
        }
        return known;
    }

    private GuardedTrial guarded(TrialInput trial, @Nullable Guard guard, @Nullable PromptRendering rendering) {
        return switch (trial.task()) {
            case TrialInput.Generate(Prompt prompt) -> generating(trial, prompt, guard, rendering);
            case TrialInput.Choose(Prompt prompt, List<String> choices) -> {
                if (guard != null) {
                    throw new ModelUnusable("guardrails are around what a model writes: these samples have choices");
                }
                Prompt asked = rendered(prompt, trial, rendering);
                yield unguarded(trial, new TrialInput.Choose(asked, choices));
            }
            case TrialInput.Recorded recorded -> unguarded(trial, recorded);
            case TrialInput.NotRecorded none -> unguarded(trial, none);
        };
    }

    private GuardedTrial generating(
            TrialInput trial, Prompt prompt, @Nullable Guard guard, @Nullable PromptRendering rendering) {
        if (guard == null) {
            return unguarded(trial, new TrialInput.Generate(rendered(prompt, trial, rendering)));
        }
        RailThreads.Timed<Guard.Inspected> inspected = threads.time(() -> guard.input(prompt.input()));
        Guard.Inspected input = inspected.result();
        Prompt left = input.text().equals(prompt.input()) ? prompt : prompt.withInput(input.text());
        TrialInput asked = with(trial, new TrialInput.Generate(rendered(left, trial, rendering)));
        return new GuardedTrial(asked, guard, input.text(), input.objections(), inspected.took(), threads);
    }

    private GuardedTrial unguarded(TrialInput trial, TrialInput.Task task) {
        return new GuardedTrial(with(trial, task), null, "", List.of(), Duration.ZERO, threads);
    }

    private static TrialInput with(TrialInput trial, TrialInput.Task task) {
        return new TrialInput(trial.sample(), trial.repetition(), task);
    }

    private static Prompt rendered(Prompt prompt, TrialInput trial, @Nullable PromptRendering rendering) {
        return rendering == null ? prompt : rendering.of(prompt, trial.fields() == null ? Map.of() : trial.fields());
    }

    @Override
    public synchronized void close() {
        threads.close();
        encoders.values().forEach(EncoderModel::close);
    }
}
