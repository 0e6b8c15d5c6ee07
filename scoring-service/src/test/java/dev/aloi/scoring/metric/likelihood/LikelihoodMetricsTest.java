package dev.aloi.scoring.metric.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.scoring.golden.Table;
import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Metrics;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.Summing;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden values by src/test/golden/likelihoods.py. */
class LikelihoodMetricsTest {
    private static final List<List<String>> TABLE = Table.rows(LikelihoodMetricsTest.class, "questions.tsv");
    private static final List<List<String>> QUESTIONS =
            TABLE.stream().filter(row -> !row.getFirst().equals("=")).toList();

    @Test
    void valuesOverFourHundredQuestionsEqualNumpys() {
        List<List<String>> values =
                TABLE.stream().filter(row -> row.getFirst().equals("=")).toList();

        assertThat(values).hasSize(8);
        assertThat(QUESTIONS).hasSize(400);
        for (List<String> value : values) {
            assertThat(overAll(Metrics.parse(value.get(1))))
                    .as(value.get(1))
                    .isCloseTo(Double.parseDouble(value.get(2)), within(1e-12));
        }
    }

    private static double overAll(Metric metric) {
        List<Statistics> all = QUESTIONS.stream()
                .map(row -> metric.measure(completion(row), right(row)))
                .toList();
        if (metric.aggregation() == Aggregation.MEAN) {
            return all.stream().mapToDouble(metric::sampleScore).average().orElseThrow();
        }
        Summing summing = metric.summing(all);
        return summing.score(Statistics.sum(all.stream().map(summing::row).toList(), summing.width()));
    }

    private static Completion completion(List<String> row) {
        String[] choices = row.get(0).split("\\|");
        String[] logarithms = row.get(1).split("\\|");
        String[] tokens = row.get(2).split("\\|");
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < choices.length; i++) {
            answers.add(answer(choices[i], Double.parseDouble(logarithms[i]), Long.parseLong(tokens[i])));
        }
        return Completion.of("").with(answers);
    }

    private static Answer answer(String text, double logarithm, long tokens) {
        return new Answer(text, new Likelihood(logarithm, tokens, text.getBytes(StandardCharsets.UTF_8).length));
    }

    private static References right(List<String> row) {
        return References.of(List.of(row.get(0).split("\\|")[Integer.parseInt(row.get(3))]));
    }

    @Test
    void aSingleChoiceNeedsNoReference() {
        Metric perplexity = Metrics.parse("perplexity");
        Completion weighed = Completion.of("").with(List.of(answer("text", -3 * Math.log(4), 3)));

        Statistics measured = perplexity.measure(weighed, References.of(List.of()));

        assertThat(perplexity.score(measured)).isCloseTo(4, within(1e-12));
    }

    @Test
    void severalReferencesMayBeRight() {
        Completion weighed =
                Completion.of("").with(List.of(answer(" one ", -2, 1), answer("two", -1, 1), answer("three", -5, 1)));

        assertThat(Metrics.parse("acc")
                        .measure(weighed, References.of(List.of("two", "three")))
                        .at(0))
                .isEqualTo(1);
        assertThat(Metrics.parse("acc")
                        .measure(weighed, References.of(List.of("one")))
                        .at(0))
                .isZero();
    }

    @Test
    void whatCannotBeWeighedIsUnscoredAndSaysWhy() {
        Metric acc = Metrics.parse("acc");
        References reference = References.of(List.of("other"));
        Completion weighed = Completion.of("").with(List.of(answer("one", -1, 1), answer("two", -1, 1)));

        assertThatThrownBy(() -> acc.measure(Completion.of("one"), reference))
                .isInstanceOfSatisfying(
                        UnmeasuredException.class,
                        it -> assertThat(it.category()).isEqualTo(Category.NO_LIKELIHOOD));
        assertThatThrownBy(() -> acc.measure(weighed, reference))
                .isInstanceOfSatisfying(
                        UnmeasuredException.class,
                        it -> assertThat(it.category()).isEqualTo(Category.UNFIT_REFERENCE));
        assertThatThrownBy(() -> acc.measure(weighed, References.of(List.of())))
                .hasMessage("there is no reference to compare with");
    }

    @Test
    void aCalibrationErrorOfFewSamplesSaysThatItIsNoise() {
        Metric ece = Metrics.parse("ece");

        assertThat(ece.caution(300)).isEmpty();
        assertThat(ece.caution(299)).hasValue("299 samples say little: a calibration error is mostly noise below 300");
        assertThat(Metrics.parse("brier").caution(1)).isEmpty();
    }

    @Test
    void answersDoNotPrintTheirText() {
        assertThat(Completion.of("secret")
                        .with(List.of(answer("secret", -1, 1)))
                        .answers())
                .asString()
                .doesNotContain("secret");
        assertThat(Completion.of("secret").corrected("secret")).hasToString("Completion of 6 characters");
    }
}
