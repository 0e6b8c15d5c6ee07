package dev.aloi.scoring.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Votes between pairs of candidates with what their answers look like: how long they are, how many headers or lists they
 * have. Bradley and Terry's model with these as further causes tells strength from style (as Chatbot Arena's style control).
 */
public final class StyledVotes {
    /** Small against the votes, so that whoever never lost has a finite strength all the same. */
    private static final double PENALTY = 0.5;

    private final int candidates;
    private final int features;
    private final List<Vote> votes = new ArrayList<>();

    public StyledVotes(int candidates, int features) {
        this.candidates = candidates;
        this.features = features;
    }

    /** @param firstStyle counts, not negative, one for each feature */
    public void add(int first, int second, Votes.Outcome outcome, double[] firstStyle, double[] secondStyle) {
        if (first == second || Math.max(first, second) >= candidates || Math.min(first, second) < 0) {
            throw new IllegalArgumentException("a vote is between two different candidates");
        }
        double[] contrast = new double[features];
        for (int i = 0; i < features; i++) {
            contrast[i] = (firstStyle[i] - secondStyle[i]) / (firstStyle[i] + secondStyle[i] + 1);
        }
        double won = switch (outcome) {
            case FIRST -> 1;
            case SECOND -> 0;
            case TIE -> 0.5;
        };
        votes.add(new Vote(first, second, won, contrast));
    }

    public StyledStrengths fit() {
        int[] once = new int[votes.size()];
        Arrays.fill(once, 1);
        return new StyledStrengths(candidates, solve(once, standardised(), new double[candidates + features]));
    }

    /** Percentile intervals of the Elo of each candidate, from votes drawn anew. */
    public List<Interval> eloIntervals(Resampling resampling) {
        List<Vote> standard = standardised();
        int[] once = new int[votes.size()];
        Arrays.fill(once, 1);
        double[] start = solve(once, standard, new double[candidates + features]);
        double[][] elos = new double[candidates][resampling.resamples()];
        int[] next = {0};
        resampling.forEach(votes.size(), times -> {
            StyledStrengths drawn = new StyledStrengths(candidates, solve(times, standard, start));
            for (int i = 0; i < candidates; i++) {
                elos[i][next[0]] = drawn.elo(i);
            }
            next[0]++;
        });
        String method = "percentile bootstrap, %d resamples of votes".formatted(resampling.resamples());
        return Arrays.stream(elos)
                .map(sample -> Arrays.stream(sample).sorted().toArray())
                .map(sorted -> new Interval(
                        Percentiles.linear(sorted, Bootstrap.TAIL),
                        Percentiles.linear(sorted, 1 - Bootstrap.TAIL),
                        Bootstrap.LEVEL,
                        method))
                .toList();
    }

    /** Contrasts in standard deviations of theirs, so that weights of features can be compared. */
    private List<Vote> standardised() {
        double[] scale = new double[features];
        for (int feature = 0; feature < features; feature++) {
            int wanted = feature;
            double[] contrasts =
                    votes.stream().mapToDouble(vote -> vote.contrast[wanted]).toArray();
            double deviation = contrasts.length < 2 ? 0 : Math.sqrt(Means.variance(contrasts));
            scale[feature] = deviation == 0 ? 1 : deviation;
        }
        return votes.stream().map(vote -> vote.scaled(scale)).toList();
    }

    private double[] solve(int[] times, List<Vote> standard, double[] start) {
        LogisticFit fit = new LogisticFit(start, PENALTY);
        while (fit.hasFurtherToGo()) {
            for (int i = 0; i < times.length; i++) {
                if (times[i] > 0) {
                    Vote vote = standard.get(i);
                    fit.add(times[i], vote.won, vote.first, vote.second, candidates, vote.contrast);
                }
            }
            fit.step();
        }
        return fit.weights();
    }

    private static final class Vote {
        private final int first;
        private final int second;
        private final double won;
        private final double[] contrast;

        Vote(int first, int second, double won, double[] contrast) {
            this.first = first;
            this.second = second;
            this.won = won;
            this.contrast = contrast;
        }

        Vote scaled(double[] scale) {
            double[] scaled = contrast.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] /= scale[i];
            }
            return new Vote(first, second, won, scaled);
        }
    }
}
