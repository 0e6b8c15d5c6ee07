package dev.aloi.catalog.evaluation.reuse;

import dev.aloi.catalog.outbox.StoredJson;
import dev.aloi.catalog.suite.Suites;
import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.id.RunId;
import dev.aloi.contracts.id.TrialId;
import dev.aloi.contracts.runner.Maker;
import dev.aloi.contracts.scoring.ReusableTrials;
import dev.aloi.contracts.scoring.ReusableTrials.Cell;
import dev.aloi.contracts.scoring.RunEvent;
import dev.aloi.contracts.scoring.RunScored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows with what earlier trials of a tenant were completed, and finds those that may stand for the trials of a new evaluation. */
@ApplicationScoped
public class Reuse {
    /** Models behind APIs change without a word; the others are compared by the runner before anything is taken over. */
    private static final Duration CALLED_WITHIN = Duration.ofDays(30);

    private static final int MOST_RUNS = 20;

    /** A run that was taken over as a whole says nothing of its endpoint. */
    private static final int MOST_HEARD = 10;

    /** Beyond that, looking for earlier trials would take longer than a request may. */
    private static final int MOST_TRIALS = 200_000;

    private final RunSettingRepository runs;
    private final Suites suites;

    Reuse(RunSettingRepository runs, Suites suites) {
        this.runs = runs;
        this.suites = suites;
    }

    /**
     * By run, for those of which some trial may be taken over.
     *
     * @param origins by model, what its answers come from
     */
    @Transactional
    public Map<RunId, Offers> offers(EvaluationRequested asked, Map<String, String> origins) {
        Map<RunId, Offers> offers = new HashMap<>();
        Set<TrialId> taken = new HashSet<>();
        SuiteContents contents = new SuiteContents(suites, asked.tenant());
        for (Candidate candidate : asked.candidates()) {
            if (ContentAddress.isReusable(candidate) && asked.trialsPerRun() <= MOST_TRIALS) {
                ContentAddress address = address(candidate, origins);
                List<EarlierRun> earlier = earlier(asked, candidate, address);
                Offers found = earlier.isEmpty()
                        ? Offers.NONE
                        : new OfferSearch(contents, asked, address, taken).among(earlier);
                if (found.count() > 0) {
                    offers.put(candidate.run(), found);
                }
            }
        }
        return offers;
    }

    private static ContentAddress address(Candidate candidate, Map<String, String> origins) {
        return new ContentAddress(
                candidate,
                candidate.model() == null ? null : origins.get(candidate.model().value()));
    }

    private List<EarlierRun> earlier(EvaluationRequested asked, Candidate candidate, ContentAddress address) {
        String tenant = asked.tenant().value();
        String endpoint = ContentAddress.endpoint(candidate);
        Instant since = endpoint == null ? Instant.EPOCH : asked.requestedAt().minus(CALLED_WITHIN);
        List<RunSettingEntity> ended = runs.ended(tenant, address.setting(), since, MOST_RUNS);
        if (ended.isEmpty()) {
            return List.of();
        }
        List<Maker> heard = endpoint == null ? List.of() : heard(tenant, endpoint);
        return ended.stream()
                .map(run -> earlier(run, candidate.engine(), heard))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Maker> heard(String tenant, String endpoint) {
        return runs.called(tenant, endpoint, MOST_HEARD).stream()
                .map(run -> reusable(run).makers())
                .filter(makers -> makers != null && !makers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Empty where its trials may not be taken over, since what made them is not told or seems to be another by now. */
    private static Optional<EarlierRun> earlier(RunSettingEntity run, Engine engine, List<Maker> heard) {
        ReusableTrials told = reusable(run);
        List<Cell> without = told.without();
        if (without == null) {
            return Optional.empty();
        }
        if (engine instanceof Engine.Api) {
            return Makers.share(told.makers(), heard)
                    ? Optional.of(EarlierRun.of(run, without, null))
                    : Optional.empty();
        }
        return Makers.one(told.makers()).map(maker -> EarlierRun.of(run, without, maker));
    }

    private static ReusableTrials reusable(RunSettingEntity run) {
        return StoredJson.read(String.valueOf(run.reusable), ReusableTrials.class);
    }

    /** Keeps with what the trials of an evaluation are to be completed, for later ones. */
    @Transactional
    public void keep(EvaluationRequested asked, Map<String, String> origins) {
        for (Candidate candidate : asked.candidates()) {
            if (ContentAddress.isReusable(candidate)) {
                runs.persist(
                        entity(asked, candidate, address(candidate, origins).setting()));
            }
        }
    }

    private static RunSettingEntity entity(EvaluationRequested asked, Candidate candidate, String setting) {
        RunSettingEntity entity = new RunSettingEntity();
        entity.tenant = asked.tenant().value();
        entity.run = candidate.run().value();
        entity.evaluation = asked.evaluation().value();
        entity.suite = asked.suite().value();
        entity.repetitions = asked.repetitions();
        entity.setting = setting;
        entity.endpoint = ContentAddress.endpoint(candidate);
        entity.requestedAt = asked.requestedAt();
        return entity;
    }

    /** Learns which trials of ended runs may stand for others. */
    @Transactional
    public void take(List<RunEvent> events) {
        for (RunEvent event : events) {
            switch (event) {
                case RunScored scored -> take(scored, scored.reusable());
            }
        }
    }

    private void take(RunScored scored, @Nullable ReusableTrials reusable) {
        if (reusable != null) {
            runs.setReusable(scored.tenant().value(), scored.run().value(), StoredJson.write(reusable));
        }
    }
}
