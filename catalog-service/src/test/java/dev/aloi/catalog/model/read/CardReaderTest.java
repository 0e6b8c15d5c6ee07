package dev.aloi.catalog.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.unit.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardReaderTest {
    private final CardReader reader = new CardReader("MIT"::equals, null);
    private final List<String> complaints = new ArrayList<>();

    @Test
    void takesAbsentFactsAsUnknown() throws JsonProcessingException {
        ModelCard card = read("{'name':'Ours','creator':'We'}");

        assertThat(card.totalParameters()).isEqualTo(Fact.unknown());
        assertThat(card.description()).isEmpty();
        assertThat(card.endpoints()).isEmpty();
    }

    @Test
    void readsFactsWithTheirSource() throws JsonProcessingException {
        ModelCard card = read(
                "{'name':'Ours','creator':'We','contextWindow':{'value':4096,'source':'config.json','asOf':'2026-01-02'}}");

        assertThat(card.contextWindow()).isEqualTo(Fact.known(4096, "config.json", LocalDate.of(2026, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'creator':'We'} | name: is missing",
                "{'name':3,'creator':'We'} | name: must be a text, not a number",
                "{'name':'Ours','creator':' '} | creator: is empty",
                "{'id':'other','name':'Ours','creator':'We'} | id: must be 1 to 100 letters, digits, dots, dashes or"
                        + " underscores, and the same as in the address",
                "{'name':'Ours','creator':'We','licence':'MIT'} | licence: must be an object, not a text",
                "{'name':'Ours','creator':'We','licence':{'value':'WTF','source':'s','asOf':'2026-01-02'}} |"
                        + " licence.value: there is no licence WTF",
                "{'name':'Ours','creator':'We','licence':{'value':'MIT','asOf':'2026-01-02'}} | licence.source: is"
                        + " missing",
                "{'name':'Ours','creator':'We','licence':{'value':'MIT','source':'s'}} | licence.asOf: is missing",
                "{'name':'Ours','creator':'We','released':{'value':'May 2026','source':'s','asOf':'2026-01-02'}} |"
                        + " released.value: must be a date, as in 2026-01-31",
                "{'name':'Ours','creator':'We','totalParameters':{'value':1.5,'source':'s','asOf':'2026-01-02'}} |"
                        + " totalParameters.value: must be a whole number from 1 to 1000000000000000",
                "{'name':'Ours','creator':'We','latency':{'value':'FAST','source':'s','asOf':'2026-01-02'}} |"
                        + " latency.value: must be one of UNDER_A_SECOND, SECONDS, TENS_OF_SECONDS",
                "{'name':'Ours','creator':'We','customisation':{'value':['PEFT','MAGIC'],'source':'s','asOf':'2026-01-02'}}"
                        + " | customisation.value: must be a list of PROMPTING, FEW_SHOT, RETRIEVAL, PEFT,"
                        + " FULL_FINE_TUNING, FROM_SCRATCH",
                "{'name':'Ours','creator':'We','contextwindow':4096} | contextwindow: is not known here; known are"
                        + " abilities, activeParameters, benchmarks, builtIn, commercial, contextWindow, creator,"
                        + " customisation, customisers, derivedFrom, description, design, endpoints, id, inferenceOptions,"
                        + " latency, licence, licenceName, name, origin, reasons, released, totalParameters, verdict",
                "{'name':'Ours','creator':'We','abilities':{'languages':{'value':['French'],'source':'s','asOf':'2026-01-02'}}}"
                        + " | abilities.languages.value: must be ISO 639 codes, as in fr",
                "{'name':'Ours','creator':'We','abilities':{'knowledge':{'value':'2024','source':'s','asOf':'2026-01-02'}}}"
                        + " | abilities.knowledge.value: must be a month, as in 2026-01",
                "{'name':'Ours','creator':'We','origin':{'parents':{'value':[{'model':'a','relation':'COPY'}],'source':'s','asOf':'2026-01-02'}}}"
                        + " | origin.parents.value[0].relation: must be one of FINE_TUNE, ADAPTER, QUANTISED, MERGE,"
                        + " DISTILLED",
                "{'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'API','prices':{'currency':'USD','inputPerMillion':-1,'outputPerMillion':1,'source':'s','asOf':'2026-01-02'}}]}"
                        + " | endpoints[0].prices.inputPerMillion: must be a decimal number, 0 or more",
                "{'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'API','terms':{'residency':{'value':['France'],'source':'s','asOf':'2026-01-02'}}}]}"
                        + " | endpoints[0].terms.residency.value: must be country codes of two letters, or EU",
                "{'name':'Ours','creator':'We','endpoints':{}} | endpoints: must be a list, not an object",
                "{'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'CLOUD'}]} |"
                        + " endpoints[0].kind: must be one of SELF_HOSTED, API",
                "{'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'SELF_HOSTED','pool':'sparc'}]}"
                        + " | endpoints[0].pool: must be one of x86-64, arm64, api",
            })
    void namesTheFieldThatIsWrong(String body, String fault) throws JsonProcessingException {
        read(body);

        assertThat(complaints).isEqualTo(List.of(fault));
    }

    @Test
    void readsEveryKindOfPrice() throws JsonProcessingException {
        ModelCard card = read("""
            {'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'API','prices':{
             'currency':'USD','inputPerMillion':1.25,'outputPerMillion':10,'cache':{'readPerMillion':0.125},
             'reasoningPerMillion':12,'batchDiscountPercent':50,'request':{'fee':0.001},
             'tiers':[{'overInputTokens':200000,'inputPerMillion':2.5,'outputPerMillion':15}],
             'validity':{'from':'2026-01-01','to':'2026-06-30'},'source':'price list','asOf':'2026-01-02'}}]}
            """);

        assertThat(complaints).isEmpty();
        assertThat(card.endpoints().getFirst().prices())
                .isEqualTo(new TokenPrices(
                        Money.usd("1.25"),
                        Money.usd("10"),
                        "price list",
                        LocalDate.of(2026, 1, 2),
                        new TokenPrices.Cache(Money.usd("0.125"), null, null),
                        Money.usd("12"),
                        List.of(new TokenPrices.Tier(200_000, Money.usd("2.5"), Money.usd("15"), null, null)),
                        new BigDecimal("50"),
                        new TokenPrices.Request(Money.usd("0.001"), null),
                        new TokenPrices.Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30))));
    }

    private ModelCard read(String body) throws JsonProcessingException {
        return reader.read("ours-1", json(body), "", (field, message) -> complaints.add(field + ": " + message));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
