package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's refusal means. Its message decides but is not repeated: it may quote the prompt or the key. Only a code in small
 * letters is, such as {@code context_length_exceeded}.
 */
final class ErrorReading {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{2,59}");

    /** As OpenAI, vLLM, llama.cpp, Ollama and others put it. */
    private static final List<String> TOO_LONG = List.of(
            "context_length",
            "context length",
            "context size",
            "context window",
            "exceed_context",
            "prompt is too long",
            "too many tokens",
            "maximum context",
            "input is too long",
            "reduce the length");

    private static final List<String> FILTERED =
            List.of("content_filter", "content_policy", "content management policy", "guardrails_violation");
    private static final List<String> SPENT = List.of("insufficient_quota", "billing", "exceeded your current quota");

    private ErrorReading() {}

    /** @param error the body, as far as it is JSON */
    static Unanswered of(int status, JsonNode error, @Nullable Duration retryAfter) {
        String words = message(error).toLowerCase(Locale.ROOT);
        String told = "the endpoint answered HTTP " + status + code(error);
        return switch (status) {
            case 401, 403 -> Unanswered.forGood(FailureCategory.NOT_AUTHORISED, told);
            case 402 -> Unanswered.forGood(FailureCategory.NOT_AUTHORISED, told + ": the account has no credit");
            case 404 -> Unanswered.forGood(FailureCategory.MODEL_UNUSABLE, told + ": it knows no such model or path");
            case 413 -> Unanswered.forGood(FailureCategory.INPUT_TOO_LONG, told);
            case 429 ->
                holds(words, SPENT)
                        ? Unanswered.forGood(FailureCategory.RATE_LIMITED, told + ": the account's quota is used up")
                        : overload(told, retryAfter);
            case 408, 409, 425 -> Unanswered.forNow(FailureCategory.PROVIDER_ERROR, told);
            case 503 ->
                retryAfter == null
                        ? Unanswered.forNow(FailureCategory.PROVIDER_ERROR, told)
                        : overload(told, retryAfter);
            case 529 -> overload(told, retryAfter);
            default -> other(status, words, told);
        };
    }

    private static Unanswered overload(String told, @Nullable Duration retryAfter) {
        return new Unanswered(FailureCategory.RATE_LIMITED, told, true, retryAfter, null);
    }

    private static Unanswered other(int status, String words, String told) {
        if (status >= 500) {
            return Unanswered.forNow(FailureCategory.PROVIDER_ERROR, told);
        }
        if (status >= 300 && status < 400) {
            return Unanswered.forGood(
                    FailureCategory.UNSUPPORTED, told + ": calls follow no redirect; name its target");
        }
        if (status < 400) {
            return Unanswered.forGood(FailureCategory.MALFORMED_ANSWER, told);
        }
        if (holds(words, TOO_LONG)) {
            return Unanswered.forGood(FailureCategory.INPUT_TOO_LONG, told + ": the context window is too small");
        }
        if (holds(words, FILTERED)) {
            return Unanswered.forGood(
                    FailureCategory.REFUSED, told + ": a filter of the provider held the prompt back");
        }
        if (words.contains("model_not_found")) {
            return Unanswered.forGood(FailureCategory.MODEL_UNUSABLE, told + ": it knows no such model");
        }
        return Unanswered.forGood(FailureCategory.UNSUPPORTED, told + ": it does not take the request");
    }

    /** An error that came in the middle of a stream, where no status can tell. */
    static Unanswered inStream(JsonNode error) {
        String words = message(error).toLowerCase(Locale.ROOT);
        String told = "the endpoint broke off with an error" + code(error);
        if (words.contains("rate_limit") || words.contains("rate limit") || words.contains("overloaded")) {
            return Unanswered.forNow(FailureCategory.RATE_LIMITED, told);
        }
        if (holds(words, TOO_LONG)) {
            return Unanswered.forGood(FailureCategory.INPUT_TOO_LONG, told);
        }
        return holds(words, FILTERED)
                ? Unanswered.forGood(FailureCategory.REFUSED, told)
                : Unanswered.forNow(FailureCategory.PROVIDER_ERROR, told);
    }

    /** All that the error says, to look for words in; never to be shown. */
    static String message(JsonNode body) {
        JsonNode error = body.path("error");
        return error.isObject()
                ? String.join(
                        " ",
                        error.path("code").asText(""),
                        error.path("type").asText(""),
                        error.path("message").asText(""))
                : error.asText("") + " " + body.path("message").asText("") + " "
                        + body.path("detail").toString();
    }

    private static String code(JsonNode body) {
        JsonNode error = body.path("error");
        String code = error.path("code").asText(error.path("type").asText(""));
        return CODE.matcher(code).matches() ? " (" + code + ")" : "";
    }

    private static boolean holds(String words, List<String> some) {
        return some.stream().anyMatch(words::contains);
    }
}
