package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.aloi.catalog.testing.Api;
import dev.aloi.catalog.testing.TopicReader;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.catalog.ModelEvent;
import dev.aloi.contracts.catalog.ModelPublished;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ModelComponentTest {
    private static final String OWN = """
        {"name":"Ours","creator":"We","contextWindow":{"value":1000000,"source":"config.json","asOf":"2026-01-02"}}
        """;

    private final Api api = new Api("choosing");

    @Test
    void filtersByTheFactsAndLeavesOutWhatIsUnknown() {
        list("commercial=yes,conditional&maxParameters=8000000000&size=200")
                .body("items.id", hasItems("dolly-v2-3b", "llama-2-7b", "llama-3.1-8b", "mistral-7b-v0.1"))
                .body("items.id", not(hasItem("alpaca-7b")))
                .body("items.id", not(hasItem("gpt-4")))
                .body("items.id", not(hasItem("gocharlie-1b")));
        list("minContext=100000&size=200")
                .body("items.id", hasItems("llama-3.1-8b", "gpt-4o-mini"))
                .body("items.id", not(hasItem("gpt-4")));
        list("minContext=100000&q=qwen2.5-7b").body("items.id", hasItem("qwen2.5-7b-instruct"));
        list("licence=MIT&sort=-parameters&size=200")
                .body("items.id", hasItems("dolly-v2-12b", "dolly-v2-7b", "dolly-v2-3b", "phi-4"));
        list("pool=x86-64&option=onnx").body("items.id", equalTo(List.of("visit-notes-medium", "visit-notes-small")));
        list("q=STANFORD").body("items.id", equalTo(List.of("alpaca-7b"))).body("items[0].commercial", equalTo("NO"));
    }

    @Test
    void pagesAndSorts() {
        list("sort=-contextWindow&size=1&page=0").body("items", hasSize(1)).body("page", equalTo(0));
        api.call().get("/api/models?sort=price").then().statusCode(422).body("faults[0].field", equalTo("sort"));
        api.call().get("/api/models?size=0").then().statusCode(422).body("faults[0].field", equalTo("size"));
    }

    @Test
    void keepsATenantsOwnModelsFromOthers() {
        Api owner = new Api("owning");

        put(owner, "ours-1", OWN).statusCode(201).body("id", equalTo("ours-1")).body("builtIn", equalTo(false));
        put(owner, "ours-1", OWN).statusCode(200);

        owner.call().get("/api/models/ours-1").then().statusCode(200).body("contextWindow.value", equalTo(1000000));
        api.call().get("/api/models/ours-1").then().statusCode(404);
        list("q=ours").body("total", equalTo(0));
    }

    @Test
    void letsATenantsOwnModelTakeThePlaceOfABuiltInOne() {
        Api owner = new Api("hiding");

        put(owner, "gpt-4", OWN).statusCode(201);

        owner.call()
                .get("/api/models?q=gpt-4&sort=name")
                .then()
                .body("items.findAll { it.id == 'gpt-4' }.name", equalTo(List.of("Ours")));
        api.call()
                .get("/api/models/gpt-4")
                .then()
                .body("name", equalTo("GPT-4"))
                .body("builtIn", equalTo(true));
    }

    @Test
    void answersAQuestionWithReasonsAndCounts() {
        list("language=fr&minContext=32000&selfHosted=true&maxParameters=7999999999&commercial=yes&reasons=true&facets=true")
                .body("items.id", hasItems("qwen2.5-7b-instruct", "phi-3.5-mini-instruct", "smollm3-3b"))
                .body("items.id", not(hasItem("bloom-7b1")))
                .body(
                        "items.find { it.id == 'smollm3-3b' }.reasons.criterion",
                        hasItems("language", "minContext", "selfHosted", "maxParameters", "commercial"))
                .body(
                        "items.find { it.id == 'smollm3-3b' }.reasons.find { it.criterion == 'minContext' }.value",
                        equalTo("65536"))
                .body("facets.creator.Microsoft", equalTo(2))
                .body("missed.minContext.unknown", equalTo(0));
        api.call().get("/api/models?langauge=fr").then().statusCode(422).body("faults[0].field", equalTo("langauge"));
    }

    @Test
    void judgesUsesOfLicencesAndModels() {
        verdict("/api/licences/MIT/verdict", "{'commercial':true}")
                .statusCode(200)
                .body("outcome", equalTo("ALLOWED"))
                .body("notice", startsWith("Not legal advice"));
        verdict("/api/models/vicuna-13b-v1.3/verdict", "{'commercial':true}")
                .statusCode(200)
                .body("outcome", equalTo("FORBIDDEN"))
                .body("findings[0].licence", equalTo("LicenseRef-scancode-llama-license-2023"))
                .body("findings[0].words", equalTo("It is for research only, so not for commercial use."));
        verdict("/api/models/bloom/verdict", "{'commercial':true,'fields':['medical-advice']}")
                .body("outcome", equalTo("FORBIDDEN"))
                .body("findings[0].place", equalTo("Attachment A (l)"))
                .body("findings[0].verified", equalTo("TEXT"));
        verdict("/api/models/bloom/verdict", "{'fields':'all','users':3}")
                .statusCode(422)
                .body("faults.field", equalTo(List.of("users", "commercial", "fields")));
        verdict("/api/models/none/verdict", "{'commercial':true}").statusCode(404);
    }

    /** The question of a founder: commercially, in French, 32k of context, self-hosted, under 8 billion parameters. */
    @Test
    void tellsWhichModelsAUseIsAllowedOf() {
        String query = "language=fr&minContext=32000&selfHosted=true&maxParameters=7999999999&use.commercial=true"
                + "&use.fields=&verdict=allowed,allowed_if&reasons=true&facets=true&size=200";

        list(query)
                .body(
                        "items.id",
                        hasItems("qwen2.5-7b-instruct", "phi-3.5-mini-instruct", "smollm3-3b", "gemma-3-4b-it"))
                .body("items.id", not(hasItem("qwen2.5-3b-instruct")))
                .body("items.find { it.id == 'smollm3-3b' }.verdict.outcome", equalTo("ALLOWED"))
                .body("items.find { it.id == 'gemma-3-4b-it' }.verdict.outcome", equalTo("ALLOWED_IF"))
                .body("items.find { it.id == 'gemma-3-4b-it' }.reasons.criterion", hasItem("verdict"))
                .body("facets.verdict.FORBIDDEN", equalTo(2));
        api.call()
                .get("/api/models?verdict=allowed")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("verdict"));
    }

    private ValidatableResponse verdict(String path, String use) {
        return api.call()
                .contentType("application/json")
                .body(use.replace('\'', '"'))
                .post(path)
                .then();
    }

    @Test
    void answersForAnEarlierMomentByteForByte() {
        Api owner = new Api("remembering");
        put(owner, "ours-1", OWN).statusCode(201);
        Response before = owner.call().get("/api/models?q=ours&facets=true");
        String then = before.path("asOf");
        put(owner, "ours-1", OWN.replace("1000000", "2000000")).statusCode(200);
        put(owner, "ours-2", OWN.replace("Ours", "Theirs")).statusCode(201);
        owner.call().delete("/api/models/ours-1").then().statusCode(204);

        owner.call().get("/api/models?q=ours").then().body("items.id", equalTo(List.of("ours-2")));
        assertThat(owner.call()
                        .get("/api/models?q=ours&facets=true&asOf=" + then)
                        .asString())
                .isEqualTo(before.asString());
        owner.call()
                .get("/api/models/ours-1?asOf=" + then)
                .then()
                .statusCode(200)
                .body("contextWindow.value", equalTo(1000000));
        owner.call().get("/api/models/ours-1").then().statusCode(404);
    }

    @Test
    void tellsTheHistoryOfAModelAndItsPrices() {
        Api owner = new Api("recalling");
        put(owner, "ours-1", priced("0.10")).statusCode(201);
        put(owner, "ours-1", priced("0.10")).statusCode(200);
        put(owner, "ours-1", priced("0.08")).statusCode(200);
        owner.call().delete("/api/models/ours-1").then().statusCode(204);

        owner.call()
                .get("/api/models/ours-1/history")
                .then()
                .statusCode(200)
                .body("revision", equalTo(List.of(3, 2, 1)))
                .body("withdrawn", equalTo(List.of(true, false, false)))
                .body("[1].changes.field", equalTo(List.of("endpoints[mill].prices.inputPerMillion.amount")))
                .body("[1].changes[0].before", equalTo("0.1"))
                .body("[1].changes[0].after", equalTo("0.08"));
        owner.call()
                .get("/api/models/ours-1/prices")
                .then()
                .body("[0].endpoint", equalTo("mill"))
                .body("[0].periods.prices.inputPerMillion.amount", equalTo(List.of(0.08f, 0.10f)))
                .body("[0].periods[0].until", notNullValue());
        api.call().get("/api/models/ours-1/history").then().statusCode(404);
    }

    @Test
    void announcesEveryChangeOnce() {
        Api owner = new Api("changing");
        put(owner, "ours-1", priced("0.10")).statusCode(201);
        put(owner, "ours-1", priced("0.10")).statusCode(200);
        put(owner, "ours-1", priced("0.08")).statusCode(200);
        owner.call().delete("/api/models/ours-1").then().statusCode(204);

        List<ConsumerRecord<String, byte[]>> records =
                TopicReader.await(Topics.MODELS, 3, record -> record.key().equals("changing/ours-1"));

        assertThat(records.stream().map(record -> new EventCodec().decode(record.value(), ModelEvent.class)))
                .extracting(event -> event.getClass().getSimpleName() + " " + event.subject())
                .containsExactly(
                        "ModelPublished changing/ours-1@1",
                        "ModelPublished changing/ours-1@2",
                        "ModelWithdrawn changing/ours-1@3");
    }

    @Test
    void showsWhatAnImportChangesBeforeItIsApplied() {
        Api owner = new Api("importing");
        String file = """
            source: our own list
            asOf: 2026-01-02
            models:
              - {id: ours-9, name: Ours 9, creator: We, contextWindow: 4096, licence: MIT}
            """;

        bringIn(owner, file, true)
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("models.model", equalTo(List.of("ours-9")))
                .body("models[0].isNew", equalTo(true))
                .body("models[0].changes.find { it.field == 'contextWindow.value' }.after", equalTo("4096"));
        owner.call().get("/api/models/ours-9").then().statusCode(404);
        bringIn(owner, file, false).statusCode(200).body("applied", equalTo(true));
        owner.call().get("/api/models/ours-9").then().statusCode(200).body("licenceName", equalTo("MIT"));
        bringIn(owner, file, false).statusCode(200).body("models", hasSize(0)).body("unchanged", equalTo(1));
        bringIn(owner, file.replace("MIT", "WTF"), false)
                .statusCode(422)
                .body("faults[0].file", equalTo("ours.yaml"))
                .body("faults[0].line", equalTo(4))
                .body("faults[0].field", equalTo("models[0].licence.value"));
    }

    private static ValidatableResponse bringIn(Api owner, String file, boolean dryRun) {
        return owner.call()
                .multiPart("file", "ours.yaml", file.getBytes(StandardCharsets.UTF_8))
                .multiPart("format", "own")
                .multiPart("dryRun", Boolean.toString(dryRun))
                .post("/api/models/imports")
                .then();
    }

    private static String priced(String input) {
        return """
            {"name":"Ours","creator":"We","endpoints":[{"id":"mill","provider":"Mill","kind":"API","prices":{
             "currency":"EUR","inputPerMillion":"%s","outputPerMillion":"0.40","source":"list","asOf":"2026-01-02"}}]}
            """.formatted(input);
    }

    @Test
    void announcesModelsAndLicences() {
        put(new Api("announcing-models"), "ours-2", OWN).statusCode(201);

        ModelPublished published = (ModelPublished) new EventCodec()
                .decode(
                        TopicReader.await(
                                        Topics.MODELS, 1, record -> record.key().equals("announcing-models/ours-2"))
                                .getFirst()
                                .value(),
                        ModelEvent.class);

        assertThat(published.model().name()).isEqualTo("Ours");
        assertThat(TopicReader.await(Topics.MODELS, 1, record -> record.key().equals("catalogue/falcon-40b")))
                .hasSize(1);
        assertThat(TopicReader.await(Topics.LICENCES, 1, record -> record.key().equals("catalogue/MIT")))
                .hasSize(1);
    }

    @Test
    void namesTheFieldsOfABadModel() {
        put(api, "ours-3", "{\"name\":\"Ours\",\"licence\":{\"value\":\"WTF\"}}")
                .statusCode(422)
                .body("faults.field", equalTo(List.of("creator", "licence.value", "licence.source", "licence.asOf")));
        api.call().get("/api/models/ours-3").then().statusCode(404);
    }

    @Test
    void letsNobodyChangeTheBuiltInCatalogue() {
        put(new Api("catalogue"), "gpt-4", OWN).statusCode(403);
    }

    @Test
    void showsLicences() {
        api.call()
                .get("/api/licences/Apache-2.0")
                .then()
                .statusCode(200)
                .body("commercial", equalTo("YES"))
                .body("link", equalTo("https://spdx.org/licenses/Apache-2.0.html"));
        api.call().get("/api/licences?q=apache").then().statusCode(200).body("items.id", hasItems("Apache-2.0"));
        List<String> first = api.call().get("/api/licences?size=20").path("items.id");
        assertThat(first)
                .as("those of the most models")
                .contains("Apache-2.0", "MIT", "LicenseRef-aloi-openai-terms")
                .doesNotContain("0BSD");
        api.call().get("/api/licences/MIT/history").then().statusCode(200).body("revision", equalTo(List.of(1)));
        api.call().get("/api/licences/none").then().statusCode(404);
    }

    private ValidatableResponse list(String query) {
        return api.call().get("/api/models?" + query).then().statusCode(200);
    }

    private static ValidatableResponse put(Api api, String id, String body) {
        return api.call()
                .contentType("application/json")
                .body(body)
                .put("/api/models/" + id)
                .then();
    }
}
