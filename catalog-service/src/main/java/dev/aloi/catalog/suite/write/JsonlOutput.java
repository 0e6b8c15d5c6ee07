package dev.aloi.catalog.suite.write;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.catalog.suite.read.SuiteFields;
import dev.aloi.catalog.suite.read.shape.OwnShape;
import dev.aloi.contracts.catalog.Prompt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** One JSON object a line, as we read it by default. */
final class JsonlOutput implements SampleOutput {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    JsonlOutput(OutputStream out) throws IOException {
        json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.setRootValueSeparator(null);
    }

    @Override
    public void add(Sample sample) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sample.id().value());
        json.writeFieldName("input");
        input(sample.input());
        texts("references", sample.references());
        if (sample.choices() != null) {
            texts("choices", sample.choices());
        }
        if (sample.cluster() != null) {
            json.writeStringField("cluster", sample.cluster());
        }
        if (sample.weight() != null) {
            json.writeNumberField("weight", sample.weight());
        }
        tags(sample.tags());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Each under its own name, unless that is the name of something else. */
    private void tags(Map<String, String> tags) throws IOException {
        boolean collide = tags.keySet().stream().anyMatch(JsonlOutput::isTaken);
        if (collide) {
            json.writeObjectFieldStart(OwnShape.TAGS);
        }
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        if (collide) {
            json.writeEndObject();
        }
    }

    private static boolean isTaken(String tag) {
        return SuiteFields.DEFAULT.names(tag) || tag.equals(OwnShape.TAGS);
    }

    private void input(Prompt prompt) throws IOException {
        switch (prompt) {
            case Prompt.Text text -> json.writeString(text.text());
            case Prompt.Chat chat -> {
                json.writeStartArray();
                for (Prompt.Message message : chat.messages()) {
                    json.writeStartObject();
                    json.writeStringField("role", message.role());
                    json.writeStringField("content", message.content());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
