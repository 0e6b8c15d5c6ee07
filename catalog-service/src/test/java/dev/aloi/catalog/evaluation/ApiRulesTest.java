package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.suite.SuiteView;
import dev.aloi.contracts.catalog.CallLimits;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.GenerationSettings;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.event.EventJson;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRulesTest {
    private static final String OPENAI = "'openai':{'baseUrl':'https://api.example.org/v1/','model':'m'}";
    private static final String BEDROCK = "'bedrock':{'model':'m','region':'eu-west-3'}";
    private static final String PRICES =
            ",'prices':{'inputPerMillion':'1','outputPerMillion':'2','currency':'EUR','source':'list','asOf':'2026-01-01'}";

    private final EvaluationRules rules =
            new EvaluationRules(Pool.X86_64, OutboundPolicy.allowing(List.of("10.1.0.0/16")));

    @Test
    void freezesAnOpenAiEndpointWithItsSettings() throws JsonProcessingException {
        Candidate candidate = candidate("""
                'openai':{'baseUrl':'https://api.example.org/v1/','model':'m','mode':'completions','key':'team_a',
                'keyHeader':'api-key','stream':false,'maxNewTokens':9,'temperature':0,'topP':1,'stop':['END'],'seed':7,
                'logprobs':0,'headers':{'x-team':'a'},'body':{'top_k':40,'nothing':null}}""");

        assertThat(candidate.pool()).isEqualTo(Pool.API);
        assertThat(candidate.engine())
                .isEqualTo(new Engine.OpenAi(
                        "https://api.example.org/v1",
                        "m",
                        Engine.OpenAi.Mode.COMPLETIONS,
                        "TEAM_A",
                        "api-key",
                        false,
                        new GenerationSettings(9, 0.0, 1.0, List.of("END"), 7L, 0),
                        Map.of("x-team", "a"),
                        Map.of("top_k", 40)));
    }

    @Test
    void leavesToTheEndpointWhatIsNotSaid() throws JsonProcessingException {
        assertThat(candidate(OPENAI).engine())
                .isEqualTo(new Engine.OpenAi(
                        "https://api.example.org/v1",
                        "m",
                        Engine.OpenAi.Mode.CHAT,
                        null,
                        null,
                        true,
                        GenerationSettings.DEFAULT,
                        null,
                        null));
        assertThat(candidate(BEDROCK).engine())
                .isEqualTo(new Engine.Bedrock("m", "eu-west-3", null, null, GenerationSettings.DEFAULT, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'baseUrl':'https://api.example.org/v1/', | `` | openai.baseUrl: is missing",
                "https://api.example.org/v1/ | not an address | openai.baseUrl: is not an address, as in https://api.example.org/v1",
                "https://api.example.org/v1/ | ftp://api.example.org | openai.baseUrl: must start with http:// or https://",
                "https://api.example.org/v1/ | https://me:secret@api.example.org | openai.baseUrl: must not hold a user name or password",
                "https://api.example.org/v1/ | https://api.example.org/v1?key=1 | openai.baseUrl: must not have a query",
                "https://api.example.org/v1/ | http://169.254.169.254/latest | openai.baseUrl: is a cloud's metadata service, which is never called",
                "https://api.example.org/v1/ | http://127.0.0.1:5432/ | openai.baseUrl: is a loopback address, which only an operator can allow (aloi.outbound.allow)",
                "https://api.example.org/v1/ | http://10.2.0.1/v1 | openai.baseUrl: is a private address, which only an operator can allow (aloi.outbound.allow)",
                "'model':'m' | 'model':' ' | openai.model: must be the model as the endpoint names it",
                "'model' | 'mode':'talk','model' | openai.mode: must be chat or completions",
                "'model' | 'key':'sk-proj-12','model' | openai.key: must be the name of a key that the runners have, of letters, digits and underscores; not the key",
                "'model' | 'keyHeader':'api-key','model' | openai.keyHeader: is for a key, and none is named",
                "'model' | 'key':'A','keyHeader':'a b','model' | openai.keyHeader: is no name of a header",
                "'model' | 'maxNewTokens':0,'model' | openai.maxNewTokens: must be from 1 to 100000",
                "'model' | 'temperature':-1,'model' | openai.temperature: must be from 0 to 2",
                "'model' | 'topP':0,'model' | openai.topP: must be over 0 and at most 1",
                "'model' | 'stop':[''],'model' | openai.stop[0]: must be a text that is not empty",
                "'model' | 'logprobs':21,'model' | openai.logprobs: must be from 0 to 20",
                "'model' | 'headers':{'Authorization':'Bearer x'},'model' | openai.headers.Authorization: is not set here; a secret is named by key",
                "'model' | 'headers':{'a b':'x'},'model' | openai.headers: holds what is no name of a header",
                "'model' | 'headers':{'x-a':'b\\nc'},'model' | openai.headers.x-a: must be a text of at most 1000 ASCII characters",
                "'model' | 'body':{'n':4},'model' | openai.body.n: is not set here",
            })
    void namesTheFieldThatIsWrong(String good, String bad, String fault) throws JsonProcessingException {
        assertThat(faults(OPENAI.replace(good, bad), false)).containsExactly("candidates[0]." + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'model':'m', | `` | bedrock.model: must be the model's id or profile",
                "eu-west-3 | eu.evil.example/ | bedrock.region: must be a region of AWS, as in eu-west-3",
                "'region' | 'endpoint':'http://127.0.0.1/','region' | bedrock.endpoint: is a loopback address, which only an operator can allow (aloi.outbound.allow)",
            })
    void namesTheFieldOfBedrockThatIsWrong(String good, String bad, String fault) throws JsonProcessingException {
        assertThat(faults(BEDROCK.replace(good, bad), false)).containsExactly("candidates[0]." + fault);
    }

    @Test
    void sendsASuiteForSelfHostedModelsToNoApi() throws JsonProcessingException {
        String fault = "candidates[0]: the suite is for self-hosted models only: it may not be sent to an API";

        assertThat(faults(OPENAI, true)).containsExactly(fault);
        assertThat(faults(BEDROCK, true)).containsExactly(fault);
        assertThat(apply("'onnx':{'model':'m'}", "", true).calls()).isEqualTo(new CallLimits(true, null));
    }

    @Test
    void runsAnApiInItsOwnPoolAndNothingElseThere() throws JsonProcessingException {
        assertThat(faults(OPENAI + ",'pool':'arm64'", false))
                .containsExactly("candidates[0].pool: must be api for an API");
        assertThat(faults("'onnx':{'model':'m'},'pool':'api'", false))
                .containsExactly("candidates[0].pool: is for APIs alone");
    }

    @Test
    void holdsABudgetAgainstPricesOfItsCurrency() throws JsonProcessingException {
        EvaluationRequested snapshot = apply(OPENAI + PRICES, "'budget':{'amount':'2.5','currency':'EUR'},", false);

        assertThat(snapshot.calls()).isEqualTo(new CallLimits(false, new Money(new BigDecimal("2.5"), "EUR")));
        assertThat(faults(OPENAI, "'budget':{'amount':'2.5','currency':'EUR'},"))
                .containsExactly("candidates[0].prices: is missing: a budget needs to know what calls cost");
        assertThat(faults(OPENAI + PRICES, "'budget':{'amount':'2.5','currency':'USD'},"))
                .containsExactly("candidates[0].prices.currency: must be that of the budget, USD");
        assertThat(faults(OPENAI + PRICES, "'budget':{'amount':'0','currency':'EUR'},"))
                .containsExactly("budget.amount: must be over 0");
    }

    private Candidate candidate(String engine) throws JsonProcessingException {
        return apply(engine, "", false).candidates().getFirst();
    }

    private List<String> faults(String engine, boolean selfHostedOnly) {
        return faults(engine, "", selfHostedOnly);
    }

    private List<String> faults(String engine, String more) {
        return faults(engine, more, false);
    }

    private List<String> faults(String engine, String more, boolean selfHostedOnly) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> apply(engine, more, selfHostedOnly));
        return refused.problem().faults().stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .toList();
    }

    private EvaluationRequested apply(String engine, String more, boolean selfHostedOnly)
            throws JsonProcessingException {
        String request = ("{" + more + "'suite':'s@1','metrics':['rouge1'],'candidates':[{'name':'a'," + engine + "}]}")
                .replace('\'', '"');
        Known known = new Known(
                new SuiteView(
                        new SuiteVersion("s@1"),
                        "s",
                        "0123",
                        3,
                        Map.of(),
                        selfHostedOnly,
                        null,
                        null,
                        null,
                        null,
                        null),
                Map.of(),
                Map.of(),
                new Verdicts(_ -> Optional.empty(), _ -> Optional.empty()));
        return rules.apply(
                EventJson.mapper().readValue(request, EvaluationRequest.class),
                known,
                new TenantId("acme"),
                new EvaluationId("ev-1"),
                Instant.EPOCH);
    }
}
