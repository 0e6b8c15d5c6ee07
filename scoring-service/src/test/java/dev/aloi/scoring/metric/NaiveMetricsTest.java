package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.scoring.metric.bleu.BleuTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaiveMetricsTest {
    private static final int TEXTS = 2000;
    private static final String[] PIECES = {
        "fever",
        "cough",
        "the",
        "a",
        "no",
        "Mild",
        "mild",
        "3.5",
        "3",
        "mg",
        ".",
        ",",
        "..",
        "-",
        "--",
        "1,000",
        "?",
        "\n",
        "\n",
        "(",
        ")",
        "&amp;",
        "&quot;",
        "<skipped>",
        "day-\n",
        "5-",
        "l'été",
        "ICU",
        "x.y",
        ".5",
        "5.",
        "'s",
        "/"
    };

    private final Random random = new Random(20261123);

    @Test
    void tokensAreThoseOfTheFourRegularExpressions() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();

            assertThat(BleuTokenizer.MTEVAL_13A.tokenize(text.stripTrailing()).toList())
                    .as(text)
                    .isEqualTo(NaiveMetrics.tokens13a(text));
        }
    }

    @Test
    void rougeIsThatOfThePlainDefinition() {
        for (int i = 0; i < TEXTS; i++) {
            String completion = text();
            String reference = text();

            same("rouge1", completion, reference, NaiveMetrics.rougeN(1, completion, reference));
            same("rouge2", completion, reference, NaiveMetrics.rougeN(2, completion, reference));
            same("rougeL", completion, reference, NaiveMetrics.rougeL(completion, reference));
            same("rougeLsum", completion, reference, NaiveMetrics.rougeLsum(completion, reference));
        }
    }

    @Test
    void bleuIsThatOfThePlainDefinition() {
        Metric bleu = Metrics.parse("bleu:smooth=none");
        int positive = 0;
        for (int i = 0; i < TEXTS; i++) {
            String completion = text();
            List<String> references = List.of(text(), completion.replace("fever", "cough") + text(), text());
            double expected = NaiveMetrics.bleu(completion, references);

            assertThat(bleu.score(bleu.measure(completion, references)))
                    .as(completion)
                    .isCloseTo(expected, within(1e-9));
            positive += expected > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(TEXTS / 2);
    }

    private static void same(String spec, String completion, String reference, double expected) {
        Metric metric = Metrics.parse(spec);
        assertThat(metric.score(metric.measure(completion, List.of(reference))))
                .as("%s of '%s' against '%s'", spec, completion, reference)
                .isCloseTo(expected, within(1e-12));
    }

    /** Up to 90 pieces, so that subsequences run over the ends of 64-bit words. */
    private String text() {
        List<String> pieces = new ArrayList<>();
        int length = random.nextInt(random.nextInt(10) == 0 ? 90 : 15);
        for (int i = 0; i < length; i++) {
            pieces.add(PIECES[random.nextInt(PIECES.length)]);
            pieces.add(random.nextInt(4) == 0 ? "" : " ");
        }
        return String.join("", pieces);
    }
}
