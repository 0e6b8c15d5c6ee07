package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.Timings;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.OnnxModel;
import dev.aloi.inference.decode.OnnxModels;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.model.Patience;
import dev.aloi.runner.node.WorkMeter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Completes prompts with ONNX Runtime on this node, and says what that took of it. */
public final class OnnxCompletionModel implements CompletionModel {
    private final OnnxModels models;
    private final ModelRoots roots;
    private final Node node;
    private final WorkMeter meter;
    private final int batchSize;

    public OnnxCompletionModel(OnnxModels models, ModelRoots roots, Node node, WorkMeter meter, int batchSize) {
        this.models = models;
        this.roots = roots;
        this.node = node;
        this.meter = meter;
        this.batchSize = batchSize;
    }

    @Override
    public boolean serves(Engine engine) {
        return engine instanceof Engine.Onnx;
    }

    @Override
    public List<Attempt> complete(Engine engine, List<TrialInput> trials, Patience patience) {
        if (!(engine instanceof Engine.Onnx onnx)) {
            throw new IllegalArgumentException("not an engine of ONNX Runtime");
        }
        try (OnnxModels.Loan loan = models.borrow(roots.resolve(onnx.model()))) {
            List<String> prompts = new ArrayList<>();
            trials.forEach(trial -> {
                if (trial.task() instanceof TrialInput.Generate(Prompt.Text(String text))) {
                    prompts.add(text);
                }
            });
            Iterator<Attempt> completions =
                    complete(loan.model(), prompts, onnx, patience).iterator();
            return trials.stream()
                    .map(trial -> switch (trial.task()) {
                        case TrialInput.Generate(Prompt.Text _) -> completions.next();
                        case TrialInput.Choose(Prompt.Text(String text), List<String> choices) ->
                            choose(loan.model(), text, choices, patience);
                        default -> unsupported(trial);
                    })
                    .toList();
        } catch (ModelFault e) {
            throw new ModelUnusable(e.reason(), e);
        }
    }

    private List<Attempt> complete(OnnxModel model, List<String> prompts, Engine.Onnx engine, Patience patience) {
        Metered<List<Generation>> metered =
                metered(() -> model.generate(prompts, engine.maxNewTokens(), batchSize, inEngine(patience)));
        long whole =
                metered.made().stream().mapToLong(OnnxCompletionModel::tokens).sum();
        return metered.made().stream()
                .map(generation -> attempt(generation, model, metered.work().share(tokens(generation), whole)))
                .toList();
    }

    private Attempt choose(OnnxModel model, String prompt, List<String> choices, Patience patience) {
        Metered<Generation> metered = metered(() -> model.choose(prompt, choices, inEngine(patience)));
        return attempt(metered.made(), model, metered.work());
    }

    private static dev.aloi.inference.decode.Patience inEngine(Patience patience) {
        return new dev.aloi.inference.decode.Patience(patience.deadline(), patience.cancelled());
    }

    private record Metered<T>(T made, WorkMeter.Work work) {}

    private <T> Metered<T> metered(Supplier<T> task) {
        WorkMeter.Span span = meter.begin();
        T made;
        try {
            made = task.get();
        } catch (RuntimeException | Error e) {
            span.end();
            throw e;
        }
        return new Metered<>(made, span.end());
    }

    private static long tokens(Generation generation) {
        return switch (generation) {
            case Generation.Generated generated -> generated.tokensProcessed();
            case Generation.Chosen chosen -> chosen.tokensRead();
            case Generation.Refused _ -> 0;
        };
    }

    private Attempt attempt(Generation generation, OnnxModel model, WorkMeter.Work share) {
        return switch (generation) {
            case Generation.Refused(FailureCategory category, String reason) -> new Attempt.Failure(category, reason);
            case Generation.Generated generated ->
                new Attempt.Completion(
                        generated.text(),
                        new Usage(
                                generated.promptTokens().size(),
                                generated.tokens().size()),
                        new Timings(generated.timeToFirstToken(), generated.total(), share.cpu(), share.wall()),
                        execution(model, generated.batchSize()),
                        share.energy().orElse(null),
                        null);
            case Generation.Chosen chosen ->
                new Attempt.Completion(
                        chosen.text(),
                        new Usage(chosen.tokensRead(), 0),
                        new Timings(null, chosen.total(), share.cpu(), share.wall()),
                        execution(model, 1),
                        share.energy().orElse(null),
                        chosen.likelihoods());
        };
    }

    private Execution execution(OnnxModel model, int batchSize) {
        return new Execution("onnx", model.engineVersion(), model.sha256(), model.dtype(), batchSize, node);
    }

    private static Attempt unsupported(TrialInput trial) {
        return new Attempt.Failure(
                FailureCategory.UNSUPPORTED,
                trial.task() instanceof TrialInput.Generate || trial.task() instanceof TrialInput.Choose
                        ? "chat prompts are not supported by the engine onnx yet; give the prompt as text"
                        : "the engine onnx needs prompts, not recordings");
    }
}
