package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Likelihood;
import dev.aloi.inference.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Choices whose likelihoods are asked for. */
final class ChoiceTask extends Task {
    private final ChoiceTokens tokens;
    private final List<String> choices;
    private volatile int read;

    ChoiceTask(ChoiceTokens tokens, List<String> choices, Patience patience) {
        this(tokens, choices, patience, new CompletableFuture<>());
    }

    private ChoiceTask(
            ChoiceTokens tokens, List<String> choices, Patience patience, CompletableFuture<Generation> result) {
        super(tokens.shared(), tokens.longest(), patience, result);
        this.tokens = tokens;
        this.choices = choices;
    }

    @Override
    ChoiceTask again() {
        return new ChoiceTask(tokens, choices, patience(), result());
    }

    List<Tokens> tails() {
        return tokens.tails();
    }

    void read(int count) {
        read = count;
    }

    @Override
    String progress() {
        return read + " of " + choices.size() + " choices were read";
    }

    /** Tells what came of it, once all that it took is booked. */
    void conclude(List<Double> logarithms, Duration total) {
        List<Likelihood> likelihoods = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!Double.isFinite(logarithms.get(i))) {
                refuse(FailureCategory.UNSUPPORTED, "the model holds a choice to be impossible");
                return;
            }
            int bytes = choices.get(i).getBytes(StandardCharsets.UTF_8).length;
            likelihoods.add(new Likelihood(logarithms.get(i), tails().get(i).size(), bytes));
        }
        String likeliest = choices.get(logarithms.indexOf(Collections.max(logarithms)));
        end(new Generation.Chosen(likeliest, prompt(), likelihoods, new Generation.Times(null, total), spent()));
    }
}
