package dev.aloi.catalog.evaluation;

import dev.aloi.contracts.scoring.MetricNames;
import dev.aloi.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Metric specifications: a known name, then options as in {@code rouge1:stem=true}. */
final class MetricRules {
    private static final String NAME = "[A-Za-z][A-Za-z0-9.]*(?:\\++|[@^]k)?";
    private static final String VALUE = "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|[^,'\"\\s][^,\\s]*+";
    private static final String OPTION = "[A-Za-z][A-Za-z0-9]*=(?:" + VALUE + ")";
    private static final Pattern SPECIFICATION = Pattern.compile("%s(?::%s(?:,%s)*+)?".formatted(NAME, OPTION, OPTION));
    private static final int MAX_LENGTH = 20_000;

    private MetricRules() {}

    static List<String> apply(@Nullable List<@Nullable String> metrics, List<Fault> faults) {
        if (metrics == null || metrics.isEmpty()) {
            faults.add(Fault.ofField("metrics", "there is no metric; known are " + known()));
            return List.of();
        }
        List<String> good = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < metrics.size(); i++) {
            String metric = metrics.get(i);
            String wrong = metric == null ? "is empty" : wrong(metric, seen);
            if (metric == null || wrong != null) {
                faults.add(Fault.ofField("metrics[" + i + "]", String.valueOf(wrong)));
            } else {
                good.add(metric);
            }
        }
        return good;
    }

    private static @Nullable String wrong(String metric, Set<String> seen) {
        if (metric.length() > MAX_LENGTH || !SPECIFICATION.matcher(metric).matches()) {
            return "must be a name, or a name with options as in rouge1:stem=true";
        }
        String name = metric.split(":", 2)[0];
        if (!MetricNames.isKnown(name)) {
            return "no metric is called '" + name + "'; known are " + known();
        }
        return seen.add(metric) ? null : metric + " is there twice";
    }

    private static String known() {
        return String.join(", ", MetricNames.ALL);
    }
}
