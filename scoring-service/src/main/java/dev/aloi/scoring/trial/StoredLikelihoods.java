package dev.aloi.scoring.trial;

import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.scoring.metric.likelihood.Likelihood;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Likelihoods as the column likelihoods holds them: logarithm, tokens and bytes of one after the other. */
final class StoredLikelihoods {
    private static final int NUMBERS = 3;

    private StoredLikelihoods() {}

    /** None where the model was not asked for any. */
    static List<Likelihood> of(TrialCompleted trial) {
        return trial.likelihoods() == null
                ? List.of()
                : trial.likelihoods().stream()
                        .map(it -> new Likelihood(it.logarithm(), it.tokens(), it.bytes()))
                        .toList();
    }

    static @Nullable String write(TrialCompleted trial) {
        return trial.likelihoods() == null
                ? null
                : trial.likelihoods().stream()
                        .flatMapToDouble(it -> DoubleStream.of(it.logarithm(), it.tokens(), it.bytes()))
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    static List<Likelihood> read(@Nullable Array stored) throws SQLException {
        List<Likelihood> likelihoods = new ArrayList<>();
        if (stored != null) {
            Double[] numbers = (Double[]) stored.getArray();
            for (int i = 0; i < numbers.length; i += NUMBERS) {
                likelihoods.add(new Likelihood(numbers[i], numbers[i + 1].longValue(), numbers[i + 2].longValue()));
            }
        }
        return likelihoods;
    }
}
