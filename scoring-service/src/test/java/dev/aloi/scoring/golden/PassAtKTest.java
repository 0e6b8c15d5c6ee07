package dev.aloi.scoring.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.scoring.stats.Attempts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("golden")
class PassAtKTest {
    private final Goldens goldens = new Goldens();

    @Test
    void equalsHumanEval() {
        for (JsonNode it : Goldens.json("golden/pass_at_k.json").get("cases")) {
            Attempts attempts = new Attempts(it.get("n").intValue(), it.get("c").intValue());
            goldens.near(
                    it.toString(),
                    it.get("pass_at_k"),
                    attempts.passAt(it.get("k").intValue()));
        }

        goldens.report("pass@k", 173);
    }

    @Test
    void allOfTwoPassInOneOfThreePairs() {
        assertThat(new Attempts(3, 2).passAll(2)).isEqualTo(1.0 / 3);
        assertThat(new Attempts(3, 1).passAll(2)).isZero();
    }

    @Test
    void moreThanWereMadeIsRefused() {
        var attempts = new Attempts(3, 1);

        assertThatThrownBy(() -> attempts.passAt(4)).hasMessage("3 attempts say nothing of 4");
    }
}
