package dev.aloi.runner.model.onnx;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** Completes prompts with ONNX Runtime on this node, and says what that took of it. */
public final class OnnxCompletionModel implements CompletionModel {
    private final LoadedModels models;
    private final ModelPlaces places;
    private final Node node;

    public OnnxCompletionModel(LoadedModels models, ModelPlaces places, Node node) {
        this.models = models;
        this.places = places;
        this.node = node;
    }

    @Override
    public boolean serves(Engine engine) {
        return engine instanceof Engine.Onnx;
    }

    @Override
    public Optional<Maker> maker(Engine engine, Patience patience) {
        try {
            return Optional.of(lend(onnx(engine), patience, Outcome::maker));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    @Override
    public List<Attempt> complete(Engine engine, List<TrialInput> trials, Patience patience) {
        Engine.Onnx onnx = onnx(engine);
        try {
            return lend(onnx, patience, model -> complete(model, onnx, trials, patience));
        } catch (CancellationException _) {
            Attempt cancelled = new Attempt.Failure(FailureCategory.CANCELLED, "cancelled while the model was fetched");
            return Collections.nCopies(trials.size(), cancelled);
        }
    }

    private static Engine.Onnx onnx(Engine engine) {
        if (engine instanceof Engine.Onnx onnx) {
            return onnx;
        }
        throw new IllegalArgumentException("not an engine of ONNX Runtime");
    }

    private interface Use<T> {
        T of(DecoderModel model) throws InterruptedException;
    }

    /** @throws CancellationException where nobody waits for the model any more */
    private <T> T lend(Engine.Onnx engine, Patience patience, Use<T> use) {
        try (LoadedModels.Loan loan = models.borrow(places.find(engine, patience.cancelled()))) {
            return use.of(loan.model());
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
        Settings settings = Decodings.settings(engine, model.maxNewTokens());
        for (int place = 0; place < trials.size(); place++) {
            TrialInput trial = trials.get(place);
            switch (trial.task()) {
                case TrialInput.Generate(var prompt) -> {
                    asks.add(new Ask.Complete(prompt, settings, Decodings.seed(engine, trial)));
                    places.add(place);
                }
                case TrialInput.Choose(var prompt, var choices) -> {
                    asks.add(new Ask.Choose(prompt, choices));
                    places.add(place);
                }
                case TrialInput.Recorded _, TrialInput.NotRecorded _ -> attempts.put(place, recording());
            }
        }
        Outcome outcome = new Outcome(model, node);
        model.ask(
                asks,
                new dev.aloi.inference.decode.Patience(patience.deadline(), patience.cancelled()),
                answer -> attempts.put(places.get(answer.index()), outcome.of(answer)));
        return List.copyOf(attempts.values());
    }

    private static Attempt recording() {
        return new Attempt.Failure(FailureCategory.UNSUPPORTED, "the engine onnx needs prompts, not recordings");
    }
}
