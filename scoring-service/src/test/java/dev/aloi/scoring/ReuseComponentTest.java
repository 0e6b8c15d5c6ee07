package dev.aloi.scoring;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.FailureCategory;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.runner.TrialEvent;
import dev.aloi.contracts.runner.TrialReused;
import dev.aloi.contracts.scoring.Latency;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.ReusableTrials.Cell;
import dev.aloi.contracts.scoring.RunScored;
import dev.aloi.contracts.scoring.TrialCounts;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trials that are taken over: scored as any other, and their times told as those of then. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class ReuseComponentTest {
    private static final List<String> METRICS = List.of("rouge1", "bleu", "exactMatch");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SAMPLES = List.of("s1", "s2", "s3", "s4");

    private final EventWire wire = new EventWire();

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void scoresWhatIsTakenOverAndTellsItApart() {
        Visits first = new Visits("saving", "ev-run", METRICS);
        wire.send(first.events());
        RankingRow before = row(awaitEnded(first), "good");
        Visits second = new Visits("saving", "ev-taken", METRICS);

        wire.send(withoutOf(second, 3));
        SAMPLES.forEach(sample -> wire.send(List.of(reused(second, 3, sample, first))));

        RankingUpdated ranking = awaitEnded(second);
        RankingRow good = row(ranking, "good");
        assertThat(good.quality()).isEqualTo(before.quality());
        assertThat(good.trials()).isEqualTo(new TrialCounts(4, 4, Map.of(), 4));
        assertThat(good.latency()).isEqualTo(requireNonNull(before.latency()).ofEarlierTrials());
        assertThat(row(ranking, "poor").trials().reused()).isNull();
        assertThat(requireNonNull(row(ranking, "poor").latency()).earlier()).isNull();
        assertThat(ranking.trials().reused()).isEqualTo(4);
        asTenant()
                .get("/api/runs/{run}/trials?filter=reused", second.run(3).value())
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items[0].reused.evaluation", equalTo("ev-run"))
                .body("items[0].reused.run", equalTo(first.run(3).value()))
                .body("items[0].reused.requestedAt", equalTo(Visits.AT.toString()));
        asTenant().get("/api/runs/{run}/trials", second.run(2).value()).then().body("items[0].reused", nullValue());
    }

    /** What may be taken over from a run: neither what failed nor what it took over itself. */
    @Test
    void tellsWhichTrialsMayStandForOthers() {
        Visits first = new Visits("telling", "ev-told", METRICS);
        wire.send(first.events());
        awaitEnded(first);
        Visits second = new Visits("telling", "ev-retold", METRICS);
        wire.send(withoutOf(second, 3));
        SAMPLES.subList(0, 3).forEach(sample -> wire.send(List.of(reused(second, 3, sample, first))));
        wire.send(List.of(second.completed(3, "s4", "He asks for a refill of his inhaler.")));
        awaitEnded(second);

        Maker replay = new Maker("replay", null, null, null, null, null, null);
        assertThat(scored(first.run(2)).reusable())
                .isEqualTo(new ReusableTrials(List.of(replay), List.of(new Cell(new SampleId("s4"), 0))));
        assertThat(scored(first.run(3)).reusable()).isEqualTo(new ReusableTrials(List.of(replay), List.of()));
        assertThat(scored(second.run(3)).reusable())
                .isEqualTo(new ReusableTrials(
                        List.of(replay),
                        SAMPLES.subList(0, 3).stream()
                                .map(sample -> new Cell(new SampleId(sample), 0))
                                .toList()));
        Latency latency = requireNonNull(row(awaitEnded(second), "good").latency());
        assertThat(latency.n()).isEqualTo(1);
        assertThat(latency.p50()).isEqualTo(Duration.ofMillis(400));
        assertThat(latency.earlier()).isNull();
    }

    /** The first outcome counts, of whichever kind, and however often what is told again comes. */
    @Test
    void countsEachTrialOnce() {
        Visits first = new Visits("counting", "ev-once", METRICS);
        wire.send(first.events());
        awaitEnded(first);
        Visits second = new Visits("counting", "ev-twice", METRICS);
        List<Event> taken = new ArrayList<>();
        for (String sample : SAMPLES.subList(0, 3)) {
            taken.add(reused(second, 3, sample, first));
            taken.add(second.completed(3, sample, "something else"));
            taken.add(reused(second, 3, sample, first));
        }
        taken.add(second.completed(3, "s4", "He asks for a refill of his inhaler."));
        taken.add(reused(second, 3, "s4", first));
        wire.send(taken);
        wire.send(taken);

        wire.send(withoutOf(second, 3));

        RankingRow good = row(awaitEnded(second), "good");
        assertThat(good.trials()).isEqualTo(new TrialCounts(4, 4, Map.of(), 3));
        assertThat(good.quality()).isEqualTo(row(awaitEnded(first), "good").quality());
    }

    /** A trial whose earlier one is another tenant's, or unknown, ends without a completion: it is not lost. */
    @Test
    void takesNothingOverFromOtherTenants() {
        Visits owner = new Visits("owner", "ev-owned", METRICS);
        wire.send(owner.events());
        awaitEnded(owner);
        Visits stranger = new Visits("stranger", "ev-strange", METRICS);

        wire.send(withoutOf(stranger, 3));
        SAMPLES.forEach(sample -> wire.send(List.of(reused(stranger, 3, sample, owner))));

        RankingRow good = row(awaitEnded(stranger), "good");
        assertThat(good.trials()).isEqualTo(new TrialCounts(4, 0, Map.of(FailureCategory.NOT_RECORDED, 4)));
        assertThat(good.failure()).isEqualTo("the trial that it was to be taken over from is not known");
    }

    private static RequestSpecification asTenant() {
        return given().header("Authorization", "Bearer test").header("X-Aloi-Tenant", "saving");
    }

    private static List<Event> withoutOf(Visits visits, int run) {
        return visits.events().stream()
                .filter(event -> !(event instanceof TrialEvent trial)
                        || !trial.trial().run().equals(visits.run(run)))
                .toList();
    }

    private static TrialReused reused(Visits visits, int run, String sample, Visits from) {
        return new TrialReused(
                visits.request().tenant(),
                visits.request().evaluation(),
                new TrialId(visits.run(run), new SampleId(sample), 0),
                new TrialId(from.run(run), new SampleId(sample), 0),
                from.request().evaluation(),
                Visits.AT);
    }

    private RunScored scored(RunId run) {
        return wire.events(Topic.RUNS, RunScored.class).stream()
                .filter(scored -> scored.run().equals(run))
                .findFirst()
                .orElseThrow();
    }

    private static RankingRow row(RankingUpdated ranking, String candidate) {
        return ranking.rows().stream()
                .filter(row -> row.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    private RankingUpdated awaitEnded(Visits visits) {
        await().atMost(PATIENCE).until(() -> !ended(visits).isEmpty());
        return ended(visits).getLast();
    }

    private List<RankingUpdated> ended(Visits visits) {
        return wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                .filter(ranking -> ranking.tenant().equals(visits.request().tenant())
                        && ranking.evaluation().equals(visits.request().evaluation())
                        && ranking.state().ended())
                .toList();
    }
}
