package dev.aloi.catalog.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void namesEveryFieldThatDiffersWithBothValues() {
        String before = "{'name':'A','contextWindow':{'value':4096,'source':'x'},'languages':['en','fr']}";
        String after = "{'name':'A','contextWindow':{'value':8192,'source':'x'},'languages':['en'],'creator':'We'}";

        assertThat(between(before, after))
                .isEqualTo(List.of(
                        new Change("contextWindow.value", "4096", "8192"),
                        new Change("languages", "en, fr", "en"),
                        new Change("creator", null, "We")));
    }

    @Test
    void findsTheSameEndpointWhereverItStands() {
        String before = "{'endpoints':[{'id':'a','price':1},{'id':'b','price':2}]}";
        String after = "{'endpoints':[{'id':'b','price':2},{'id':'a','price':3}]}";

        assertThat(between(before, after)).isEqualTo(List.of(new Change("endpoints[a].price", "1", "3")));
    }

    @Test
    void tellsOfTheFirstAndTheLast() {
        assertThat(Changes.between(null, "{\"name\":\"A\"}")).isEqualTo(List.of(new Change("name", null, "A")));
        assertThat(Changes.between("{\"name\":\"A\"}", null)).isEqualTo(List.of(new Change("name", "A", null)));
    }

    private static List<Change> between(String before, String after) {
        return Changes.between(before.replace('\'', '"'), after.replace('\'', '"'));
    }
}
