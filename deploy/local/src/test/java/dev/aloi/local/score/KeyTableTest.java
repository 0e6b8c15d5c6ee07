package dev.aloi.local.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    @Test
    void numbersDifferentKeysInTheirOrder() {
        var random = new Random(1);
        var table = new KeyTable();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            long key = random.nextInt(20_000) * 0x9E3779B97F4A7C15L;
            int number = expected.computeIfAbsent(key, _ -> expected.size());
            assertThat(table.number(key)).isEqualTo(number);
        }

        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((key, number) -> assertThat(table.find(key)).hasValue(number));
        assertThat(table.find(42)).isEmpty();
    }
}
