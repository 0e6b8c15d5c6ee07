package dev.aloi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import io.restassured.response.ValidatableResponse;
import java.util.List;
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
        list("commercial=yes,conditional&maxParameters=8000000000")
                .body("items.id", hasItems("dolly-v2-3b", "llama-2-7b", "llama-3.1-8b", "mistral-7b-v0.1"))
                .body("items.id", not(hasItem("alpaca-7b")))
                .body("items.id", not(hasItem("gpt-4")))
                .body("items.id", not(hasItem("gocharlie-1b")));
        list("minContext=100000")
                .body("items.id", hasItems("llama-3.1-8b", "gpt-4o-mini"))
                .body("items.id", not(hasItem("gpt-4")));
        list("licence=MIT&sort=-parameters")
                .body("items.id", equalTo(List.of("dolly-v2-12b", "dolly-v2-7b", "dolly-v2-3b")));
        list("pool=x86-64&option=onnx").body("items.id", equalTo(List.of("visit-notes-medium", "visit-notes-small")));
        list("q=STANFORD").body("items.id", equalTo(List.of("alpaca-7b"))).body("items[0].commercial", equalTo("NO"));
        list("commercial=unknown").body("items.id", equalTo(List.of("gocharlie-1b")));
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
        api.call().get("/api/licences").then().statusCode(200).body("items.id", hasItems("MIT", "Apache-2.0"));
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
