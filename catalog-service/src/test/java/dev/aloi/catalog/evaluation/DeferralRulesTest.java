package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.catalog.evaluation.EvaluationRequest.DeferralRequest;
import dev.aloi.contracts.catalog.Deferral;
import dev.aloi.kit.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeferralRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Fault> faults = new ArrayList<>();
    private final DeferralRules rules = new DeferralRules(NOW, "us-east-1", faults);

    @Test
    void readsWhatIsTold() {
        assertThat(rules.apply(new DeferralRequest(
                        "2026-01-03T07:00:00+01:00", "PT90M", List.of("eu-west-3", "eu-north-1", "eu-west-3"))))
                .isEqualTo(new Deferral(
                        Instant.parse("2026-01-03T06:00:00Z"),
                        Duration.ofMinutes(90),
                        List.of("eu-west-3", "eu-north-1")));
    }

    @Test
    void takesAnHourAtHomeWhereNothingElseIsTold() {
        assertThat(rules.apply(new DeferralRequest("2026-01-02T04:04:05Z", null, null)))
                .isEqualTo(
                        new Deferral(Instant.parse("2026-01-02T04:04:05Z"), Duration.ofHours(1), List.of("us-east-1")));
    }

    @Test
    void runsAtOnceWhereNothingIsTold() {
        assertThat(rules.apply(null)).isNull();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -                    | PT1H   | deferrable.deadline: is missing
            tomorrow             | PT1H   | deferrable.deadline: must be a time with its offset, as in 2026-01-31T06:00:00Z
            2026-01-02T04:00:00  | PT1H   | deferrable.deadline: must be a time with its offset, as in 2026-01-31T06:00:00Z
            2026-01-02T04:04:04Z | PT1H   | deferrable.deadline: leaves no time: it is less than PT1H from now
            2026-02-01T03:04:06Z | PT1H   | deferrable.deadline: is more than 30 days from now
            2026-01-03T00:00:00Z | 1 hour | deferrable.length: must be a duration, as in PT1H30M
            2026-01-03T00:00:00Z | PT0S   | deferrable.length: must be over 0 and at most 30 days
            2026-01-31T00:00:00Z | P31D   | deferrable.length: must be over 0 and at most 30 days
            """)
    void namesTheFieldThatIsWrong(@Nullable String deadline, String length, String fault) {
        assertThat(rules.apply(new DeferralRequest(deadline, length, null))).isNull();
        assertThat(told()).containsExactly(fault);
    }

    @Test
    void namesEveryRegionThatIsWrong() {
        assertThat(rules.apply(
                        new DeferralRequest("2026-01-03T00:00:00Z", null, Arrays.asList("eu-west-3", null, " "))))
                .isNull();
        assertThat(told()).containsExactly("deferrable.regions[1]: is missing", "deferrable.regions[2]: is empty");
        faults.clear();

        assertThat(rules.apply(new DeferralRequest("2026-01-03T00:00:00Z", null, Collections.nCopies(51, "r"))))
                .isNull();
        assertThat(told()).containsExactly("deferrable.regions: are more than 50");
    }

    private List<String> told() {
        return faults.stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .toList();
    }
}
