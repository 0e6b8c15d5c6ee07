package dev.aloi.carbon.footprint;

import dev.aloi.carbon.footprint.FootprintRepository.Accounted;
import dev.aloi.carbon.price.EndpointPrices;
import dev.aloi.carbon.run.ChangedRun;
import dev.aloi.carbon.run.EndedRun;
import dev.aloi.carbon.run.RunRepository;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialRepository;
import dev.aloi.contracts.catalog.TokenPrices;
import dev.aloi.contracts.id.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Estimates runs and keeps their accounts: first by the facts of the request, then anew whenever a fact has changed. */
@ApplicationScoped
class FootprintOutbox {
    private static final Logger LOG = Logger.getLogger(FootprintOutbox.class);
    private static final int ROUND = 100;

    private final RunRepository runs;
    private final TrialRepository trials;
    private final FootprintRepository footprints;
    private final EndpointPrices prices;
    private final Estimations estimations;
    private final InstantSource clock;

    FootprintOutbox(
            RunRepository runs,
            TrialRepository trials,
            FootprintRepository footprints,
            EndpointPrices prices,
            Estimations estimations,
            InstantSource clock) {
        this.runs = runs;
        this.trials = trials;
        this.footprints = footprints;
        this.prices = prices;
        this.estimations = estimations;
        this.clock = clock;
    }

    /** False when no run waits. */
    @Transactional
    boolean estimateNext() {
        Optional<EndedRun> ended = runs.lockEnded();
        ended.ifPresent(run -> {
            RunUse use = trials.of(run.tenant(), run.run());
            footprints.keep(List.of(new Accounted(run, account(run, use, estimations.of(run.tenant())))), now());
            runs.keepUse(run, use);
            new NewestPrices(prices)
                    .of(run)
                    .filter(newest -> !newest.equals(run.plan().prices()))
                    .ifPresent(_ -> runs.markRepriced(run));
        });
        return ended.isPresent();
    }

    /** Weighs some runs anew, without asking a model or reading a trial. False when none waits. */
    @Transactional
    boolean weighAnew() {
        List<ChangedRun> changed = runs.lockChanged(ROUND);
        List<Optional<RunAccount>> before =
                footprints.find(changed.stream().map(ChangedRun::stored).toList());
        Map<TenantId, FootprintEstimation> byTenant = new HashMap<>();
        NewestPrices newest = new NewestPrices(prices);
        List<Accounted> news = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            ChangedRun run = changed.get(i);
            FootprintEstimation estimation = byTenant.computeIfAbsent(run.run().tenant(), estimations::of);
            weighedAnew(run, before.get(i), estimation, newest.of(run.run())).ifPresent(news::add);
        }
        footprints.keep(news, now());
        runs.markWeighed(changed);
        return !changed.isEmpty();
    }

    /** Empty where the figures stay what they are. */
    private Optional<Accounted> weighedAnew(
            ChangedRun changed,
            Optional<RunAccount> before,
            FootprintEstimation estimation,
            Optional<TokenPrices> newest) {
        EndedRun run = changed.run();
        EndedRun today = newest.map(prices -> run.with(run.plan().with(prices))).orElse(run);
        RunAccount account = account(today, trials.of(changed.stored()), estimation);
        return before.filter(known -> known.sameFiguresAs(account)).isPresent()
                ? Optional.empty()
                : Optional.of(new Accounted(run, account.revised(changed.revision() + 1, cause(changed, newest))));
    }

    private static String cause(ChangedRun changed, Optional<TokenPrices> newest) {
        return Stream.concat(
                        newest.filter(_ -> changed.repriced()).map(EndpointPrices::words).stream(),
                        Stream.ofNullable(changed.cause()))
                .collect(Collectors.joining("; "));
    }

    List<EstimatedRun> unpublished() {
        return footprints.unpublished(ROUND);
    }

    void markPublished(List<EstimatedRun> told) {
        footprints.markPublished(told);
    }

    /** PostgreSQL keeps microseconds; what is published must be what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A run that cannot be estimated must not keep the others, nor its evaluation, from ending. */
    private static RunAccount account(EndedRun run, RunUse use, FootprintEstimation estimation) {
        try {
            return estimation.account(use, run.plan());
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.errorf(e, "Run %s could not be estimated", run.run());
            return RunAccount.unknown("the figures of its trials do not fit together");
        }
    }
}
