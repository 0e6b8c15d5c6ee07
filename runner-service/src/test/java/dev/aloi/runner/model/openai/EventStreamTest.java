package dev.aloi.runner.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsTheDataOfEachEventWhateverEndsItsLines(String end) throws IOException {
        String stream = String.join(
                end,
                ": a comment",
                "data: one",
                "",
                "event: named",
                "id: 2",
                "data:two",
                "data: too",
                "",
                "",
                "data:",
                "",
                "data: last",
                "",
                "");

        assertThat(events(stream)).containsExactly("one", "two\ntoo", "", "last");
    }

    @Test
    void readsALastEventThatNoEmptyLineEnds() throws IOException {
        assertThat(events("data: one\n\ndata: two")).containsExactly("one", "two");
    }

    @Test
    void readsAnEventThatIsLongerThanItsBuffer() throws IOException {
        String text = "é".repeat(100_000);

        assertThat(events("data: " + text + "\n\ndata: x\n\n")).containsExactly(text, "x");
    }

    @Test
    void givesUpAnEventWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> new EventStream(endless).next()).isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void findsNothingInAnEmptyStream() throws IOException {
        assertThat(events("")).isEmpty();
        assertThat(events(": ping\n\n\n")).isEmpty();
    }

    private static List<String> events(String text) throws IOException {
        EventStream stream = new EventStream(new Trickle(text.getBytes(StandardCharsets.UTF_8)));
        List<String> events = new ArrayList<>();
        for (Optional<byte[]> data = stream.next(); data.isPresent(); data = stream.next()) {
            events.add(new String(data.get(), StandardCharsets.UTF_8));
        }
        return events;
    }

    /** Gives a few bytes at a time, as a network does. */
    private static final class Trickle extends ByteArrayInputStream {
        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 7));
        }
    }
}
