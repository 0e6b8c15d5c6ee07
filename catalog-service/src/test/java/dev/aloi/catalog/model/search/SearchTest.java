package dev.aloi.catalog.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aloi.catalog.testing.Cards;
import dev.aloi.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private final List<Listed> models = List.of(
            Cards.listed(
                    "small",
                    "'contextWindow':32768,'totalParameters':7000000000,'abilities':{'languages':['en','fr']}"),
            Cards.listed(
                    "large",
                    "'contextWindow':131072,'totalParameters':70000000000,'abilities':{'languages':['en','fr']}"),
            Cards.listed("silent", "'totalParameters':3000000000,'abilities':{'languages':['en','fr']}"),
            Cards.listed(
                    "english", "'contextWindow':32768,'totalParameters':1000000000,'abilities':{'languages':['en']}"),
            Cards.listed("served", """
                'contextWindow':32768,'endpoints':[
                  {'id':'dear','provider':'Paris Cloud','kind':'API','terms':{'residency':['FR']},
                   'prices':{'currency':'USD','inputPerMillion':2,'outputPerMillion':6}},
                  {'id':'cheap','provider':'Far Cloud','kind':'API','terms':{'residency':['US']},
                   'prices':{'currency':'USD','inputPerMillion':0.5,'outputPerMillion':1}}]\
                """));

    @Test
    void leavesOutWhatIsUnknownAndTellsItApart() {
        Found found = search("language=fr&minContext=32000&maxParameters=8000000000");

        assertThat(ids(found)).containsExactly("small");
        assertThat(found.missed())
                .isEqualTo(Map.of(
                        "maxParameters", new Found.NearMiss(1, 0),
                        "minContext", new Found.NearMiss(0, 1),
                        "language", new Found.NearMiss(1, 0)));
    }

    @Test
    void countsWhatTheQueryDoesNotAsk() {
        Found found = search("language=fr&minContext=32000&maxParameters=8000000000");

        assertThat(found.facets().get("creator")).isEqualTo(Map.of("We", 1));
        // Of the attribute that is asked, the values that one could ask for instead.
        assertThat(found.facets().get("language")).isEqualTo(Map.of("en", 2, "fr", 1));
    }

    @Test
    void wantsAllOfOneAndTheSameEndpoint() {
        assertThat(ids(search("residency=FR&maxInputPrice=1"))).isEmpty();
        assertThat(ids(search("residency=FR&maxInputPrice=2"))).containsExactly("served");
        assertThat(search("residency=FR&maxInputPrice=1").missed())
                .isEqualTo(Map.of("maxInputPrice", new Found.NearMiss(1, 0), "residency", new Found.NearMiss(1, 0)));
        assertThat(search("provider=Far Cloud").facets().get("provider"))
                .isEqualTo(Map.of("Paris Cloud", 1, "Far Cloud", 1));
    }

    @Test
    void tellsTheFactsThatAnswer() {
        Question question = Parameters.question(query("language=FR&minContext=32000"), List.of());

        assertThat(question.reasons(models.getFirst()))
                .isEqualTo(List.of(
                        new Reason("language", "en, fr", "a test", Cards.AS_OF),
                        new Reason("minContext", "32768", "a test", Cards.AS_OF)));
    }

    @Test
    void sortsUnknownValuesLastEitherWay() {
        assertThat(ids(search("sort=parameters"))).containsExactly("english", "silent", "small", "large", "served");
        assertThat(ids(search("sort=-parameters"))).containsExactly("large", "small", "silent", "english", "served");
        assertThat(ids(search("sort=inputPrice"))).startsWith("served");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commercial=perhaps | commercial: must be one of yes, conditional, no, unknown",
                "minContext=many | minContext: must be a whole number",
                "releasedFrom=May | releasedFrom: must be a date, as in 2026-01-31",
                "knowledgeFrom=2024 | knowledgeFrom: must be a month, as in 2026-01",
                "maxInputPrice=cheap | maxInputPrice: must be a number",
                "minScore=50 | minScore: needs one benchmark that it is a score of",
                "sort=price | sort: must be one of name, creator, parameters, activeParameters, contextWindow,"
                        + " outputLimit, released, knowledge, inputPrice, outputPrice, with a minus first for the reverse",
            })
    void namesTheParameterThatSaysNothing(String query, String fault) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> Parameters.question(query(query), List.of()));

        assertThat(problem.problem().faults())
                .extracting(found -> found.field() + ": " + found.message())
                .isEqualTo(List.of(fault));
    }

    private Found search(String query) {
        return Search.of(Parameters.question(query(query), List.of()), models, true);
    }

    private static List<String> ids(Found found) {
        return found.models().stream().map(model -> model.card().id().value()).toList();
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .forEach(parameter -> parameters.put(parameter[0], List.of(parameter[1])));
        return parameters;
    }
}
