package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.runner.model.ApiAnswer;
import dev.aloi.runner.model.ApiRequest;
import dev.aloi.runner.model.CompletionApi;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An API in this process, which answers a prompt as a test says. */
final class FakeApi implements CompletionApi {
    private final BiFunction<String, CountDownLatch, ApiAnswer> answers;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    FakeApi(Function<String, ApiAnswer> answers) {
        this((prompt, _) -> answers.apply(prompt));
    }

    /** The latch opens when the call is broken off. */
    FakeApi(BiFunction<String, CountDownLatch, ApiAnswer> answers) {
        this.answers = answers;
    }

    List<String> asked() {
        return asked;
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    @Override
    public boolean serves(Engine.Api engine) {
        return true;
    }

    @Override
    public String host(Engine.Api engine) {
        return "api.example.org";
    }

    @Override
    public ApiRequest prepare(Engine.Api engine, Prompt prompt, int repetition, Optional<String> secret) {
        String text = ((Prompt.Text) prompt).text();
        CountDownLatch brokenOff = new CountDownLatch(1);
        return new ApiRequest() {
            @Override
            public ApiAnswer send() {
                asked.add(text);
                mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                try {
                    ApiAnswer answer = answers.apply(text, brokenOff);
                    return brokenOff.getCount() == 0
                            ? ApiAnswer.Unanswered.forGood(FailureCategory.CANCELLED, "cancelled")
                            : answer;
                } finally {
                    underWay.decrementAndGet();
                }
            }

            @Override
            public void cancel() {
                brokenOff.countDown();
            }
        };
    }
}
