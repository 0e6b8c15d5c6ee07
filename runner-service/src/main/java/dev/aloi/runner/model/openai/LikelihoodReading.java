package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.contracts.runner.TokenLikelihood.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the likelihoods of tokens, as chat and completions each tell them. */
final class LikelihoodReading {
    private LikelihoodReading() {}

    /** Adds what a {@code logprobs} object tells. */
    static void add(JsonNode logprobs, List<TokenLikelihood> tokens) {
        if (logprobs.path("content").isArray()) {
            logprobs.path("content").forEach(token -> addOfChat(token, tokens));
        } else if (logprobs.path("tokens").isArray()) {
            addOfCompletions(logprobs, tokens);
        }
    }

    private static void addOfChat(JsonNode token, List<TokenLikelihood> tokens) {
        if (!token.path("logprob").isNumber()) {
            return;
        }
        List<Alternative> alternatives = new ArrayList<>();
        token.path("top_logprobs")
                .forEach(other -> alternatives.add(new Alternative(
                        other.path("token").asText(), other.path("logprob").asDouble())));
        tokens.add(new TokenLikelihood(
                token.path("token").asText(), token.path("logprob").asDouble(), alternatives));
    }

    private static void addOfCompletions(JsonNode logprobs, List<TokenLikelihood> tokens) {
        JsonNode texts = logprobs.path("tokens");
        for (int i = 0; i < texts.size(); i++) {
            JsonNode likelihood = logprobs.path("token_logprobs").path(i);
            if (likelihood.isNumber()) {
                List<Alternative> alternatives = new ArrayList<>();
                for (Map.Entry<String, JsonNode> other :
                        logprobs.path("top_logprobs").path(i).properties()) {
                    alternatives.add(
                            new Alternative(other.getKey(), other.getValue().asDouble()));
                }
                tokens.add(new TokenLikelihood(texts.path(i).asText(), likelihood.asDouble(), alternatives));
            }
        }
    }
}
