package dev.aloi.inference.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.inference.token.Tokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedPrefixesTest {
    @Test
    void findsWhatMostPromptsBeginWithInWholeBlocks() {
        Tokens examples = run(0, 200);

        assertThat(SharedPrefixes.of(List.of(
                        examples.plus(run(1000, 30)),
                        run(5000, 300),
                        examples.plus(run(2000, 10)),
                        examples.plus(run(3000, 80)))))
                .containsExactly(examples.slice(0, 192));
    }

    @Test
    void findsWhatASecondGroupBeginsWith() {
        Tokens one = run(0, 128);
        Tokens other = run(9000, 64);

        assertThat(SharedPrefixes.of(List.of(
                        other.plus(run(1, 5)), one.plus(run(2, 5)), other.plus(run(3, 5)), one.plus(run(4, 5)))))
                .containsExactly(one, other);
    }

    @Test
    void findsNothingWherePromptsShareLessThanABlock() {
        Tokens few = run(0, 63);

        assertThat(SharedPrefixes.of(List.of(few.plus(run(100, 99)), few.plus(run(300, 99)))))
                .isEmpty();
        assertThat(SharedPrefixes.of(List.of(run(0, 500)))).isEmpty();
        assertThat(SharedPrefixes.of(List.of())).isEmpty();
    }

    private static Tokens run(int from, int count) {
        return Tokens.of(IntStream.range(from, from + count).toArray());
    }
}
