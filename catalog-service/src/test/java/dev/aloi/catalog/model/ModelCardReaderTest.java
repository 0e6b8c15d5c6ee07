package dev.aloi.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aloi.contracts.catalog.Fact;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCardReaderTest {
    private final ModelCardReader reader = new ModelCardReader("MIT"::equals);

    @Test
    void takesAbsentFactsAsUnknown() throws JsonProcessingException {
        ModelCard card = reader.read("ours-1", json("{'name':'Ours','creator':'We'}"));

        assertThat(card.totalParameters()).isEqualTo(Fact.unknown());
        assertThat(card.description()).isEmpty();
        assertThat(card.endpoints()).isEmpty();
    }

    @Test
    void readsFactsWithTheirSource() throws JsonProcessingException {
        ModelCard card = reader.read(
                "ours-1",
                json(
                        "{'name':'Ours','creator':'We','contextWindow':{'value':4096,'source':'config.json','asOf':'2026-01-02'}}"));

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
                "{'id':'other','name':'Ours','creator':'We'} | id: must be 1 to 100 letters, digits, dots, dashes or underscores, and the same as in the address",
                "{'name':'Ours','creator':'We','licence':'MIT'} | licence: must be an object, not a text",
                "{'name':'Ours','creator':'We','licence':{'value':'WTF','source':'s','asOf':'2026-01-02'}} | licence.value: there is no licence WTF",
                "{'name':'Ours','creator':'We','licence':{'value':'MIT','asOf':'2026-01-02'}} | licence.source: is missing",
                "{'name':'Ours','creator':'We','licence':{'value':'MIT','source':'s'}} | licence.asOf: is missing",
                "{'name':'Ours','creator':'We','released':{'value':'May 2026','source':'s','asOf':'2026-01-02'}} | released.value: must be a date, as in 2026-01-31",
                "{'name':'Ours','creator':'We','totalParameters':{'value':1.5,'source':'s','asOf':'2026-01-02'}} | totalParameters.value: must be a whole number from 1 to 1000000000000000",
                "{'name':'Ours','creator':'We','latency':{'value':'FAST','source':'s','asOf':'2026-01-02'}} | latency.value: must be one of UNDER_A_SECOND, SECONDS, TENS_OF_SECONDS",
                "{'name':'Ours','creator':'We','customisation':{'value':['PEFT','MAGIC'],'source':'s','asOf':'2026-01-02'}} | customisation.value: must be a list of PROMPTING, FEW_SHOT, RETRIEVAL, PEFT, FULL_FINE_TUNING, FROM_SCRATCH",
                "{'name':'Ours','creator':'We','endpoints':{}} | endpoints: must be a list, not an object",
                "{'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'CLOUD'}]} | endpoints[0].kind: must be one of SELF_HOSTED, API",
                "{'name':'Ours','creator':'We','endpoints':[{'id':'a','provider':'p','kind':'SELF_HOSTED','pool':'sparc'}]} | endpoints[0].pool: must be one of x86-64, arm64, api",
            })
    void namesTheFieldThatIsWrong(String body, String fault) throws JsonProcessingException {
        JsonNode json = json(body);

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> reader.read("ours-1", json));

        assertThat(problem.problem().faults())
                .extracting(found -> found.field() + ": " + found.message())
                .isEqualTo(List.of(fault));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
