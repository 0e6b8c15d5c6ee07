package dev.aloi.carbon.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All golden cases, made by independent implementations in double arithmetic: every expected figure to 1e-9 relative. */
class CarbonCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("aloi.root", "..")).resolve("../shared/golden/carbon_cases.json");
    private static final AtomicInteger CHECKED = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() throws IOException {
        assumeTrue(Files.exists(CASES), "skipped: no golden cases beside the checkout");
        JsonNode cases = new ObjectMapper().readTree(CASES.toFile());
        assertThat(cases).hasSize(94);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(golden -> DynamicTest.dynamicTest(golden.get("id").asText(), () -> check(golden)));
    }

    @AfterAll
    static void tellsHowManyWereChecked() {
        System.out.println("golden carbon cases checked: " + CHECKED.get());
    }

    private static void check(JsonNode golden) {
        switch (golden.get("method").asText()) {
            case "ccf" -> CcfCase.check(golden);
            case "teads-curve" -> TeadsCase.check(golden);
            case "ecologits" -> EcoLogitsCase.check(golden);
            default -> throw new AssertionError("a method without a check: " + golden.get("method"));
        }
        CHECKED.incrementAndGet();
    }

    static void agrees(JsonNode expected, String field, double actual) {
        double value = expected.get(field).asDouble();
        assertThat(actual).as(field).isCloseTo(value, within(1e-9 * Math.abs(value)));
    }
}
