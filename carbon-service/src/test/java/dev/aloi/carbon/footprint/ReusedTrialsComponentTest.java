package dev.aloi.carbon.footprint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.Topics;
import dev.aloi.contracts.carbon.Footprint;
import dev.aloi.contracts.carbon.FootprintEvent;
import dev.aloi.contracts.carbon.RunFootprintEstimated;
import dev.aloi.contracts.runner.TrialCompleted;
import dev.aloi.kit.event.EventCodec;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken over was spent once, in the evaluation that ran it. */
@QuarkusTest
@WithTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "carbon"))
class ReusedTrialsComponentTest {
    private static final Duration ONE = Duration.ofSeconds(1);
    private static final Duration THREE = Duration.ofSeconds(3);

    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void spendsNowWhatIsRunNowAndTellsTheRestApart() {
        Evaluated first = told("ev-spent");
        Evaluated second = new Evaluated("ev-saved");
        broker.send(Topics.EVALUATIONS, second.requested(2));
        broker.send(Topics.TRIALS, second.reused("a", first));
        broker.send(Topics.TRIALS, second.reused("a", first));
        broker.send(Topics.TRIALS, second.completed("b", THREE));

        Footprint footprint = footprint(second);

        assertThat(footprint.trials()).isEqualTo(1);
        assertThat(footprint.run())
                .isEqualTo(of(second, second.completed("b", THREE)).run());
        Footprint.Reused reused = requireNonNull(footprint.reused());
        assertThat(reused.trials()).isEqualTo(1);
        assertThat(mids(reused.figures()))
                .isEqualTo(mids(of(first, first.completed("a", ONE)).run()));
        assertThat(footprint.perThousandSamples())
                .isEqualTo(of(second, second.completed("a", ONE), second.completed("b", THREE))
                        .perThousandSamples());
    }

    @Test
    void aRunThatIsTakenOverAsAWholeSpendsNothing() {
        Evaluated first = told("ev-whole-then");
        Evaluated second = new Evaluated("ev-whole-now");
        broker.send(Topics.EVALUATIONS, second.requested(2));
        broker.send(Topics.TRIALS, second.reused("a", first));
        broker.send(Topics.TRIALS, second.reused("b", first));

        Footprint footprint = footprint(second);

        assertThat(footprint.trials()).isZero();
        assertThat(Trials.known(footprint.run().cost()).mid().amount()).isZero();
        assertThat(Trials.known(footprint.run().energy()).high().wattHours()).isZero();
        assertThat(Trials.known(footprint.run().total()).high().grams()).isZero();
        assertThat(mids(requireNonNull(footprint.reused()).figures()))
                .isEqualTo(mids(footprint(first).run()));
        assertThat(footprint.perThousandSamples()).isEqualTo(footprint(first).perThousandSamples());
    }

    /** Nor what another tenant's trials took, though they have the same names. */
    @Test
    void saysWhereItIsNotKnownWhatTheyTook() {
        Evaluated second = new Evaluated("ev-unknown-now");
        broker.send(Topics.EVALUATIONS, second.requested(1));
        broker.send(Topics.TRIALS, second.reused("a", new Evaluated("ev-never")));

        Footprint footprint = footprint(second);

        assertThat(footprint.trials()).isZero();
        assertThat(Trials.reason(footprint.perThousandSamples().cost()))
                .isEqualTo("what the trials took that were taken over is not known here");
    }

    private static List<Object> mids(Footprint.Figures figures) {
        return List.of(
                Trials.known(figures.cost()).mid(),
                Trials.known(figures.energy()).mid(),
                Trials.known(figures.total()).mid());
    }

    private Evaluated told(String name) {
        Evaluated evaluated = new Evaluated(name);
        broker.send(Topics.EVALUATIONS, evaluated.requested(2));
        broker.send(Topics.TRIALS, evaluated.completed("a", ONE));
        broker.send(Topics.TRIALS, evaluated.completed("b", ONE));
        footprint(evaluated);
        return evaluated;
    }

    private Footprint footprint(Evaluated evaluated) {
        return ((RunFootprintEstimated) new EventCodec()
                        .decode(
                                broker.await(
                                                Topics.FOOTPRINTS,
                                                1,
                                                told -> evaluated.run().value().equals(told.key()))
                                        .getFirst()
                                        .value(),
                                FootprintEvent.class))
                .footprint();
    }

    private static Footprint of(Evaluated evaluated, TrialCompleted... trials) {
        return FootprintEstimation.shipped()
                .estimate(
                        new RunUse(Arrays.stream(trials).map(TrialUse::of).toList(), Map.of()),
                        RunPlan.of(evaluated.requested(2).candidates().getFirst(), evaluated.requested(2)));
    }
}
