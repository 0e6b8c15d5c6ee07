package dev.aloi.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.scoring.Quality;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.gateway.GatewayClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does first. */
class DemoIT {
    private static final double TOLERANCE = 1e-9;

    @TempDir
    private Path directory;

    @Test
    void theDemoPrintsTheRankingOfTheSampleModels() throws Exception {
        var port = FreePorts.one();
        var output = directory.resolve("ranking.json");

        var demo = new ProcessBuilder(command(port, output))
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        demo.environment().put("ALOI_SKIP_BUILD", "1");
        var process = demo.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var told = Files.readString(directory.resolve("err"));

        assertThat(process.exitValue()).as(told).isZero();
        assertThat(told).contains("starting: 7/7").contains("http://127.0.0.1:" + port + "/evaluations/");
        assertThat(FreePorts.isFree(port)).isTrue();
        assertTable(Files.readAllLines(directory.resolve("out")));
        assertRanking(output);
    }

    private List<String> command(int port, Path output) {
        return List.of(
                Product.root().resolve("aloi").toString(),
                "demo",
                "--exit",
                "--port",
                Integer.toString(port),
                "--data",
                directory.resolve("data").toString(),
                "--output",
                output.toString());
    }

    private static void assertTable(List<String> lines) {
        assertThat(lines).anyMatch(line -> line.startsWith("rank"));
        assertThat(lines).anyMatch(line -> line.contains("energy, Wh /1,000"));
        assertThat(lines).anyMatch(line -> line.startsWith("intervals: 95 %"));
    }

    private static void assertRanking(Path output) throws IOException {
        var ranking = GatewayClient.ranking(Files.readString(output));
        var expected = expected();
        assertThat(ranking.rows())
                .extracting(RankingRow::candidate)
                .containsExactlyElementsOf(expected.findValuesAsText("candidate"));
        for (int i = 0; i < expected.size(); i++) {
            assertRow(ranking.rows().get(i), expected.get(i));
        }
    }

    private static void assertRow(RankingRow row, JsonNode expected) {
        assertThat(row.trials().completed()).isEqualTo(expected.get("samples").asInt());
        assertThat(row.footprint()).isNotNull();
        for (var quality : row.quality()) {
            assertThat(quality).isInstanceOfSatisfying(Quality.Scored.class, scored -> {
                assertThat(scored.value())
                        .as(row.candidate() + " " + scored.metric())
                        .isCloseTo(expected.get(scored.metric()).asDouble(), within(TOLERANCE));
                assertThat(scored.low()).isLessThanOrEqualTo(scored.value());
                assertThat(scored.high()).isGreaterThanOrEqualTo(scored.value());
                assertThat(scored.signature()).isNotBlank();
            });
        }
    }

    /** Written down from a run of the demo; scores change only when data, models or metrics do. */
    private static JsonNode expected() throws IOException {
        try (var in = DemoIT.class.getResourceAsStream("demo-ranking.json")) {
            return GatewayClient.JSON.readTree(in);
        }
    }
}
