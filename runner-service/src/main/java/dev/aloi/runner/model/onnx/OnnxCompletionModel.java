package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.Execution;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Node;
import dev.aloi.contracts.runner.TrialInput;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.LoadedModels;
import dev.aloi.inference.decode.Settings;
import dev.aloi.runner.model.Attempt;
import dev.aloi.runner.model.CompletionModel;
import dev.aloi.runner.model.ModelUnusable;
import dev.aloi.runner.model.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Completes prompts with ONNX Runtime on this node, and says what that took of it. */
public final class OnnxCompletionModel implements CompletionModel {
    private final LoadedModels models;
    private final ModelRoots roots;
    private final Node node;

    public OnnxCompletionModel(LoadedModels models, ModelRoots roots, Node node) {
        this.models = models;
        this.roots = roots;
        this.node = node;
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
        try (LoadedModels.Loan loan = models.borrow(roots.resolve(onnx.model()))) {
            return complete(loan.model(), onnx, trials, patience);
        } catch (ModelFault e) {
            throw new ModelUnusable(e.reason(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while models were computing", e);
        }
    }

    private List<Attempt> complete(DecoderModel model, Engine.Onnx engine, List<TrialInput> trials, Patience patience)
            throws InterruptedException {
        Map<Integer, Attempt> attempts = new TreeMap<>();
        List<Ask> asks = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < trials.size(); place++) {
            switch (trials.get(place).task()) {
                case TrialInput.Generate(var prompt) -> {
                    asks.add(new Ask.Complete(prompt, settings(engine, model), 0));
                    places.add(place);
                }
                case TrialInput.Choose(var prompt, var choices) -> {
                    asks.add(new Ask.Choose(prompt, choices));
                    places.add(place);
                }
                case TrialInput.Recorded _, TrialInput.NotRecorded _ -> attempts.put(place, recording());
            }
        }
        Outcome outcome =
                new Outcome(new Execution("onnx", model.engineVersion(), model.sha256(), model.dtype(), 1, node));
        model.ask(
                asks,
                new dev.aloi.inference.decode.Patience(patience.deadline(), patience.cancelled()),
                answer -> attempts.put(places.get(answer.index()), outcome.of(answer)));
        return List.copyOf(attempts.values());
    }

    private static Settings settings(Engine.Onnx engine, DecoderModel model) {
        Integer most = engine.maxNewTokens();
        return Settings.greedy(most == null ? model.maxNewTokens() : most);
    }

    private static Attempt recording() {
        return new Attempt.Failure(FailureCategory.UNSUPPORTED, "the engine onnx needs prompts, not recordings");
    }
}
