package dev.aloi.scoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    /** SplitMix64 from seed 0 begins with E220A8397B1DCDAF, 6E789E6AA1B965F4, 06C45D188009454F; two bits fewer remain. */
    @Test
    void drawsAreThoseOfSplitMix64() {
        Draws draws = new Draws(0);

        int[] drawn = IntStream.range(0, 3).map(_ -> draws.below(1 << 30)).toArray();

        assertThat(drawn).containsExactly(0xE220A839 >>> 2, 0x6E789E6A >>> 2, 0x06C45D18 >>> 2);
    }

    @Test
    void everyNumberIsEquallyLikely() {
        Draws draws = new Draws(1);
        int[] counts = new int[7];

        IntStream.range(0, 70_000).forEach(_ -> counts[draws.below(7)]++);

        // 10000 each, with a standard deviation of 93
        assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 10_000) < 400);
    }
}
