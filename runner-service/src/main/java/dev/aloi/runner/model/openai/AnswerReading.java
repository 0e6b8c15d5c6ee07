package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.runner.ApiCall.Ending;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.TokenLikelihood;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.runner.model.ApiAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers an answer from its one piece or its many, and says what came of it. */
final class AnswerReading {
    private final StringBuilder text = new StringBuilder();
    private final List<TokenLikelihood> tokens = new ArrayList<>();
    private boolean declined;
    private boolean choiceSeen;
    private @Nullable String finish;
    private @Nullable Usage usage;
    private @Nullable String model;
    private @Nullable String fingerprint;
    private @Nullable Guarding guarding;

    /**
     * Takes a whole answer or a piece of one.
     *
     * @return true where it holds something that the model wrote, reasoning included
     */
    boolean add(JsonNode piece) throws MalformedAnswer {
        if (!piece.isObject()) {
            throw new MalformedAnswer("an answer that is no object");
        }
        model = orElse(piece.path("model"), model);
        fingerprint = orElse(piece.path("system_fingerprint"), fingerprint);
        Usage told = UsageReading.of(piece.path("usage"));
        usage = told == null ? usage : told;
        Guarding rails = ServerRails.of(piece);
        guarding = rails == null ? guarding : rails;
        JsonNode choice = piece.path("choices").path(0);
        if (choice.isMissingNode()) {
            return addOnlyMessage(piece.path("messages"));
        }
        choiceSeen = true;
        finish = orElse(choice.path("finish_reason"), finish);
        LikelihoodReading.add(choice.path("logprobs"), tokens);
        return addText(choice);
    }

    /** Older servers of NeMo Guardrails answer with a chat of one message. */
    private boolean addOnlyMessage(JsonNode messages) {
        JsonNode message = messages.path(0);
        if (messages.size() != 1 || !message.path("role").asText().equals("assistant")) {
            return false;
        }
        choiceSeen = true;
        String written = textOf(message.path("content"));
        text.append(written);
        return !written.isEmpty();
    }

    private boolean addText(JsonNode choice) {
        JsonNode message = choice.has("delta") ? choice.path("delta") : choice.path("message");
        String written = message.isMissingNode() ? choice.path("text").asText("") : textOf(message.path("content"));
        text.append(written);
        boolean declines = !message.path("refusal").asText("").isEmpty();
        declined |= declines;
        return !written.isEmpty()
                || declines
                || !message.path("reasoning_content").asText("").isEmpty()
                || !message.path("reasoning").asText("").isEmpty();
    }

    /** Content is a text, or parts of which the texts count. */
    private static String textOf(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        StringBuilder texts = new StringBuilder();
        content.forEach(part -> texts.append(part.path("text").asText("")));
        return texts.toString();
    }

    /** So far. */
    String text() {
        return text.toString();
    }

    /** True once the endpoint has said why it ends: what follows is at most its usage. */
    boolean isFinished() {
        return finish != null;
    }

    ApiAnswer answer(@Nullable Duration timeToFirstToken, Duration total) throws MalformedAnswer {
        if (!choiceSeen) {
            throw new MalformedAnswer("an answer without a choice");
        }
        if (declined) {
            return failed(FailureCategory.REFUSED, "the model declined to answer");
        }
        if ("content_filter".equals(finish)) {
            return failed(FailureCategory.REFUSED, "a filter of the provider held the answer back");
        }
        if (text.isEmpty()) {
            return failed(
                    FailureCategory.EMPTY,
                    "length".equals(finish)
                            ? "the model came to its limit of tokens before it wrote any text"
                            : "the answer holds no text");
        }
        return new ApiAnswer.Answered(
                text.toString(),
                usage,
                timeToFirstToken,
                total,
                model,
                fingerprint,
                ending(),
                tokens.isEmpty() ? null : List.copyOf(tokens),
                guarding);
    }

    private ApiAnswer failed(FailureCategory category, String reason) {
        return new ApiAnswer.Unanswered(category, reason, false, null, usage);
    }

    private @Nullable Ending ending() {
        return finish == null
                ? null
                : switch (finish) {
                    case "stop" -> Ending.DONE;
                    case "length" -> Ending.TOKEN_LIMIT;
                    default -> Ending.OTHER;
                };
    }

    private static @Nullable String orElse(JsonNode told, @Nullable String before) {
        return told.isTextual() && told.textValue().length() <= 200 ? told.textValue() : before;
    }
}
