package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricFamiliesTest {
    @Test
    void everyMetricTellsWhatItIsAndBetweenWhichValuesItLies() {
        for (MetricFamily family : Metrics.known()) {
            assertThat(family.description()).as(family.name()).isNotBlank();
            assertThat(family.source()).as(family.name()).isNotBlank();
            assertThat(family.range().lowest())
                    .as(family.name())
                    .isLessThan(family.range().highest());
            assertThat(family.standard().name()).isEqualTo(family.name());
        }
    }

    @Test
    void namesAreTakenOnce() {
        assertThat(Metrics.names()).doesNotHaveDuplicates();
    }

    @Test
    void fewerEditsAreBetter() {
        assertThat(Metrics.parse("ter").higherIsBetter()).isFalse();
    }

    /** But those that change how long one waits, or who one is. */
    @Test
    void everyOptionChangesTheSignature() {
        for (MetricFamily family : Metrics.known()) {
            for (Option option : family.options()) {
                if (!Set.of("timeout", "token").contains(option.name())) {
                    String standard = family.standard().signature(ReferenceCount.ONE);
                    String context = option.name().equals("smoothValue") ? "smooth=floor," : "";
                    Metric changed = Metrics.parse(
                            "%s:%s%s='%s'".formatted(family.name(), context, option.name(), other(option)));

                    assertThat(changed.signature(ReferenceCount.ONE))
                            .as("%s %s", family.name(), option.name())
                            .isNotEqualTo(standard);
                }
            }
        }
    }

    @Test
    void smallValuesAreToldApart() {
        assertThat(Metrics.parse("bleu:smooth=floor,smoothValue=0.001").signature(ReferenceCount.ONE))
                .contains("smooth:floor[0.001]");
        assertThat(Metrics.parse("bleu:smooth=add-k,smoothValue=2").signature(ReferenceCount.ONE))
                .contains("smooth:add-k[2.00]");
        assertThatThrownBy(() -> Metrics.parse("bleu:smoothValue=0.5"))
                .hasMessage(
                        "the option smoothValue of bleu goes with smooth=floor and smooth=add-k, not with smooth=exp");
    }

    private static String other(Option option) {
        return switch (option.kind()) {
            case CHOICE -> option.allowed().get(1);
            case NUMBER, COUNT -> "7";
            case TEXT ->
                switch (option.name()) {
                    case "labels" -> "good|bad";
                    case "url" -> "https://scorer.example";
                    default -> "$.other";
                };
            case DOCUMENT -> "{}";
            case METRIC -> "rouge1";
        };
    }

    @Test
    void anUnknownMetricOrOptionIsRefusedNamingThoseThatThereAre() {
        assertThatThrownBy(() -> Metrics.parse("bleurt")).hasMessageContaining("chrf++, ter, meteor");
        assertThatThrownBy(() -> Metrics.parse("chrf:order=2")).hasMessageContaining("charOrder, beta");
        assertThatThrownBy(() -> Metrics.parse("chrf:beta=9")).hasMessageContaining("one of 2, 1, 3");
    }

    @Test
    void aReferenceMetricWithoutReferencesIsRefused() {
        Stream.of("bleu", "chrf", "ter", "rougeL", "exactMatch")
                .map(Metrics::parse)
                .forEach(metric -> assertThatThrownBy(() -> metric.measure("a text", List.of()))
                        .hasMessage("there is no reference to compare with"));
    }
}
