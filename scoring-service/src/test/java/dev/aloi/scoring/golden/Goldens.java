package dev.aloi.scoring.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Values of the reference implementations, in a folder beside the repository; tests without it are skipped and say so. */
public final class Goldens {
    private static final double RELATIVE_TOLERANCE = 1e-9;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private int checked;

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("aloi.root", ".."))
                .resolve("../shared")
                .resolve(name)
                .normalize();
        assumeTrue(Files.exists(file), "skipped: no golden values at " + file);
        GoldenTotal.read(file);
        return file;
    }

    /** One value a line. Lines end at \n alone. */
    public static List<JsonNode> lines(String name) {
        try (var values =
                MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(file(name).toFile())) {
            return values.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        try {
            return MAPPER.readTree(file(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    public void near(String what, JsonNode expected, double actual) {
        near(what, expected.doubleValue(), actual);
    }

    public void near(String what, double expected, double actual) {
        assertThat(actual).as(what).isCloseTo(expected, offset(Math.abs(expected) * RELATIVE_TOLERANCE));
        checked++;
    }

    /** For values that were published with fewer digits. */
    public void within(String what, JsonNode expected, double actual, double tolerance) {
        double value = expected.isTextual() ? Double.parseDouble(expected.textValue()) : expected.doubleValue();
        assertThat(actual).as(what).isCloseTo(value, offset(tolerance));
        checked++;
    }

    public void exact(String what, JsonNode expected, double actual) {
        assertThat(actual).as(what).isEqualTo(expected.doubleValue());
        checked++;
    }

    public void same(String what, Object expected, Object actual) {
        assertThat(actual).as(what).isEqualTo(expected);
        checked++;
    }

    /** Says how many values were compared, so that a test that compared nothing is seen. */
    public void report(String what, int atLeast) {
        System.out.println(what + ": " + checked + " values of the reference implementations reproduced");
        GoldenTotal.add(checked);
        assertThat(checked).isGreaterThanOrEqualTo(atLeast);
    }
}
