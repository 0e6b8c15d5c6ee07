package dev.aloi.catalog.recording.read;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.SuiteVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a recording after its content, so that the same upload, told twice, is the same recording. */
public final class RecordingDigest {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BYTES = 8;

    private RecordingDigest() {}

    public static RecordingId of(SuiteVersion suite, String model, RecordingDraft draft) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            List<RecordedCompletion> sorted = draft.completions().stream()
                    .sorted(Comparator.comparing(
                            completion -> completion.sample().value()))
                    .toList();
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
                    JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                json.writeStartArray();
                json.writeString(suite.value());
                json.writeString(model);
                for (RecordedCompletion completion : sorted) {
                    write(completion, json);
                }
                json.writeEndArray();
            }
            return new RecordingId("rec-" + HexFormat.of().formatHex(sha256.digest(), 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RecordedCompletion completion, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(completion.sample().value());
        json.writeString(completion.completion());
        json.writeString(completion.usage() == null ? "" : completion.usage().toString());
        write(completion.latency(), json);
        write(completion.cpuTime(), json);
        json.writeEndArray();
    }

    private static void write(@Nullable Duration duration, JsonGenerator json) throws IOException {
        json.writeString(duration == null ? "" : duration.toString());
    }
}
