package dev.aloi.catalog.suite.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.aloi.contracts.catalog.Prompt;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * SHA-256 over what the samples say, whatever the order of lines and fields, the spaces and the names of the fields in
 * the file: one JSON object a line, samples by id, keys sorted, UTF-8. What a sample need not have has a key only where it is
 * given.
 */
final class SuiteDigest {
    private static final JsonFactory JSON = new JsonFactory();

    private final MessageDigest sha256 = sha256();

    /** @param canonical of the samples one after the other, by id */
    void add(String canonical) {
        sha256.update(canonical.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** What a sample says, always in the same words. */
    static String canonical(Sample sample) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(sample, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
        if (sample.weight() != null) {
            json.writeNumberField("weight", sample.weight());
        }
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
