package dev.aloi.catalog.suite.coverage;

import dev.aloi.catalog.suite.coverage.CoverageReport.Duplicates;
import dev.aloi.catalog.suite.coverage.CoverageReport.Lengths;
import dev.aloi.catalog.suite.coverage.CoverageReport.Pair;
import dev.aloi.catalog.suite.coverage.CoverageReport.TagProfile;
import dev.aloi.catalog.suite.read.Sample;
import dev.aloi.contracts.catalog.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at samples one by one and keeps of each half a kilobyte; then tells what they cover. */
public final class Coverage {
    /** Signatures of so many fit into 50 MB. */
    public static final int MAX_SAMPLES = 100_000;

    private static final int EXAMPLES = 20;
    private static final int VALUES_SHOWN = 10;
    private static final String SPLIT = "split";
    public static final String METHOD =
            "inputs without regard to case and white space; near: Jaccard similarity of three-word shingles of "
                    + NearDuplicates.THRESHOLD + " or more, by MinHash of " + MinHash.LENGTH + " places";

    private final List<Seen> seen = new ArrayList<>();
    private final List<int[]> signatures = new ArrayList<>();
    private final Map<String, Map<String, Integer>> tags = new TreeMap<>();

    /** @param input without what does not count, as a hash */
    record Seen(
            String id,
            long input,
            int inputWords,
            int referenceWords,
            @Nullable String split,
            @Nullable String cluster) {}

    /** False once no more are looked at. */
    public boolean add(Sample sample) {
        if (seen.size() >= MAX_SAMPLES) {
            return false;
        }
        String text = text(sample.input());
        String[] words = MinHash.words(text);
        seen.add(new Seen(
                sample.id().value(),
                hash(words),
                words.length,
                MinHash.words(sample.references().getFirst()).length,
                sample.tags().get(SPLIT),
                sample.cluster()));
        signatures.add(MinHash.signature(text));
        sample.tags()
                .forEach((name, value) ->
                        tags.computeIfAbsent(name, _ -> new HashMap<>()).merge(value, 1, Integer::sum));
        return true;
    }

    /** @param ofSamples that the suite has */
    public CoverageReport report(int ofSamples) {
        NearDuplicates.Found near = NearDuplicates.among(signatures);
        Duplicates exact = exact();
        Duplicates similar = near(near);
        Leaks leaks = new Leaks(seen);
        leaks.find(near.groups());
        CoverageReport.Clusters clusters = ClusterProfile.of(seen);
        return new CoverageReport(
                seen.size(),
                ofSamples,
                lengths(seen.stream().mapToInt(Seen::inputWords).sorted().toArray()),
                lengths(seen.stream().mapToInt(Seen::referenceWords).sorted().toArray()),
                profiles(),
                exact,
                similar,
                clusters,
                leaks.examples(),
                leaks.samples(),
                Warnings.of(seen.size(), ofSamples, exact, similar, clusters, leaks.samples()),
                METHOD);
    }

    private Duplicates exact() {
        Map<Long, List<String>> byInput = seen.stream()
                .collect(Collectors.groupingBy(
                        Seen::input, LinkedHashMap::new, Collectors.mapping(Seen::id, Collectors.toList())));
        List<List<String>> groups =
                byInput.values().stream().filter(group -> group.size() > 1).toList();
        return new Duplicates(
                groups.size(),
                groups.stream().mapToInt(List::size).sum(),
                groups.stream()
                        .limit(EXAMPLES)
                        .map(group -> new Pair(group.get(0), group.get(1), 1))
                        .toList());
    }

    /** Nearly the same, but not the same. */
    private Duplicates near(NearDuplicates.Found near) {
        List<NearDuplicates.Pair> pairs = near.pairs().stream()
                .filter(pair -> seen.get(pair.first()).input()
                        != seen.get(pair.second()).input())
                .sorted(Comparator.comparingInt(NearDuplicates.Pair::first)
                        .thenComparingInt(NearDuplicates.Pair::second))
                .toList();
        Set<Integer> groups =
                pairs.stream().map(pair -> near.groups().get(pair.first())).collect(Collectors.toSet());
        long samples = near.groups().stream().filter(groups::contains).count();
        return new Duplicates(
                groups.size(),
                (int) samples,
                pairs.stream()
                        .limit(EXAMPLES)
                        .map(pair -> new Pair(
                                seen.get(pair.first()).id(),
                                seen.get(pair.second()).id(),
                                pair.similarity()))
                        .toList());
    }

    private Map<String, TagProfile> profiles() {
        Map<String, TagProfile> profiles = new TreeMap<>();
        tags.forEach((name, values) -> {
            int with = values.values().stream().mapToInt(count -> count).sum();
            Map<String, Integer> most = new LinkedHashMap<>();
            values.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(VALUES_SHOWN)
                    .forEach(value -> most.put(value.getKey(), value.getValue()));
            profiles.put(name, new TagProfile(values.size(), seen.size() - with, most));
        });
        return profiles;
    }

    private static Lengths lengths(int[] sorted) {
        if (sorted.length == 0) {
            return new Lengths(0, 0, 0, 0, 0);
        }
        return new Lengths(
                sorted[0], rank(sorted, 0.05), rank(sorted, 0.5), rank(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static int rank(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text text -> text.text();
            case Prompt.Chat chat ->
                chat.messages().stream().map(Prompt.Message::content).collect(Collectors.joining("\n"));
        };
    }

    private static long hash(String[] words) {
        long hash = 1;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = hash * 0x9E3779B97F4A7C15L + word.charAt(i) + 1;
            }
            hash = hash * 0x9E3779B97F4A7C15L;
        }
        return hash;
    }
}
