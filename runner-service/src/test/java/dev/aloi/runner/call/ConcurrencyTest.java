package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final long COOL_DOWN = Duration.ofSeconds(15).toNanos();

    private final Concurrency concurrency = new Concurrency(20, 100);

    @Test
    void growsByOneForEachSuccessUntilTheFirstRefusal() {
        for (int i = 0; i < 20; i++) {
            concurrency.succeeded(true);
        }

        assertThat(concurrency.limit()).isEqualTo(40);
    }

    @Test
    void growsOnlyWhereItIsUsed() {
        concurrency.succeeded(false);

        assertThat(concurrency.limit()).isEqualTo(20);
    }

    @Test
    void growsNoFurtherThanTheMost() {
        for (int i = 0; i < 200; i++) {
            concurrency.succeeded(true);
        }

        assertThat(concurrency.limit()).isEqualTo(100);
    }

    @Test
    void shrinksByAFifthForAnEpisodeOfRefusals() {
        for (int i = 0; i < 20; i++) {
            concurrency.refused(i);
        }
        assertThat(concurrency.limit()).isEqualTo(16);

        concurrency.refused(COOL_DOWN - 1);
        assertThat(concurrency.limit()).isEqualTo(16);

        concurrency.refused(COOL_DOWN);
        assertThat(concurrency.limit()).isEqualTo(12);
    }

    @Test
    void growsByOneForARoundOfSuccessesAfterARefusal() {
        concurrency.refused(0);
        for (int i = 0; i < 17; i++) {
            concurrency.succeeded(true);
        }

        assertThat(concurrency.limit()).isEqualTo(17);
    }

    @Test
    void neverShrinksToNothing() {
        for (int i = 0; i < 100; i++) {
            concurrency.refused(i * COOL_DOWN);
        }

        assertThat(concurrency.limit()).isEqualTo(1);
    }
}
