package dev.aloi.inference.decode;

import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.inference.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a prompt with its choices into tokens that a model can judge, or says why it cannot. */
record ChoicePlan(Tokenizer tokenizer, int context) {
    sealed interface Planned permits Fit, Unfit {}

    record Fit(ChoiceTokens tokens) implements Planned {}

    record Unfit(Generation.Refused refused) implements Planned {}

    Planned of(String prompt, List<String> choices) {
        List<List<Integer>> continued = new ArrayList<>();
        for (String choice : choices) {
            Optional<List<Integer>> ids = ids(prompt + choice);
            if (ids.isEmpty()) {
                return unfit(
                        FailureCategory.UNSUPPORTED,
                        "the prompt or a choice names a special token, and this model's tokenizer cannot read the name as text");
            }
            continued.add(ids.get());
        }
        ChoiceTokens tokens = ChoiceTokens.of(ids(prompt).orElse(List.of()), continued);
        if (tokens.shared().isEmpty()) {
            return unfit(FailureCategory.UNSUPPORTED, "the prompt has no token that comes before every choice");
        }
        if (tokens.longest() > context) {
            return unfit(
                    FailureCategory.INPUT_TOO_LONG,
                    "the prompt has " + tokens.longest() + " tokens with its longest choice; the model's context holds "
                            + context);
        }
        return new Fit(tokens);
    }

    private Optional<List<Integer>> ids(String text) {
        return tokenizer.encodeOpen(text) instanceof Tokenizer.Prompt.Tokens(List<Integer> ids)
                ? Optional.of(ids)
                : Optional.empty();
    }

    private static Unfit unfit(FailureCategory category, String reason) {
        return new Unfit(new Generation.Refused(category, reason));
    }
}
