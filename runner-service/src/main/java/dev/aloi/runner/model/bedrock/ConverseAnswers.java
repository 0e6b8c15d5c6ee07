package dev.aloi.runner.model.bedrock;

import dev.aloi.contracts.runner.ApiCall.Ending;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.kit.outbound.OutboundFailure;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiAnswer.Answered;
import dev.aloi.runner.model.ApiAnswer.Unanswered;
import dev.aloi.runner.model.OutboundAnswers;
import dev.aloi.runner.model.RetryAfter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** What Converse's answers and refusals mean. A refusal's message decides but is not repeated: it may quote the prompt. */
final class ConverseAnswers {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{3,60}");
    private static final List<String> TOO_LONG =
            List.of("too long", "too many input tokens", "context", "maximum number of tokens", "exceeds the maximum");

    private ConverseAnswers() {}

    static ApiAnswer of(ConverseResponse response, Duration total) {
        Usage usage = usage(response.usage());
        if (response.output() == null || response.output().message() == null) {
            return failed(FailureCategory.MALFORMED_ANSWER, "the endpoint sent an answer without a message", usage);
        }
        String text = response.output().message().content().stream()
                .map(ContentBlock::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        return switch (response.stopReason()) {
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED ->
                failed(FailureCategory.REFUSED, "a filter of the provider held the answer back", usage);
            case MODEL_CONTEXT_WINDOW_EXCEEDED ->
                failed(FailureCategory.INPUT_TOO_LONG, "the context window is too small", usage);
            case StopReason _ when text.isEmpty() -> failed(FailureCategory.EMPTY, "the answer holds no text", usage);
            case END_TURN, STOP_SEQUENCE -> answered(text, usage, total, Ending.DONE);
            case MAX_TOKENS -> answered(text, usage, total, Ending.TOKEN_LIMIT);
            case TOOL_USE, MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE, UNKNOWN_TO_SDK_VERSION ->
                answered(text, usage, total, Ending.OTHER);
        };
    }

    private static Answered answered(String text, @Nullable Usage usage, Duration total, Ending ending) {
        return new Answered(text, usage, null, total, null, null, ending, null);
    }

    private static Unanswered failed(FailureCategory category, String reason, @Nullable Usage usage) {
        return new Unanswered(category, reason, false, null, usage);
    }

    /** Bedrock's input leaves out what a cache served or took. */
    private static @Nullable Usage usage(@Nullable TokenUsage told) {
        if (told == null || told.inputTokens() == null || told.outputTokens() == null) {
            return null;
        }
        int cached = Stream.of(told.cacheReadInputTokens(), told.cacheWriteInputTokens())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return new Usage(
                told.inputTokens() + cached,
                told.outputTokens(),
                told.cacheReadInputTokens(),
                told.cacheWriteInputTokens(),
                null);
    }

    static Unanswered of(AwsServiceException refused, InstantSource clock) {
        AwsErrorDetails details = refused.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String words =
                String.valueOf(details == null ? "" : details.errorMessage()).toLowerCase(Locale.ROOT);
        String told = "Bedrock answered HTTP " + refused.statusCode()
                + (CODE.matcher(code).matches() ? " (" + code + ")" : "");
        Duration retryAfter = details == null || details.sdkHttpResponse() == null
                ? null
                : RetryAfter.of(details.sdkHttpResponse()::firstMatchingHeader, clock)
                        .orElse(null);
        return switch (code) {
            case "ThrottlingException", "ModelNotReadyException", "TooManyRequestsException" ->
                new Unanswered(FailureCategory.RATE_LIMITED, told, true, retryAfter, null);
            case "ModelTimeoutException" -> Unanswered.forNow(FailureCategory.TIMED_OUT, told);
            case "ModelErrorException" -> Unanswered.forNow(FailureCategory.PROVIDER_ERROR, told);
            case "ResourceNotFoundException" -> Unanswered.forGood(FailureCategory.MODEL_UNUSABLE, told);
            case "ServiceQuotaExceededException" -> Unanswered.forGood(FailureCategory.RATE_LIMITED, told);
            default -> byStatus(refused.statusCode(), words, told, retryAfter);
        };
    }

    private static Unanswered byStatus(int status, String words, String told, @Nullable Duration retryAfter) {
        if (status == 429) {
            return new Unanswered(FailureCategory.RATE_LIMITED, told, true, retryAfter, null);
        }
        if (status >= 500 || status == 408 || status == 424) {
            return Unanswered.forNow(FailureCategory.PROVIDER_ERROR, told);
        }
        if (status == 401 || status == 403) {
            return Unanswered.forGood(FailureCategory.NOT_AUTHORISED, told);
        }
        return TOO_LONG.stream().anyMatch(words::contains)
                ? Unanswered.forGood(FailureCategory.INPUT_TOO_LONG, told)
                : Unanswered.forGood(FailureCategory.UNSUPPORTED, told + ": it does not take the request");
    }

    /** What went wrong on this side of the line. */
    static Unanswered of(SdkException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutboundFailure outbound) {
                return OutboundAnswers.of(outbound);
            }
        }
        String message = String.valueOf(failed.getMessage());
        return message.contains("credentials") || message.contains("token from any")
                ? Unanswered.forGood(FailureCategory.NOT_AUTHORISED, "the runner has no access key of AWS")
                : Unanswered.forNow(FailureCategory.MALFORMED_ANSWER, "Bedrock's answer could not be read");
    }
}
