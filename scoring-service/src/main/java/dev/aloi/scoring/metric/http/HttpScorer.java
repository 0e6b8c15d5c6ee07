package dev.aloi.scoring.metric.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.scoring.metric.Aggregation;
import dev.aloi.scoring.metric.Completion;
import dev.aloi.scoring.metric.InvalidMetricException;
import dev.aloi.scoring.metric.Metric;
import dev.aloi.scoring.metric.Need;
import dev.aloi.scoring.metric.ReferenceCount;
import dev.aloi.scoring.metric.Statistics;
import dev.aloi.scoring.metric.UnmeasuredException;
import dev.aloi.scoring.metric.UnmeasuredException.Category;
import dev.aloi.scoring.metric.text.References;
import java.io.IOException;
import java.util.Set;

/**
 * The mean of what somebody's own scorer says. It gets {@code {"completion", "references"}} by POST and answers
 * {@code {"score"}} with a number. Statistics: that number.
 */
public final class HttpScorer implements Metric {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpScorerSettings settings;
    private final Scorers scorers;

    public HttpScorer(HttpScorerSettings settings, Scorers scorers) {
        this.settings = settings;
        this.scorers = scorers;
        String scheme = String.valueOf(settings.scorer().getScheme());
        boolean named = settings.scorer().getHost() != null && settings.scorer().getRawUserInfo() == null;
        if (!named || (!scheme.equals("http") && !scheme.equals("https"))) {
            throw new InvalidMetricException(
                    "the option url of http is an address with http:// or https:// and without a password, not '%s'"
                            .formatted(settings.scorer().getHost() == null ? settings.scorer() : scheme + "://..."));
        }
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String signature(ReferenceCount references) {
        return "http|nrefs:%s|url:%s|best:%s|lower:%s|agg:mean|impl:aloi-1"
                .formatted(references, settings.scorer(), settings.best(), settings.lowerIsBetter() ? "yes" : "no");
    }

    @Override
    public boolean higherIsBetter() {
        return !settings.lowerIsBetter();
    }

    @Override
    public double scale() {
        return settings.best();
    }

    @Override
    public Aggregation aggregation() {
        return Aggregation.MEAN;
    }

    /** The scorer may do without references. */
    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public Statistics measure(Completion completion, References references) {
        byte[] answer = scorers.post(
                new ScorerCall(settings.scorer(), settings.token(), request(completion, references), settings.limit()));
        return Statistics.of(score(answer));
    }

    private static String request(Completion completion, References references) {
        ObjectNode request = JSON.createObjectNode();
        request.put("completion", completion.text().value());
        ArrayNode texts = request.putArray("references");
        references.texts().forEach(text -> texts.add(text.value()));
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private double score(byte[] answer) {
        JsonNode score;
        try {
            score = JSON.readTree(answer).path("score");
        } catch (IOException e) {
            throw new UnmeasuredException(Category.SCORER_FAILED);
        }
        double value = score.doubleValue();
        if (!score.isNumber() || !(value >= 0 && value <= settings.best())) {
            throw new UnmeasuredException(Category.SCORER_FAILED);
        }
        return value;
    }

    @Override
    public double score(Statistics statistics) {
        return statistics.at(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpScorer that && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }
}
