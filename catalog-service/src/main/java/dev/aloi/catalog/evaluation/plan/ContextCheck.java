package dev.aloi.catalog.evaluation.plan;

import dev.aloi.catalog.evaluation.plan.PlanCheck.Outcome;
import dev.aloi.contracts.carbon.ExpectedRun.Tokens;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Endpoint;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.ModelCard;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the longest prompt and its completion fit into what a model reads at once. */
final class ContextCheck {
    private ContextCheck() {}

    /** @param counted where the model's tokenizer is at hand */
    static PlanCheck of(PlanSubject subject, Candidate candidate, Optional<CountedPrompts> counted) {
        if (candidate.engine() instanceof Engine.Replay) {
            return check(candidate, Outcome.FINE, "it was recorded elsewhere, so that nothing has to fit");
        }
        Integer most = ExpectedTokens.most(candidate.engine());
        return counted.map(prompts -> counted(candidate, prompts, most == null ? 0 : most))
                .orElseGet(() -> window(subject, candidate)
                        .map(window -> estimated(
                                candidate,
                                ExpectedTokens.ofBytes(
                                        (double) subject.lengths().longestInput() + PromptWords.bytes(candidate)),
                                window,
                                most == null ? 0 : most))
                        .orElseGet(() -> check(
                                candidate,
                                Outcome.UNKNOWN,
                                "its context window is not known: name its model of the catalogue")));
    }

    private static PlanCheck counted(Candidate candidate, CountedPrompts prompts, int most) {
        String words = "the longest prompt has %,d tokens by its own tokenizer (of the %d longest), the window %,d"
                .formatted(prompts.longest(), prompts.looked(), prompts.context());
        if (prompts.longest() >= prompts.context()) {
            return check(candidate, Outcome.REFUSED, words + ": it does not fit");
        }
        return prompts.longest() + most > prompts.context()
                ? check(candidate, Outcome.WARNING, words + ": a completion of %,d would be cut".formatted(most))
                : check(candidate, Outcome.FINE, words);
    }

    private static PlanCheck estimated(Candidate candidate, Tokens longest, int window, int most) {
        String words = String.format(
                Locale.ROOT,
                "the longest prompt has about %,.0f tokens (%,.0f to %,.0f, estimated %s), the window %,d",
                longest.mid(),
                longest.low(),
                longest.high(),
                ExpectedTokens.METHOD,
                window);
        if (longest.low() >= window) {
            return check(candidate, Outcome.WARNING, words + ": it will hardly fit");
        }
        return longest.high() + most > window
                ? check(candidate, Outcome.WARNING, words + ": it may not fit")
                : check(candidate, Outcome.FINE, words);
    }

    /** Of the endpoint that is called, else of the model. */
    private static Optional<Integer> window(PlanSubject subject, Candidate candidate) {
        return subject.model(candidate)
                .flatMap(model -> Stream.of(
                                endpointWindow(model, candidate),
                                Optional.ofNullable(model.contextWindow().value()))
                        .flatMap(Optional::stream)
                        .min(Integer::compare));
    }

    private static Optional<Integer> endpointWindow(ModelCard model, Candidate candidate) {
        return model.endpoints().stream()
                .filter(endpoint -> endpoint.id().equals(candidate.endpoint()))
                .map(Endpoint::terms)
                .map(terms -> terms.contextWindow().value())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static PlanCheck check(Candidate candidate, Outcome outcome, String words) {
        return new PlanCheck(PlanCheck.Subject.CONTEXT, candidate.name(), outcome, words);
    }
}
