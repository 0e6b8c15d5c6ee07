package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnSentencesTest {
    @Test
    void sampleScoresAreThoseWorkedOutByHand() throws IOException {
        List<String> lines = lines();

        for (String line : lines) {
            String[] cells = line.replace("\\n", "\n").split("\t", -1);
            Metric metric = Metrics.parse(cells[0]);
            Statistics measured = metric.measure(cells[1], List.of(cells[2].split("\\|")));
            assertThat(metric.sampleScore(measured)).as(line).isCloseTo(Double.parseDouble(cells[3]), within(1e-9));
        }
        assertThat(lines).hasSizeGreaterThan(25);
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                OwnSentencesTest.class.getResourceAsStream("own-sentences.tsv"), "own-sentences.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }

    @Test
    void bleuOfACorpusIsThatOfItsSumsAndNotAMean() {
        Metric bleu = Metrics.parse("bleu");
        Statistics first = bleu.measure("fever and cough today", List.of("cough and fever yesterday"));
        Statistics second = bleu.measure("no fever was seen at night", List.of("no fever was seen at night"));

        double corpus = bleu.score(Statistics.sum(List.of(first, second), bleu.width()));

        // matches 3+6, 0+5, 0+4, 0+3 of 10, 8, 6, 4
        assertThat(corpus).isCloseTo(100 * Math.pow(9.0 / 10 * 5 / 8 * 4 / 6 * 3 / 4, 0.25), within(1e-9));
        assertThat(corpus).isNotCloseTo((bleu.sampleScore(first) + bleu.sampleScore(second)) / 2, within(1.0));
    }
}
