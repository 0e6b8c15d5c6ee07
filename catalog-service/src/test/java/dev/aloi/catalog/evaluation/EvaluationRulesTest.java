package dev.aloi.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.catalog.licence.verdict.Verdicts;
import dev.aloi.catalog.model.BuiltIn;
import dev.aloi.catalog.recording.RecordingView;
import dev.aloi.catalog.suite.SuiteView;
import dev.aloi.catalog.testing.Cards;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Constraints;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.Goal;
import dev.aloi.contracts.catalog.Licence;
import dev.aloi.contracts.catalog.LicenceVerdict.Outcome;
import dev.aloi.contracts.catalog.ModelCard;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.contracts.catalog.Pool;
import dev.aloi.contracts.catalog.Preferences;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.catalog.Weighting;
import dev.aloi.contracts.id.EndpointId;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.LicenceId;
import dev.aloi.contracts.id.ModelId;
import dev.aloi.contracts.id.RecordingId;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.MetricNames;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.event.EventJson;
import dev.aloi.kit.outbound.OutboundPolicy;
import dev.aloi.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final SuiteVersion SUITE = new SuiteVersion("visits@0123456789ab");
    private static final String GOOD =
            "{'suite':'visits@0123456789ab','metrics':['rouge1'],'candidates':[{'name':'a','onnx':{'model':'m'}}]}";

    private static final Map<LicenceId, Licence> LICENCES =
            BuiltIn.licences().stream().collect(Collectors.toMap(Licence::id, Function.identity()));
    private static final Map<String, ModelCard> MODELS = Stream.of(
                    Cards.card("gpt-4", """
                        'licence':'LicenseRef-aloi-openai-terms','endpoints':[{'id':'openai','provider':'OpenAI','kind':'API',
                          'prices':{'currency':'USD','inputPerMillion':30,'outputPerMillion':60}}]\
                        """),
                    Cards.card("alpaca-7b", "'licence':'LicenseRef-scancode-llama-license-2023'"))
            .collect(Collectors.toMap(card -> card.id().value(), Function.identity()));
    private static final Known KNOWN = new Known(
            new SuiteView(SUITE, "visits", "0123456789abcdef", 120, Map.of(), false, null, null, null, null, null),
            Map.of(
                    "rec-full", new RecordingView(new RecordingId("rec-full"), SUITE, "GPT-4", 120, 0, null, 0),
                    "rec-part",
                            new RecordingView(
                                    new RecordingId("rec-part"), SUITE, "GPT-4", 80, 40, new SampleId("test1/0"), 0),
                    "rec-else",
                            new RecordingView(
                                    new RecordingId("rec-else"), new SuiteVersion("else@1"), "GPT-4", 120, 0, null, 0)),
            MODELS,
            new Verdicts(
                    id -> Optional.ofNullable(MODELS.get(id.value())), id -> Optional.ofNullable(LICENCES.get(id))));

    private final EvaluationRules rules = new EvaluationRules(Pool.X86_64, OutboundPolicy.PUBLIC);

    @Test
    void freezesWhatIsRanked() throws JsonProcessingException {
        EvaluationRequested snapshot = apply("""
            {'suite':'visits@0123456789ab','metrics':['rougeL:stem=true','bleu'],'repetitions':2,'seed':7,
             'scenario':{'region':'eu-west-3','utilisation':0.8},
             'margins':{'bleu':1.5},'constraints':{'maxCost':2.5,'maxP95':'2s'},'weights':{'quality':3,'cost':1},
             'candidates':[
               {'name':'small','onnx':{'model':'models/small','maxNewTokens':64},'pool':'arm64'},
               {'name':'GPT-4','recording':{'recording':'rec-part','allowMissing':true},'model':'gpt-4',
                'prices':{'inputPerMillion':'30','outputPerMillion':'60.5','currency':'USD','source':'list','asOf':'2026-01-01'}}]}
            """);

        assertThat(snapshot)
                .isEqualTo(new EvaluationRequested(
                        new TenantId("acme"),
                        new EvaluationId("ev-1"),
                        SUITE,
                        "0123456789abcdef",
                        120,
                        2,
                        List.of("rougeL:stem=true", "bleu"),
                        7,
                        new Scenario("c6i.2xlarge", "eu-west-3", 0.8),
                        List.of(
                                new Candidate(
                                        new RunId("ev-1.1"),
                                        "small",
                                        null,
                                        new Engine.Onnx("models/small", 64),
                                        Pool.ARM64,
                                        null),
                                new Candidate(
                                        new RunId("ev-1.2"),
                                        "GPT-4",
                                        new ModelId("gpt-4"),
                                        new Engine.Replay(new RecordingId("rec-part"), true),
                                        Pool.X86_64,
                                        new TokenPrices(
                                                Money.usd("30"), Money.usd("60.5"), "list", LocalDate.of(2026, 1, 1)))),
                        NOW,
                        new Preferences(
                                Map.of("bleu", 1.5),
                                new Constraints(Money.usd("2.5"), Duration.ofSeconds(2), null, null),
                                new Weighting(Map.of(Goal.QUALITY, 0.75, Goal.COST, 0.25), Weighting.Method.SUM))));
    }

    @Test
    void freezesHowAModelWrites() throws JsonProcessingException {
        EvaluationRequested snapshot = apply(GOOD.replace("'onnx':{'model':'m'}", """
                'onnx':{'model':'m','file':'onnx/model_int8.onnx','adapter':'/adapters/brief','temperature':0.7,
                  'topK':50,'topP':0.9,'repetitionPenalty':1.1,'stop':['\\n\\n']}"""));

        assertThat(snapshot.candidates().getFirst().engine())
                .isEqualTo(new Engine.Onnx(
                        "m",
                        null,
                        "onnx/model_int8.onnx",
                        "/adapters/brief",
                        new Engine.Decoding(0.7, 50, 0.9, 1.1, List.of("\n\n"), 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'maxNewTokens':0 | maxNewTokens: must be from 1 to 100000",
                "'temperature':-0.1 | temperature: must be from 0 to 100",
                "'topK':0 | topK: must be from 1 to 2147483647",
                "'topP':0 | topP: must be over 0 and at most 1",
                "'topP':1.01 | topP: must be over 0 and at most 1",
                "'repetitionPenalty':0 | repetitionPenalty: must be over 0 and at most 100",
                "'stop':[''] | stop[0]: must be a text that is not empty",
                "'stop':[null] | stop[0]: must be a text that is not empty",
                "'file':'../other/model.onnx' | file: must be a file of the model's directory, for instance onnx/model_int8.onnx",
                "'file':'/etc/passwd' | file: must be a file of the model's directory, for instance onnx/model_int8.onnx",
                "'adapter':' ' | adapter: must be the file or directory of an adapter",
            })
    void namesWhatIsWrongWithHowAModelWrites(String setting, String fault) throws JsonProcessingException {
        String asked = "{'model':'m'," + setting + "}";

        assertThat(faults(GOOD.replace("{'model':'m'}", asked), KNOWN)).containsExactly("candidates[0].onnx." + fault);
    }

    @Test
    void judgesEachCandidateByTheUseThatIsTold() throws JsonProcessingException {
        EvaluationRequested snapshot = apply("""
            {'suite':'visits@0123456789ab','metrics':['bleu'],'use':{'commercial':true,'fields':[]},'candidates':[
               {'name':'a','onnx':{'model':'m'},'model':'alpaca-7b'},
               {'name':'b','onnx':{'model':'m'}},
               {'name':'c','recording':{'recording':'rec-full'},'model':'gpt-4','endpoint':'openai'}]}
            """);

        assertThat(snapshot.use()).isNotNull().extracting(ModelUse::commercial).isEqualTo(true);
        assertThat(snapshot.candidates())
                .extracting(
                        candidate -> Objects.requireNonNull(candidate.licence()).outcome())
                .containsExactly(Outcome.FORBIDDEN, Outcome.UNKNOWN, Outcome.ALLOWED_IF);
        assertThat(snapshot.candidates().getLast().prices())
                .isEqualTo(Objects.requireNonNull(MODELS.get("gpt-4"))
                        .endpoints()
                        .getFirst()
                        .prices());
        assertThat(snapshot.candidates().getLast().endpoint()).isEqualTo(new EndpointId("openai"));
    }

    @Test
    void fillsInWhatIsNotSaid() throws JsonProcessingException {
        EvaluationRequested snapshot = apply(GOOD);

        assertThat(snapshot.repetitions()).isEqualTo(1);
        assertThat(snapshot.seed()).isEqualTo(1);
        assertThat(snapshot.scenario()).isEqualTo(Scenario.DEFAULT);
        assertThat(snapshot.candidates().getFirst().pool()).isEqualTo(Pool.X86_64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'metrics':['rouge1'] | 'metrics':[] | metrics: there is no metric; known are METRICS",
                "'rouge1' | 'rouge1','rouge7' | metrics[1]: no metric is called 'rouge7'; known are METRICS",
                "'rouge1' | 'rouge1','rouge1' | metrics[1]: rouge1 is there twice",
                "'rouge1' | 'rouge1:stem' | metrics[0]: must be a name, or a name with options as in rouge1:stem=true",
                "'rouge1' | null | metrics[0]: is empty",
                "'metrics' | 'repetitions':0,'metrics' | repetitions: must be from 1 to 100",
                "'metrics' | 'repetitions':101,'metrics' | repetitions: must be from 1 to 100",
                "'metrics' | 'scenario':{'utilisation':0},'metrics' | scenario.utilisation: must be over 0 and at most 1",
                "'metrics' | 'margins':{'bleu':1},'metrics' | margins.bleu: is no metric of this evaluation",
                "'metrics' | 'margins':{'rouge1':0},'metrics' | margins.rouge1: must be more than 0",
                "'metrics' | 'constraints':{'maxP95':'soon'},'metrics' | constraints.maxP95: must be a time, as in 800ms or 2.5s",
                "'metrics' | 'constraints':{'maxCost':null},'metrics' | constraints.maxCost: is empty",
                "'metrics' | 'weights':{'speed':1},'metrics' | weights.speed: is no goal; goals are quality, cost, latency, carbon",
                "'metrics' | 'weights':{'cost':0},'metrics' | weights: at least one weight must be more than 0",
                "'metrics' | 'weights':{'cost':1},'method':'best','metrics' | method: must be sum or topsis",
                "'metrics' | 'method':'sum','metrics' | method: needs weights",
                "'metrics' | 'name':' ','metrics' | name: is empty",
                "{'name':'a','onnx':{'model':'m'}} | `` | candidates: there is no candidate",
                "{'name':'a','onnx':{'model':'m'}} | null | candidates[0]: is empty",
                "'name':'a', | `` | candidates[0].name: is missing",
                "{'name':'a','onnx':{'model':'m'}} | {'name':'a','onnx':{'model':'m'}},{'name':'a','onnx':{'model':'n'}} | candidates[1].name: is already the name of candidates[0]",
                "'onnx':{'model':'m'} | 'pool':'api' | candidates[0]: must have one of onnx, recording, openai and bedrock",
                "'onnx':{'model':'m'} | 'onnx':{'model':'m'},'recording':{'recording':'rec-full'} | candidates[0]: must have one of onnx, recording, openai and bedrock",
                "{'model':'m'} | {} | candidates[0].onnx.model: must be the directory of the model",
                "{'model':'m'} | {'model':'m','maxNewTokens':0} | candidates[0].onnx.maxNewTokens: must be from 1 to 100000",
                "'onnx':{'model':'m'} | 'onnx':{'model':'m'},'pool':'sparc' | candidates[0].pool: is unknown; known are x86-64, arm64, api",
                "'onnx':{'model':'m'} | 'onnx':{'model':'m'},'model':'gpt-9' | candidates[0].model: is not in the catalogue",
                "'onnx':{'model':'m'} | 'onnx':{'model':'m'},'endpoint':'openai' | candidates[0].endpoint: needs a model of the catalogue that it is an endpoint of",
                "'onnx':{'model':'m'} | 'onnx':{'model':'m'},'model':'gpt-4','endpoint':'mill' | candidates[0].endpoint: the model gpt-4 has no such endpoint",
                "'candidates':[ | 'use':{},'candidates':[ | use.commercial: is missing",
                "'candidates':[ | 'use':{'commercial':true,'fields':['farming']},'candidates':[ | use.fields: must be among medical-advice, legal-advice, law-enforcement, automated-decisions, discrimination, military, surveillance, biometric-identification, critical-infrastructure, disinformation, impersonation, harassment, malware, unlabelled-output, adult-content",
                "'onnx':{'model':'m'} | 'recording':{} | candidates[0].recording.recording: is missing",
                "'onnx':{'model':'m'} | 'recording':{'recording':'rec-none'} | candidates[0].recording: there is no recording rec-none",
                "'onnx':{'model':'m'} | 'recording':{'recording':'rec-else'} | candidates[0].recording: is of the suite else@1",
                "'onnx':{'model':'m'} | 'recording':{'recording':'rec-part'} | candidates[0].recording: lacks 40 of 120 samples, first test1/0",
            })
    void namesTheFieldThatIsWrong(String good, String bad, String fault) throws JsonProcessingException {
        assertThat(faults(GOOD.replace(good, bad), KNOWN))
                .containsExactly(fault.replace("METRICS", String.join(", ", MetricNames.ALL)));
    }

    @Test
    void refusesAnUnknownSuite() throws JsonProcessingException {
        assertThat(faults(GOOD, new Known(null, Map.of(), Map.of(), KNOWN.verdicts())))
                .containsExactly("suite: there is no suite visits@0123456789ab");
    }

    @Test
    void namesEveryFaultOfPrices() throws JsonProcessingException {
        String prices = "'prices':{'inputPerMillion':'-1','currency':'usd','asOf':'yesterday'},'onnx'";

        assertThat(faults(GOOD.replace("'onnx'", prices), KNOWN))
                .containsExactly(
                        "candidates[0].prices.inputPerMillion: must be a decimal number in a text, as in \"0.15\"",
                        "candidates[0].prices.outputPerMillion: must be a decimal number in a text, as in \"0.15\"",
                        "candidates[0].prices.currency: must be a currency's three letters, as in USD",
                        "candidates[0].prices.source: is missing",
                        "candidates[0].prices.asOf: must be a date, as in 2026-01-31");
    }

    private EvaluationRequested apply(String json) throws JsonProcessingException {
        return rules.apply(request(json), KNOWN, new TenantId("acme"), new EvaluationId("ev-1"), NOW);
    }

    private List<String> faults(String json, Known known) throws JsonProcessingException {
        EvaluationRequest request = request(json);
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> rules.apply(request, known, new TenantId("acme"), new EvaluationId("ev-1"), NOW));
        return problem.problem().faults().stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .toList();
    }

    private static EvaluationRequest request(String json) throws JsonProcessingException {
        return EventJson.mapper().readValue(json.replace('\'', '"'), EvaluationRequest.class);
    }
}
