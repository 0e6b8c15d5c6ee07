package dev.aloi.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aloi.contracts.Event;
import dev.aloi.contracts.Topic;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.contracts.scoring.RankingRow;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Amount.Basis;
import dev.aloi.contracts.unit.Money;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A price or a grid that changes ranks anew by the trials that there are. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class RerankComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource source;

    private final EventWire wire = new EventWire();

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @Test
    void ranksAnewByANewerFootprintAndSaysWhatChanged() {
        Visits visits = new Visits("acme", "ev-repriced", List.of("rouge1"));
        wire.send(visits.events());
        RankingUpdated before = ended(visits, 0);

        wire.send(List.of(repriced(visits, 2, "0.02")));

        RankingUpdated after = ended(visits, before.revision());
        Footprint footprint = footprint(after, visits);
        assertThat(footprint.number()).isEqualTo(2);
        assertThat(footprint.cause()).isEqualTo("prices: price list, 2026-04-01");
        assertThat(after.rows()).extracting(RankingRow::rank).isEqualTo(ranks(before));
        assertThat(after.rows()).extracting(RankingRow::quality).isEqualTo(qualities(before));
        assertThat(given().header("Authorization", "Bearer test")
                        .header(Caller.TENANT_HEADER, "acme")
                        .get("/api/evaluations/ev-repriced/ranking")
                        .jsonPath()
                        .getLong("revision"))
                .isEqualTo(after.revision());
    }

    @Test
    void theHighestRevisionStandsInWhateverOrderTheyCome() {
        Visits visits = new Visits("acme", "ev-disordered", List.of("rouge1"));
        wire.send(visits.events());
        RankingUpdated before = ended(visits, 0);
        wire.send(List.of(repriced(visits, 3, "0.03")));
        RankingUpdated third = ended(visits, before.revision());

        wire.send(List.of(repriced(visits, 2, "0.02"), repriced(visits, 3, "0.03")));
        wire.send(visits.footprints());
        wire.awaitCaughtUp();

        RankingUpdated last = ended(visits, third.revision() - 1);
        assertThat(last).isEqualTo(third);
        assertThat(footprint(last, visits).number()).isEqualTo(3);
    }

    /** A ranking that is being made may have read the footprints before: who brings the next ones waits for it, and unsettles it. */
    @Test
    void aFootprintThatComesWhileARankingIsMadeIsInTheNext() throws SQLException {
        Visits visits = new Visits("acme", "ev-overtaken", List.of("rouge1"));
        List<Event> events = visits.events();
        RunFootprintEstimated late = visits.footprints().get(1);
        wire.send(events.stream().filter(event -> !event.equals(late)).toList());
        wire.awaitCaughtUp();

        try (Connection ranking = source.getConnection();
                Statement statement = ranking.createStatement()) {
            ranking.setAutoCommit(false);
            statement.execute("select from evaluation where evaluation = 'ev-overtaken' for update");
            wire.send(List.of(late));
            await().atMost(PATIENCE).until(() -> someoneWaitsForARow() || wire.isCaughtUp());
            statement.execute("update evaluation set settled = true where evaluation = 'ev-overtaken'");
            ranking.commit();
        }

        assertThat(ended(visits, 0).rows()).extracting(RankingRow::footprint).doesNotContainNull();
    }

    private boolean someoneWaitsForARow() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        }
    }

    private static RunFootprintEstimated repriced(Visits visits, int revision, String cost) {
        Footprint first = visits.footprints().get(1).footprint();
        Money money = Money.usd(cost);
        Footprint.Figures figures = new Footprint.Figures(
                new Amount.Known<>(money, money, money, Basis.PRICED, "tokens x price per million tokens", List.of()),
                first.run().energy(),
                first.run().operational(),
                first.run().embodied(),
                first.run().total());
        return new RunFootprintEstimated(
                new TenantId(visits.tenant()),
                new EvaluationId(visits.evaluation()),
                visits.run(2),
                new Footprint(4, figures, figures, revision, "prices: price list, 2026-04-01"));
    }

    /** The newest ranking of which every trial has ended, once it is newer than {@code after}. */
    private RankingUpdated ended(Visits visits, long after) {
        return await().atMost(PATIENCE)
                .until(
                        () -> wire.events(Topic.RANKINGS, RankingUpdated.class).stream()
                                .filter(ranking -> ranking.evaluation().value().equals(visits.evaluation()))
                                .filter(ranking -> ranking.state().ended() && ranking.revision() > after)
                                .reduce((_, second) -> second)
                                .orElse(null),
                        Objects::nonNull);
    }

    private static Footprint footprint(RankingUpdated ranking, Visits visits) {
        return Objects.requireNonNull(ranking.rows().stream()
                .filter(row -> row.run().equals(visits.run(2)))
                .findFirst()
                .orElseThrow()
                .footprint());
    }

    private static List<?> ranks(RankingUpdated ranking) {
        return ranking.rows().stream().map(RankingRow::rank).toList();
    }

    private static List<?> qualities(RankingUpdated ranking) {
        return ranking.rows().stream().map(RankingRow::quality).toList();
    }
}
