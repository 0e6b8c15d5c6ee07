package dev.aloi.local.generate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.runner.model.ApiAnswer;
import java.util.List;
import java.util.Locale;

/** What an endpoint answered, as JSON; what it does not tell is left out. */
public final class EndpointJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private EndpointJson() {}

    public static TextAnswer write(String id, ApiAnswer answer) {
        var node = JSON.createObjectNode().put("id", id);
        switch (answer) {
            case ApiAnswer.Unanswered unanswered ->
                node.put("failure", unanswered.category().name()).put("reason", unanswered.reason());
            case ApiAnswer.Answered answered -> answered(node, answered);
        }
        if (answer.usage() != null) {
            node.set("usage", JSON.valueToTree(answer.usage()));
        }
        return new TextAnswer(node.toString(), List.of());
    }

    private static void answered(ObjectNode node, ApiAnswer.Answered answered) {
        node.put("text", answered.text());
        if (answered.ending() != null) {
            node.put("finish", answered.ending().name().toLowerCase(Locale.ROOT));
        }
        if (answered.model() != null) {
            node.put("model", answered.model());
        }
        var timings = node.putObject("timings");
        GenerationJson.milliseconds(timings, "firstTokenMs", answered.timeToFirstToken());
        GenerationJson.milliseconds(timings, "totalMs", answered.total());
        if (answered.tokens() != null) {
            likelihoods(node.putArray("logprobs"), answered.tokens());
        }
    }

    private static void likelihoods(ArrayNode array, List<TokenLikelihood> tokens) {
        for (var token : tokens) {
            var node = array.addObject().put("text", token.token()).put("logprob", token.logarithm());
            var likeliest = node.putArray("likeliest");
            token.alternatives()
                    .forEach(other ->
                            likeliest.addObject().put("text", other.token()).put("logprob", other.logarithm()));
        }
    }
}
