package dev.aloi.local.command;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundLimits;
import dev.aloi.local.generate.AskedPrompt;
import dev.aloi.local.generate.EndpointCalls;
import dev.aloi.local.generate.EndpointJson;
import dev.aloi.local.generate.EndpointText;
import dev.aloi.local.generate.GenerationFormat;
import dev.aloi.local.generate.TextAnswer;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.openai.OpenAiCompletionApi;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Prompts completed by an endpoint, as the runner calls it.
 *
 * @param atATime calls under way
 */
record EndpointGeneration(
        Wiring wiring, Work work, Endpoint endpoint, SettingOptions settings, GenerationFormat format, int atATime) {
    private static final long MAX_BYTES = 16L << 20;
    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(10), MAX_BYTES, 0);

    /** Before further calls where an endpoint is busy. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15));

    int run(List<AskedPrompt> asked) throws BadInput, InterruptedException {
        var engine = endpoint.engine(settings.forEndpoint(), settings.besideProtocol());
        var secret = endpoint.secret();
        long from = wiring.nanoTime().getAsLong();
        var answers = ask(asked, engine, secret);
        wiring.progress().note(summary(answers, wiring.nanoTime().getAsLong() - from));
        boolean failed = answers.stream().anyMatch(ApiAnswer.Unanswered.class::isInstance);
        return failed ? ExitCode.FAILED : ExitCode.OK;
    }

    private List<ApiAnswer> ask(List<AskedPrompt> asked, Engine.OpenAi engine, Optional<String> secret)
            throws InterruptedException {
        try (var client = new OutboundClient(Endpoint.anywhere(), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
                var answers = work.closing(new Answers(wiring, asked, format))) {
            var api = new OpenAiCompletionApi(client, LIMITS, wiring.clock(), System::nanoTime);
            return new EndpointCalls(api, engine, secret, PAUSES, atATime)
                    .ask(asked.stream().map(AskedPrompt::prompt).toList(), listener(asked, answers));
        }
    }

    private EndpointCalls.Listener listener(List<AskedPrompt> asked, Answers answers) {
        return new EndpointCalls.Listener() {
            @Override
            public void grows(int prompt, Supplier<String> soFar) {
                answers.grows(prompt, soFar);
            }

            @Override
            public void waits(ApiAnswer.Unanswered why, Duration pause) {
                answers.waits(why.reason() + "; trying again");
            }

            @Override
            public void answered(int prompt, ApiAnswer answer) {
                answers.add(prompt, written(asked.get(prompt).id(), answer));
            }
        };
    }

    private TextAnswer written(String id, ApiAnswer answer) {
        return switch (format) {
            case JSON -> EndpointJson.write(id, answer);
            case TEXT -> EndpointText.of(answer);
        };
    }

    /** Tokens are those that the endpoint tells of. */
    private static String summary(List<ApiAnswer> answers, long nanos) {
        int read = 0;
        int written = 0;
        for (var answer : answers) {
            var usage = answer.usage();
            read += usage == null ? 0 : usage.inputTokens();
            written += usage == null ? 0 : usage.outputTokens();
        }
        return String.format(
                Locale.ROOT,
                "%s, %d tokens read, %d written in %.2f s as the endpoint counts them",
                answers.size() == 1 ? "1 prompt" : answers.size() + " prompts",
                read,
                written,
                nanos / 1e9);
    }
}
