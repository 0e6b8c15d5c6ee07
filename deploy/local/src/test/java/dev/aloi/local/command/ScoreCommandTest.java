package dev.aloi.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.aloi.local.progress.PlainProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
    private static final String VISITS = """
            {"id": "s1", "hypothesis": "dry cough for three days", "references": ["a dry cough for three days"], "human": 4}
            {"id": "s2", "hypothesis": "pressure is controlled", "references": "pressure is well controlled", "human": 3}
            {"id": "s3", "hypothesis": "no fever", "references": ["no fever"], "human": 5}
            {"id": 4, "hypothesis": "nothing of it", "references": ["refill of his inhaler"], "human": 1}
            {"id": "s5", "hypothesis": "left ankle hurts", "references": ["her left ankle hurts"], "human": 4}
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aTableShowsValuesIntervalsAndSignatures() throws IOException {
        var code = score(VISITS, "--metric", "exactMatch", "-m", "rouge1:stem=true");

        assertThat(code).isZero();
        assertThat(text(out))
                .contains("visits.jsonl: 5 samples")
                .contains("exactMatch        higher  0.2000  [0.0362, 0.6245]           0.2000  5/5")
                .contains("rouge1|nrefs:1|stem:yes|tok:rouge_score|f:1|agg:mean|impl:aloi-1(=rouge_score-0.1.2)")
                .contains("exactMatch: interval: Wilson, 1 of 5");
        assertThat(text(err)).contains("kB of visits.jsonl: 1/1");
    }

    /** Completion, reference and shared words: 5, 6, 5; 3, 4, 3; 2, 2, 2; 3, 4, 1; 3, 4, 3: one far below the others, too skewed for t. */
    @Test
    void jsonHoldsEverythingAndTheScoresOfEachLine() throws IOException {
        score(VISITS, "-m", "rouge1", "-m", "bleu", "--format", "json");

        JsonNode scores = new ObjectMapper().readTree(text(out));
        double expected = (2.0 * 5 / 11 + 2.0 * 3 / 7 + 1 + 2.0 / 7 + 2.0 * 3 / 7) / 5;
        JsonNode rouge = scores.at("/file/metrics/0");
        assertThat(rouge.get("value").doubleValue()).isCloseTo(expected, within(1e-12));
        assertThat(rouge.get("low").doubleValue()).isLessThan(expected);
        assertThat(rouge.get("interval").textValue()).isEqualTo("BCa bootstrap, 1000 resamples of 5 samples");
        assertThat(rouge.get("n").intValue()).isEqualTo(5);
        assertThat(scores.at("/file/metrics/1/signature").textValue()).startsWith("bleu|nrefs:1|case:mixed|eff:no");
        assertThat(scores.at("/lines")).hasSize(5);
        assertThat(scores.at("/lines/3").toString())
                .startsWith("{\"line\":4,\"id\":\"4\",\"scores\":{\"rouge1\":0.28571");
        assertThat(scores.at("/file/human/0/correlation").textValue()).isEqualTo("pearson");
        assertThat(scores.at("/file/human/1/value").doubleValue()).isGreaterThan(0.8);
        assertThat(scores.at("/file/human/2/n").intValue()).isEqualTo(5);
    }

    @Test
    void everyFaultIsTold() throws IOException {
        var code = score("""
                {"id": "s1", "hypothesis": "a", "references": ["b"]}
                {"id": "s1", "hypothesis": "a", "references": ["b"]}
                {"hypothesis": 7}
                not JSON
                {"id": "s2", "hypothesis": "a", "references": []}
                {"id": "s3", "hypothesis": "a", "references": ["b", 3]}
                {"id": "s4", "hypothesis": "a", "references": ["b"], "human": "good", "cluster": {}}
                {"id": "s5", "hypothesis": "a", "references": ["b"], "repetition": 1}
                {"id": "s6", "hypothesis": "a", "references": ["b"], "choices": ["b"]}
                {"id": "s7", "hypothesis": "a", "references": ["b"], "choices": ["b"], "likelihoods": [{"logarithm": 1}]}
                """, "-m", "bleu", "--format", "json");

        assertThat(code).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err).replace(directory + "/", ""))
                .contains("visits.jsonl:2:8: id: is already the id of line 1")
                .contains("visits.jsonl:3: id: is missing")
                .contains("visits.jsonl:3:16: hypothesis: must be a text, not a number")
                .contains("visits.jsonl:3: references: is missing, but bleu needs references")
                .contains("visits.jsonl:4:1: is not valid JSON")
                .contains("visits.jsonl:5:47: references: is empty, but bleu compares with them")
                .contains("visits.jsonl:6:47: references: must be a list of texts")
                .contains("visits.jsonl:7:63: human: must be a number, not a text")
                .contains("visits.jsonl:7:82: cluster: must be a text or a number")
                .contains("visits.jsonl:8:68: repetition: other lines have none")
                .contains("visits.jsonl:9: likelihoods: is missing: one goes with the other")
                .contains("visits.jsonl:10: likelihoods[0]: must be {\"logarithm\"")
                .endsWith("nothing was scored\n");
    }

    @Test
    void moreThanAHundredFaultsAreCounted() throws IOException {
        var code = score("{}\n".repeat(400), "-m", "bleu");

        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("and 1100 more").doesNotContain(":101:");
    }

    @Test
    void whatCannotBeAskedForIsToldAtOnce() throws IOException {
        assertThat(run("score")).isEqualTo(2);
        assertThat(text(err)).contains("FILE is missing").contains("--metric: name at least one; --list shows all");
        assertThat(run("score", "none.jsonl", "-m", "bleu", "--margin", "0", "--output", "/none/x.json"))
                .isEqualTo(2);
        assertThat(text(err))
                .contains("none.jsonl: there is no such file")
                .contains("--margin: must be above 0")
                .contains("--output: /none/x.json cannot be written");
        assertThat(score(VISITS, "-m", "bleurt", "-m", "bleu:tokenise=intl")).isEqualTo(2);
        assertThat(text(err))
                .contains("--metric bleurt: no metric is called 'bleurt'")
                .contains("--metric bleu:tokenise=intl: bleu has no option 'tokenise'; it has tokenize");
        assertThat(run("score", "a.jsonl", "--format", "xml")).isEqualTo(2);
    }

    @Test
    void anEmptyFileHasNothingToScore() throws IOException {
        assertThat(score("\n\n", "-m", "bleu")).isEqualTo(2);
        assertThat(text(err)).contains("visits.jsonl: has no line to score");
    }

    /** Sixty samples, of which the other file has a third wrong. */
    @Test
    void twoFilesAreComparedInPairs() throws IOException {
        var file = write("good.jsonl", answers(0, 60, i -> true));
        var other = write("poor.jsonl", answers(10, 80, i -> i % 3 > 0));

        var code = run(
                "score",
                file,
                "-m",
                "exactMatch",
                "-m",
                "rouge1",
                "--compare",
                other,
                "--format",
                "json",
                "--margin",
                "0.05");

        assertThat(code).isZero();
        JsonNode comparison = new ObjectMapper().readTree(text(out)).get("comparison");
        assertThat(comparison.get("onlyInFile").intValue()).isEqualTo(10);
        assertThat(comparison.get("onlyInOther").intValue()).isEqualTo(20);
        JsonNode match = comparison.at("/metrics/0");
        assertThat(match.get("n").intValue()).isEqualTo(50);
        assertThat(match.get("difference").doubleValue()).isCloseTo(16.0 / 50, within(1e-12));
        assertThat(match.get("test").textValue()).isEqualTo("McNemar, exact, 16 against 0 of 50");
        assertThat(match.get("pValue").doubleValue()).isCloseTo(2 * Math.pow(0.5, 16), within(1e-12));
        assertThat(match.get("holm").doubleValue())
                .isGreaterThanOrEqualTo(match.get("pValue").doubleValue());
        assertThat(match.get("randomisation").doubleValue()).isLessThan(0.001);
        assertThat(match.get("bootstrap").doubleValue()).isLessThan(0.01);
        assertThat(match.get("effectSize").doubleValue()).isPositive();
        assertThat(match.get("verdict").textValue()).isEqualTo("better");
        assertThat(match.get("margin").doubleValue()).isEqualTo(0.05);
        assertThat(new ObjectMapper().readTree(text(out)).get("otherLines")).hasSize(70);
    }

    private static String answers(int from, int to, java.util.function.IntPredicate right) {
        var lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\": %d, \"hypothesis\": \"%s\", \"references\": [\"answer %d\"]}%n"
                    .formatted(i, right.test(i) ? "answer " + i : "none", i));
        }
        return lines.toString();
    }

    @Test
    void aFileAgainstItselfIsNoDifference() throws IOException {
        var file = write("visits.jsonl", VISITS);

        run("score", file, "-m", "bleu", "--compare", file);

        assertThat(text(out)).contains("not enough data");
    }

    @Test
    void otherReferencesOrSignaturesAreNotComparedUnlessForced() throws IOException {
        var file = write("visits.jsonl", VISITS);
        var other = write("other.jsonl", VISITS.replace("[\"no fever\"]", "[\"no fever\", \"no temperature\"]"));

        assertThat(run("score", file, "-m", "bleu", "--compare", other)).isEqualTo(2);
        assertThat(text(err).replace(directory + "/", ""))
                .contains("not comparable: bleu|nrefs:1|")
                .contains("other.jsonl:3: references: are not those of line 3 of visits.jsonl")
                .contains("--force compares all the same");
        assertThat(run("score", file, "-m", "bleu", "--compare", other, "--force"))
                .isZero();
        assertThat(text(out)).contains("difference of");
    }

    @Test
    void repetitionsOfASampleAreTakenTogether() throws IOException {
        var lines = new ArrayList<String>();
        for (int repetition = 0; repetition < 4; repetition++) {
            lines.add("{\"id\": \"a\", \"repetition\": %d, \"hypothesis\": \"%s\", \"references\": [\"x\"]}"
                    .formatted(repetition, repetition < 2 ? "x" : "y"));
            lines.add("{\"id\": \"b\", \"repetition\": %d, \"hypothesis\": \"x\", \"references\": [\"x\"]}"
                    .formatted(repetition));
        }

        score(String.join("\n", lines), "-m", "pass^k:k=2", "-m", "exactMatch", "--format", "json");

        JsonNode file = new ObjectMapper().readTree(text(out)).get("file");
        assertThat(file.get("lines").intValue()).isEqualTo(8);
        assertThat(file.at("/metrics/0/n").intValue()).isEqualTo(2);
        assertThat(file.at("/metrics/0/value").doubleValue()).isCloseTo((1.0 / 6 + 1) / 2, within(1e-12));
        assertThat(file.at("/metrics/1/value").doubleValue()).isEqualTo(0.75);
    }

    @Test
    void correctedVersionsAndLikelihoodsAreUsedWhereMetricsNeedThem() throws IOException {
        var code = score("""
                {"id": 1, "hypothesis": "no fever and cough", "corrected": "no fever but a cough", "references": ["b"],
                 "choices": ["a", "b"], "likelihoods": [{"logarithm": -2, "tokens": 1}, {"logarithm": -1, "tokens": 1}]}
                """.replace("\n ", " "), "-m", "hter", "-m", "acc", "-m", "ece", "--format", "json");

        assertThat(code).isZero();
        JsonNode metrics = new ObjectMapper().readTree(text(out)).at("/file/metrics");
        assertThat(metrics.at("/0/value").doubleValue()).isEqualTo(40);
        assertThat(metrics.at("/1/value").doubleValue()).isEqualTo(1);
        assertThat(metrics.at("/2/caution").textValue()).contains("mostly noise below 300");
    }

    @Test
    void whatAMetricCannotScoreIsUnscoredAndSaysWhy() throws IOException {
        var code = score(VISITS.replace("\"no fever\"]", "\"39.5 degrees\"]"), "-m", "numericMatch");

        assertThat(code).isZero();
        assertThat(text(out))
                .contains("1/5")
                .contains("numericMatch: 4 of 5 lines unscored: no reference is one that this metric can compare with");
        assertThat(score(VISITS, "-m", "numericMatch")).isEqualTo(1);
    }

    @Test
    void clustersWidenTheInterval() throws IOException {
        var lines = IntStream.range(0, 40)
                .mapToObj(i -> "{\"id\": %d, \"hypothesis\": \"%s\", \"references\": [\"x y\"], \"cluster\": \"c%d\"}"
                        .formatted(i, i / 10 % 2 == 0 ? "x y" : "x z", i / 10))
                .toList();

        score(String.join("\n", lines), "-m", "rouge1", "--format", "json");

        JsonNode file = new ObjectMapper().readTree(text(out)).get("file");
        assertThat(file.get("clusters").intValue()).isEqualTo(4);
        assertThat(file.at("/metrics/0/interval").textValue()).isEqualTo("clustered t, 40 samples in 4 clusters");
    }

    @Test
    void aSchemaMayStandInAFile() throws IOException {
        var schema = write("schema.json", "{\"type\": \"object\", \"required\": [\"a\"]}");
        var lines = """
                {"id": 1, "hypothesis": "{\\"a\\": 1}"}
                {"id": 2, "hypothesis": "{}"}
                """;

        score(lines, "-m", "jsonSchema:schema=@" + schema);

        assertThat(text(out)).contains("0.5000").contains("|schema:").contains("jsonSchema:schema=@");
        assertThat(score(lines, "-m", "jsonSchema:schema=@none.json")).isEqualTo(2);
        assertThat(text(err)).contains("there is no readable file none.json");
    }

    @Test
    void linesGoToACsvFileAndTheTableToWhoeverWatches() throws IOException {
        var csv = directory.resolve("lines.csv");

        score(VISITS.replace("\"s1\"", "\"=cmd()\""), "-m", "exactMatch", "--output", csv.toString());

        assertThat(text(out)).contains("5 samples");
        assertThat(Files.readAllLines(csv))
                .startsWith("file,line,id,repetition,exactMatch")
                .contains(directory.resolve("visits.jsonl") + ",1,'=cmd(),,0.0");
    }

    @Test
    void everyMetricIsListed() {
        assertThat(run("score", "--list")).isZero();
        assertThat(text(out))
                .contains("bleu  0 to 100, higher is better")
                .contains("    tokenize=13a|intl|char|zh|none")
                .contains("ter  from 0, lower is better")
                .contains("hter  from 0, lower is better")
                .contains("    needs corrected versions")
                .contains("equal to sacreBLEU 2.6.0");
    }

    @Test
    void aScorerOfOnesOwnIsAsked() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = (request.contains("ankle") ? "?" : "{\"score\": 0.5}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            score(
                    VISITS,
                    "-m",
                    "http:url=http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }

        assertThat(text(out)).contains("4/5").contains("1 of 5 lines unscored: the scorer answered without a score");
    }

    private int score(String lines, String... options) throws IOException {
        var arguments = new ArrayList<String>(List.of("score", write("visits.jsonl", lines)));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var wiring = new Wiring(
                directory,
                InstantSource.fixed(Instant.EPOCH),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PlainProgress(new PrintStream(err, true, StandardCharsets.UTF_8), () -> 0));
        var usage = new PrintWriter(new StringWriter(), true);
        return AloiMain.commandLine(wiring).setOut(usage).setErr(usage).execute(arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
