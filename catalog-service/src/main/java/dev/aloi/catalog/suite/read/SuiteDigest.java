package dev.aloi.catalog.suite.read;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.aloi.contracts.catalog.Prompt;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * SHA-256 over what the samples say, whatever the order of lines and fields, the spaces and the names of the fields in
 * the file: one JSON object a line, samples by id, keys sorted, UTF-8. Choices and a cluster have keys only where they are given.
 */
final class SuiteDigest {
    private static final JsonFactory JSON = new JsonFactory();

    private SuiteDigest() {}

    static String of(List<Sample> samples) {
        try {
            MessageDigest sha256 = sha256();
            List<Sample> sorted = samples.stream()
                    .sorted(Comparator.comparing(sample -> sample.id().value()))
                    .toList();
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
                    JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                json.setRootValueSeparator(null);
                for (Sample sample : sorted) {
                    write(sample, json);
                    json.writeRaw('\n');
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the samples with this digest, where they are for self-hosted models only. */
    static String ofSelfHostedOnly(String digest) {
        byte[] text = (digest + " self-hosted only").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Sample sample, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (sample.choices() != null) {
            write("choices", sample.choices(), json);
        }
        if (sample.cluster() != null) {
            json.writeStringField("cluster", sample.cluster());
        }
        json.writeStringField("id", sample.id().value());
        json.writeFieldName("input");
        write(sample.input(), json);
        write("references", sample.references(), json);
        json.writeObjectFieldStart("tags");
        for (Map.Entry<String, String> tag : sample.tags().entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(String field, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void write(Prompt input, JsonGenerator json) throws IOException {
        switch (input) {
            case Prompt.Text text -> json.writeString(text.text());
            case Prompt.Chat chat -> {
                json.writeStartArray();
                for (Prompt.Message message : chat.messages()) {
                    json.writeStartObject();
                    json.writeStringField("content", message.content());
                    json.writeStringField("role", message.role());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }
}
