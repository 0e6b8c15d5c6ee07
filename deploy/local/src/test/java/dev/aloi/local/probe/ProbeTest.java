package dev.aloi.local.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.inference.decode.Ask;
import dev.aloi.scoring.stats.PairedDifference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final List<ProbedText> TEXTS =
            IntStream.range(0, 7).mapToObj(i -> new ProbedText("sample " + i)).toList();

    @Test
    void asksForTheFilesOrderFirstAndForOthersOfTheSameSamples() {
        var asks = new Exchangeability(5, 3, 4, 1).asks(TEXTS);

        assertThat(asks).hasSize(2);
        var choices = ((Ask.Choose) asks.getFirst()).choices();
        assertThat(choices).hasSize(5);
        assertThat(choices.getFirst()).isEqualTo("sample 0\n\nsample 1\n\nsample 2");
        assertThat(choices)
                .allSatisfy(choice ->
                        assertThat(choice.split("\n\n")).containsExactlyInAnyOrder("sample 0", "sample 1", "sample 2"));
        assertThat(new Exchangeability(5, 3, 4, 1).asks(TEXTS)).isEqualTo(asks);
        assertThat(new Exchangeability(5, 3, 4, 2).asks(TEXTS)).isNotEqualTo(asks);
    }

    @Test
    void aSampleIsItsInputAndItsFirstReference() {
        var sample = new Sample(
                new SampleId("a"),
                new Prompt.Chat(List.of(new Prompt.Message("system", "be brief"), new Prompt.Message("user", "2+2?"))),
                List.of("4", "four"),
                null,
                Map.of(),
                null);

        assertThat(ProbedText.of(sample).text()).isEqualTo("be brief\n2+2?\n4");
    }

    @Test
    void longSamplesAreCutBetweenCharacters() {
        assertThat(new ProbedText("😀".repeat(700)).cut()).isEqualTo("😀".repeat(600));
    }

    @Test
    void asksForTheSecondHalfOfSamplesThatAreLongEnough() {
        var recital = new Recital(5, 2);

        var halves = recital.halves(List.of(new ProbedText("one two three"), new ProbedText("a b  c\nd e f")));

        assertThat(halves).containsExactly(new Recital.Halves("a b c", List.of("d", "e")));
        assertThat(halves.getFirst().isGoneOn(" d e something else")).isTrue();
        assertThat(halves.getFirst().isGoneOn("d f")).isFalse();
        assertThat(halves.getFirst().isGoneOn("d")).isFalse();
    }

    @Test
    void saysWhatItFoundInWords() {
        var orders = new Exchangeability(4, 8, 3, 1);
        var lead = PairedDifference.of(new double[] {-10, -12, -9, -11}, new double[] {-5, -6.5, -4.5, -5.5});

        assertThat(ProbeLines.of(
                        orders,
                        Optional.of(new Exchangeability.Found(lead, 1)),
                        new Recital(50, 8),
                        new Recital.Found(50, 0, 0)))
                .containsExactly(
                        "order: the file's order is likelier than others by 5.13 nats a shard [4.36, 5.89], p < 0.001"
                                + " (paired t, 4 shards of 8 samples, 3 orders; 1 shards could not be read):"
                                + " THE MODEL SEEMS TO HAVE SEEN THE FILE",
                        "completion: 0 of 50 samples go on word for word for 8 words [0 %, 7 %] (Wilson, 95 %)",
                        "A probe may find that a model knows samples; it cannot show that it does not.");
        assertThat(ProbeLines.of(orders, Optional.empty(), new Recital(50, 8), new Recital.Found(0, 0, 2))
                        .subList(0, 2))
                .containsExactly(
                        "order: too few samples for two shards of 8",
                        "completion: no sample has 16 words; 2 samples could not be read");
    }
}
