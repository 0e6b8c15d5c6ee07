package acme;

import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.MetricFamily;
import dev.aloi.scoring.metric.MetricProvider;
import dev.aloi.scoring.metric.Option;
import dev.aloi.scoring.metric.Options;
import dev.aloi.scoring.metric.Range;
import dev.aloi.scoring.metric.match.MeanVerdict;
import java.util.List;

/** 1 for completions of at most so many words, less the longer they are. */
public final class Brevity implements MetricProvider {
    @Override
    public List<MetricFamily> families() {
        return List.of(new MetricFamily(
                "acme.brevity",
                "1 up to so many words, then the share that so many are of all",
                "Acme's style guide",
                new Range(0, 1),
                List.of(Option.count("words", "50")),
                Brevity::brevity));
    }

    private static Metric brevity(Options options) {
        double allowed = options.count("words");
        return new MeanVerdict("acme.brevity", "words:" + options.count("words"), (completion, references) -> {
            int words = completion.value().strip().split("\\s+").length;
            return words <= allowed ? 1 : allowed / words;
        });
    }
}
