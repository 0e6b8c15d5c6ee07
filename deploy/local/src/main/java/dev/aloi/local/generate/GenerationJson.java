package dev.aloi.local.generate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Logprobs;
import dev.aloi.inference.token.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a prompt, as JSON. */
public record GenerationJson(DecoderModel model) {
    private static final JsonMapper JSON = new JsonMapper();

    public TextAnswer write(String id, DecoderModel.Answer answer) {
        var node = JSON.createObjectNode().put("id", id);
        switch (answer.generation()) {
            case Generation.Refused refused ->
                node.put("failure", refused.category().name()).put("reason", refused.reason());
            case Generation.Generated generated -> generated(node, generated);
            case Generation.Chosen chosen -> node.put("text", chosen.text());
        }
        if (answer.rendering() != null) {
            var rendering = node.putObject("rendering")
                    .put("promptSha256", answer.rendering().sha256());
            if (answer.rendering().templateSha256() != null) {
                rendering.put("templateSha256", answer.rendering().templateSha256());
            }
        }
        return new TextAnswer(node.toString(), List.of());
    }

    private void generated(ObjectNode node, Generation.Generated generated) {
        node.put("text", generated.text());
        numbers(node.putArray("promptTokens"), generated.prompt());
        numbers(node.putArray("tokens"), generated.tokens());
        node.put("finish", generated.finish().name().toLowerCase(Locale.ROOT));
        node.put("rows", generated.rows()).put("batchInvariant", model.isBatchInvariant());
        var timings = node.putObject("timings");
        milliseconds(timings, "firstTokenMs", generated.times().firstToken());
        milliseconds(timings, "totalMs", generated.times().total());
        timings.put("cpuMs", rounded(generated.spent().cpuNanos() / 1e6));
        if (generated.logprobs() != null) {
            logprobs(node.putArray("logprobs"), generated.tokens(), generated.logprobs());
        }
    }

    private static void numbers(ArrayNode array, Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            array.add(tokens.get(i));
        }
    }

    static void milliseconds(ObjectNode node, String field, @Nullable Duration duration) {
        if (duration != null) {
            node.put(field, rounded(duration.toNanos() / 1e6));
        }
    }

    private static double rounded(double milliseconds) {
        return Math.round(milliseconds * 1000) / 1000.0;
    }

    private void logprobs(ArrayNode array, Tokens tokens, List<Logprobs> logprobs) {
        for (int i = 0; i < tokens.size(); i++) {
            var node = array.addObject();
            token(node, tokens.get(i), logprobs.get(i).taken());
            var likeliest = node.putArray("likeliest");
            for (var candidate : logprobs.get(i).likeliest()) {
                token(likeliest.addObject(), candidate.token(), candidate.logprob());
            }
        }
    }

    private void token(ObjectNode node, int token, double logprob) {
        node.put("token", token).put("text", model.text(Tokens.of(token))).put("logprob", logprob);
    }
}
