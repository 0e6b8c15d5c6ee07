package dev.aloi.local.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
    /** Columns of small, middling and large counts, of halves, and of any numbers, over more than one chunk. */
    @Test
    void numbersComeBackAsTheyWere() {
        var random = new Random(3);
        var rows = new Rows(5);
        var expected = new double[10_000][];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = new double[] {
                random.nextInt(100),
                random.nextInt(20_000) - 10_000,
                random.nextInt(100_000_000),
                random.nextInt(100) / 2.0,
                random.nextDouble()
            };
            rows.add(expected[i]);
        }

        assertThat(rows.size()).isEqualTo(10_000);
        for (int i = 0; i < expected.length; i++) {
            assertThat(rows.row(i)).as("%d", i).containsExactly(expected[i]);
        }
    }

    @Test
    void aSkippedRowIsMissing() {
        var rows = new Rows(1);
        rows.add(new double[] {7});
        rows.skip();
        rows.add(new double[] {0});

        assertThat(rows.has(0)).isTrue();
        assertThat(rows.has(1)).isFalse();
        assertThat(rows.has(2)).isTrue();
        assertThat(rows.row(2)).containsExactly(0);
    }
}
