package dev.aloi.scoring.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The definitions once more, written down as plainly as can be and slow: with regular expressions, maps and full tables. */
final class NaiveMetrics {
    private NaiveMetrics() {}

    static List<String> tokens13a(String text) {
        String line = " "
                + text.stripTrailing()
                        .replace("<skipped>", "")
                        .replace("-\n", "")
                        .replace("\n", " ") + " ";
        line = line.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        line = line.replaceAll("([\\{-\\~\\[-\\` -\\&\\(-\\+\\:-\\@\\/])", " $1 ");
        line = line.replaceAll("([^0-9])([\\.,])", "$1 $2 ");
        line = line.replaceAll("([\\.,])([^0-9])", " $1 $2");
        line = line.replaceAll("([0-9])(-)", "$1 $2 ");
        return words(line);
    }

    static List<String> rougeTokens(String text) {
        return words(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " "));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static double rougeN(int order, String completion, String reference) {
        List<String> ours = ngrams(rougeTokens(completion), order);
        List<String> theirs = ngrams(rougeTokens(reference), order);
        return f1(common(ours, theirs), ours.size(), theirs.size());
    }

    static double rougeL(String completion, String reference) {
        List<String> ours = rougeTokens(completion);
        List<String> theirs = rougeTokens(reference);
        return f1(longestCommon(theirs, ours).size(), ours.size(), theirs.size());
    }

    static double rougeLsum(String completion, String reference) {
        List<List<String>> ours = lines(completion);
        List<List<String>> theirs = lines(reference);
        Map<String, Long> left = count(flat(ours));
        Map<String, Long> right = count(flat(theirs));
        int hits = 0;
        for (List<String> line : theirs) {
            Set<Integer> union = new TreeSet<>();
            ours.forEach(other -> union.addAll(longestCommon(line, other)));
            for (int i : union) {
                if (left.getOrDefault(line.get(i), 0L) > 0 && right.getOrDefault(line.get(i), 0L) > 0) {
                    hits++;
                    left.merge(line.get(i), -1L, Long::sum);
                    right.merge(line.get(i), -1L, Long::sum);
                }
            }
        }
        return f1(hits, flat(ours).size(), flat(theirs).size());
    }

    private static List<List<String>> lines(String text) {
        return Stream.of(text.split("\n")).map(NaiveMetrics::rougeTokens).toList();
    }

    private static List<String> flat(List<List<String>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }

    /** Positions in {@code a}. */
    private static List<Integer> longestCommon(List<String> a, List<String> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                table[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        List<Integer> positions = new ArrayList<>();
        int i = a.size();
        int j = b.size();
        while (i > 0 && j > 0) {
            if (a.get(i - 1).equals(b.get(j - 1))) {
                positions.add(i - 1);
                i--;
                j--;
            } else if (table[i][j - 1] > table[i - 1][j]) {
                j--;
            } else {
                i--;
            }
        }
        return positions.reversed();
    }

    /** Without smoothing: where an order has no match, 0. */
    static double bleu(String completion, List<String> references) {
        List<String> ours = tokens13a(completion);
        List<List<String>> theirs =
                references.stream().map(NaiveMetrics::tokens13a).toList();
        double product = 1;
        for (int order = 1; order <= 4; order++) {
            int n = order;
            Map<String, Long> most = new HashMap<>();
            theirs.forEach(it -> count(ngrams(it, n)).forEach((ngram, times) -> most.merge(ngram, times, Math::max)));
            List<String> grams = ngrams(ours, order);
            long hits = count(grams).entrySet().stream()
                    .mapToLong(it -> Math.min(it.getValue(), most.getOrDefault(it.getKey(), 0L)))
                    .sum();
            product *= grams.isEmpty() ? 0 : (double) hits / grams.size();
        }
        int closest = theirs.stream()
                .map(List::size)
                .sorted()
                .reduce((a, b) -> Math.abs(b - ours.size()) < Math.abs(a - ours.size()) ? b : a)
                .orElseThrow();
        double penalty = ours.size() >= closest ? 1 : Math.exp(1 - (double) closest / ours.size());
        return product == 0 ? 0 : 100 * penalty * Math.pow(product, 0.25);
    }

    private static List<String> ngrams(List<String> tokens, int order) {
        List<String> ngrams = new ArrayList<>();
        for (int i = 0; i + order <= tokens.size(); i++) {
            ngrams.add(String.join(" ", tokens.subList(i, i + order)));
        }
        return ngrams;
    }

    private static Map<String, Long> count(List<String> items) {
        return items.stream().collect(Collectors.groupingBy(it -> it, HashMap::new, Collectors.counting()));
    }

    private static long common(List<String> ours, List<String> theirs) {
        Map<String, Long> other = count(theirs);
        return count(ours).entrySet().stream()
                .mapToLong(it -> Math.min(it.getValue(), other.getOrDefault(it.getKey(), 0L)))
                .sum();
    }

    private static double f1(long hits, int ours, int theirs) {
        double precision = (double) hits / Math.max(ours, 1);
        double recall = (double) hits / Math.max(theirs, 1);
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }
}
