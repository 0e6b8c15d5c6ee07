package dev.aloi.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private long now;

    @Test
    void plainLinesComeNowAndThenAndAtTheEnd() {
        var progress = new PlainProgress(out, () -> now);

        try (var bar = progress.bar("trials", 100)) {
            pass(1);
            bar.at(10, "");
            pass(9);
            bar.at(50, "2 without completion");
            pass(1);
            bar.at(51, "");
            pass(9);
            bar.at(100, "");
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("trials: 50/100 5.0/s, 0:10 left 2 without completion\ntrials: 100/100 in 20.0 s\n");
    }

    @Test
    void terminalBarIsRedrawnInItsLineAndNeverWraps() {
        var progress = new TerminalProgress(out, () -> now, 60);

        try (var bar = progress.bar("trials", 4)) {
            pass(2);
            bar.at(2, "a detail that would not fit into the line any more");
            progress.note("a line that stays");
        }

        var text = written.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("trials                 [############------------] 2/4  1.0/");
        assertThat(text).contains("\r\033[Ka line that stays\n");
        assertThat(text).endsWith("\r\033[Ktrials                 2/4 in 0:02\n");
        assertThat(text.split("[\r\n]"))
                .allMatch(line -> line.replace("\033[K", "").length() < 60);
    }

    @Test
    void paceNamesRateAndTimeLeft() {
        assertThat(new Pace(Duration.ofSeconds(4), 50).describe(100)).isEqualTo("13/s, 0:08 left");
        assertThat(new Pace(Duration.ofMinutes(2), 60).describe(6000)).isEqualTo("0.5/s, 3:20:00 left");
        assertThat(new Pace(Duration.ofMillis(100), 5).describe(10)).isEmpty();
        assertThat(new Pace(Duration.ofSeconds(10), 0).describe(10)).isEmpty();
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
