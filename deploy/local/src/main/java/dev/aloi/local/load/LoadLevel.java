package dev.aloi.local.load;

import dev.aloi.contracts.runner.FailureCategory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one load showed.
 *
 * @param seconds from the start to the last answer
 * @param perSecond answers a second
 * @param tokensPerSecond absent where the target does not tell its tokens
 * @param good calls that met the objective; absent without one
 * @param firstToken from when a call was meant to begin
 * @param whole from when a call was meant to begin
 * @param late how much later calls began than they were meant to: what this program adds
 */
public record LoadLevel(
        String load,
        int calls,
        int answered,
        Map<FailureCategory, Integer> failures,
        double seconds,
        double perSecond,
        @Nullable Double tokensPerSecond,
        @Nullable Integer good,
        @Nullable Spread firstToken,
        @Nullable Spread perToken,
        @Nullable Spread whole,
        @Nullable Spread late) {
    static LoadLevel of(Load load, List<Call> calls, Optional<Objective> objective) {
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        long end = load.time().toNanos();
        int answered = 0;
        long tokens = 0;
        boolean told = true;
        for (Call call : calls) {
            switch (call.reply()) {
                case Reply.Answered answer -> {
                    answered++;
                    tokens += answer.outputTokens() == null ? 0 : answer.outputTokens();
                    told &= answer.outputTokens() != null;
                    end = Math.max(end, call.started() + answer.total().toNanos());
                }
                case Reply.Failed failed -> failures.merge(failed.category(), 1, Integer::sum);
            }
        }
        double seconds = end / 1e9;
        return new LoadLevel(
                load.toString(),
                calls.size(),
                answered,
                failures,
                seconds,
                answered / seconds,
                told && answered > 0 ? tokens / seconds : null,
                objective
                        .map(wanted ->
                                (int) calls.stream().filter(wanted::isMet).count())
                        .orElse(null),
                spread(calls.stream().map(Call::firstToken)),
                spread(calls.stream().map(Call::perToken)),
                spread(calls.stream().map(Call::whole)),
                spread(calls.stream().map(Call::late)));
    }

    private static @Nullable Spread spread(Stream<@Nullable Duration> times) {
        return Spread.of(times).orElse(null);
    }
}
