package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.catalog.Scenario;
import dev.aloi.scoring.metric.MetricRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an evaluation file and every file that it names: a plan that will not be refused, or all faults at once. */
public final class EvaluationFile {
    private static final int MAX_REPETITIONS = 100;
    private static final int MAX_CANDIDATES = 200;

    private final Path path;
    private final MetricRegistry metrics;
    private final FaultCollector faults = new FaultCollector();

    private EvaluationFile(Path path, MetricRegistry metrics) {
        this.path = path;
        this.metrics = metrics;
    }

    public static Reading<EvaluationPlan> read(Path path) throws IOException {
        return read(path, MetricRegistry.BUILT_IN);
    }

    /** @param metrics that may be asked for */
    public static Reading<EvaluationPlan> read(Path path, MetricRegistry metrics) throws IOException {
        return new EvaluationFile(path, metrics).read();
    }

    private Reading<EvaluationPlan> read() throws IOException {
        var root = new YamlFile(path, faults).root();
        var plan = root == null ? null : plan(root);
        return plan == null || !faults.isEmpty() ? new Reading.Faulty<>(faults.faults()) : new Reading.Good<>(plan);
    }

    private @Nullable EvaluationPlan plan(YamlObject root) throws IOException {
        root.allowOnly(
                "suite",
                "metrics",
                "repetitions",
                "seed",
                "scenario",
                "budget",
                "deferrable",
                "reuse",
                "margins",
                "constraints",
                "weights",
                "method",
                "candidates");
        var files = new NamedFiles(path, faults);
        var suite = new SuiteSection(files, faults).read(root);
        var repetitions = root.wholeNumber("repetitions", 1, MAX_REPETITIONS);
        var asked = new MetricSection(metrics, path).read(root, repetitions == null ? 1 : repetitions);
        var seed = root.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        var scenario = ScenarioSection.read(root, Scenario.DEFAULT);
        var deferral = DeferralSection.read(root);
        var wishes = new WishSection(root).read(asked);
        var budgetSection = root.object("budget");
        var budget = budgetSection == null ? null : new PriceSection(budgetSection).budget();
        var candidates = candidates(root, new CandidateSection(files, suite, scenario));
        return suite == null
                ? null
                : new EvaluationPlan(
                        suite.plan(),
                        asked,
                        repetitions == null ? 1 : repetitions.intValue(),
                        seed,
                        scenario,
                        budget,
                        deferral,
                        wishes,
                        root.has("reuse") ? root.flag("reuse") : null,
                        candidates);
    }

    private static List<CandidatePlan> candidates(YamlObject root, CandidateSection section) throws IOException {
        var candidates = new ArrayList<CandidatePlan>();
        var names = new HashSet<String>();
        for (var item : root.requiredList("candidates")) {
            var object = item.object();
            var candidate = object == null ? null : section.read(object);
            if (candidate != null) {
                if (!names.add(candidate.name())) {
                    item.fault("another candidate is called " + candidate.name() + " too");
                }
                candidates.add(candidate);
            }
        }
        if (candidates.size() > MAX_CANDIDATES) {
            root.fault("candidates", "are more than " + MAX_CANDIDATES);
        }
        return candidates;
    }
}
