package dev.aloi.local.generate;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.CompletionApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Prompts completed by an endpoint.
 *
 * @param pauses before each further call where one may help; an endpoint that says how long it wants to be left alone is left so, up
 *     to a minute: who waits at a terminal is told of longer than that, and not kept waiting
 * @param atATime calls under way
 */
public record EndpointCalls(
        CompletionApi api, Engine.Api engine, Optional<String> secret, List<Duration> pauses, int atATime) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public EndpointCalls {
        pauses = List.copyOf(pauses);
    }

    /** Told of answers, on any thread. */
    public interface Listener {
        /** There is more of an answer. */
        void grows(int prompt, Supplier<String> soFar);

        /** It is asked again after the pause. */
        void waits(ApiAnswer.Unanswered why, Duration pause);

        void answered(int prompt, ApiAnswer answer);
    }

    /** Answers are told as they come, and given back in the order of the prompts. */
    public List<ApiAnswer> ask(List<Prompt> prompts, Listener listener) throws InterruptedException {
        try (var callers =
                Executors.newFixedThreadPool(atATime, Thread.ofVirtual().factory())) {
            List<Future<ApiAnswer>> calls = new ArrayList<>();
            for (int i = 0; i < prompts.size(); i++) {
                int place = i;
                Callable<ApiAnswer> call = () -> {
                    var answer = ask(prompts.get(place), place, listener);
                    listener.answered(place, answer);
                    return answer;
                };
                calls.add(callers.submit(call));
            }
            List<ApiAnswer> answers = new ArrayList<>();
            for (var call : calls) {
                answers.add(answer(call));
            }
            return answers;
        }
    }

    private static ApiAnswer answer(Future<ApiAnswer> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call broke off", e.getCause());
        }
    }

    private ApiAnswer ask(Prompt prompt, int place, Listener listener) throws InterruptedException {
        Consumer<Supplier<String>> growing = soFar -> listener.grows(place, soFar);
        for (var pause : pauses) {
            ApiAnswer answer = api.prepare(engine, prompt, place, secret).send(growing);
            if (!(answer instanceof ApiAnswer.Unanswered unanswered) || !unanswered.again()) {
                return answer;
            }
            Duration wait = Objects.requireNonNullElse(unanswered.retryAfter(), pause);
            if (wait.compareTo(LONGEST) > 0) {
                return ApiAnswer.Unanswered.forGood(
                        unanswered.category(),
                        unanswered.reason() + "; it wants to be left alone for " + wait.toSeconds() + " s");
            }
            listener.waits(unanswered, wait);
            Thread.sleep(wait);
        }
        return api.prepare(engine, prompt, place, secret).send(growing);
    }
}
