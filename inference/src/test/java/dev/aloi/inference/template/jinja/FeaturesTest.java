package dev.aloi.inference.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FeaturesTest {
    private static final JsonNode FEATURES = ExpectedTexts.read("features.json");
    private static final Map<String, Value> VARIABLES = ExpectedTexts.variables(FEATURES.path("variables"));

    @TestFactory
    Stream<DynamicTest> rendersWhatJinja2Renders() {
        return cases(false)
                .map(feature -> DynamicTest.dynamicTest(
                        name(feature),
                        () -> assertThat(render(feature))
                                .isEqualTo(feature.path("expected").textValue())));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatJinja2Refuses() {
        return cases(true)
                .map(feature -> DynamicTest.dynamicTest(
                        name(feature),
                        () -> assertThatExceptionOfType(TemplateFault.class).isThrownBy(() -> render(feature))));
    }

    @Test
    void coversMoreThan160Features() {
        assertThat(cases(false).count()).isGreaterThanOrEqualTo(160);
    }

    private static Stream<JsonNode> cases(boolean raising) {
        return FEATURES.path("cases").valueStream().filter(feature -> feature.has("raises") == raising);
    }

    private static String name(JsonNode feature) {
        return feature.path("name").textValue() + (feature.path("blocks").booleanValue() ? "" : ", blocks not trimmed");
    }

    private static String render(JsonNode feature) {
        boolean blocks = feature.path("blocks").booleanValue();
        return Template.parse(feature.path("template").textValue(), new Syntax(blocks, blocks), Limits.USUAL)
                .render(VARIABLES, ExpectedTexts.CLOCK);
    }
}
