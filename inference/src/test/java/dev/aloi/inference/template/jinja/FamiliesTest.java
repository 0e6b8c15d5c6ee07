package dev.aloi.inference.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FamiliesTest {
    private static final JsonNode FAMILIES = ExpectedTexts.read("families.json");

    @TestFactory
    Stream<DynamicTest> writesConversationsAsJinja2Does() {
        return FAMILIES.path("cases")
                .valueStream()
                .map(chat -> DynamicTest.dynamicTest(
                        chat.path("family").textValue() + ": "
                                + chat.path("conversation").textValue(),
                        () -> check(chat)));
    }

    @Test
    void knowsMoreThan15Families() {
        assertThat(FAMILIES.path("templates").size()).isGreaterThanOrEqualTo(15);
    }

    private static void check(JsonNode chat) {
        if (chat.has("raises")) {
            assertThatExceptionOfType(TemplateFault.class).isThrownBy(() -> render(chat));
        } else {
            assertThat(render(chat)).isEqualTo(chat.path("expected").textValue());
        }
    }

    private static String render(JsonNode chat) {
        String family = chat.path("family").textValue();
        JsonNode conversation =
                FAMILIES.path("conversations").path(chat.path("conversation").textValue());
        return Template.parse(FAMILIES.path("templates").path(family).textValue())
                .render(
                        ExpectedTexts.variables(FAMILIES.path("tokens").path(family), conversation),
                        ExpectedTexts.CLOCK);
    }
}
