package dev.aloi.catalog.suite.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which samples are held out. */
public final class Division {
    private Division() {}

    /** What matters of a sample here. */
    public record Member(String id, @Nullable String cluster, Map<String, String> tags) {}

    /** The identities of the samples that are held out; the same for the same members in whatever order. */
    public static Set<String> heldOut(List<Member> members, SplitPlan plan) {
        return switch (plan) {
            case SplitPlan.ByTag byTag -> byTag(members, byTag);
            case SplitPlan.Made made -> made(members, made);
        };
    }

    private static Set<String> byTag(List<Member> members, SplitPlan.ByTag plan) {
        Set<String> held = new HashSet<>();
        for (Member member : members) {
            String value = member.tags().get(plan.tag());
            if (value != null && plan.heldOut().contains(value)) {
                held.add(member.id());
            }
        }
        return held;
    }

    /**
     * Clusters of each stratum in an order of chance, as many of them from the front as come nearest to the share. A cluster belongs to
     * the stratum of its first sample.
     */
    private static Set<String> made(List<Member> members, SplitPlan.Made plan) {
        Map<String, Map<String, List<Member>>> strata = new TreeMap<>();
        Map<String, String> stratumOfCluster = new LinkedHashMap<>();
        members.stream().sorted((one, other) -> one.id().compareTo(other.id())).forEach(member -> {
            String cluster = member.cluster() == null ? "alone:" + member.id() : "named:" + member.cluster();
            String stratum = stratumOfCluster.computeIfAbsent(cluster, _ -> stratum(member, plan));
            strata.computeIfAbsent(stratum, _ -> new TreeMap<>())
                    .computeIfAbsent(cluster, _ -> new ArrayList<>())
                    .add(member);
        });
        Random random = new Random(plan.seed());
        Set<String> held = new HashSet<>();
        strata.values().forEach(clusters -> take(clusters, plan.share(), random, held));
        return held;
    }

    private static String stratum(Member member, SplitPlan.Made plan) {
        return plan.stratifyBy() == null ? "" : member.tags().getOrDefault(plan.stratifyBy(), "");
    }

    private static void take(Map<String, List<Member>> clusters, double share, Random random, Set<String> held) {
        List<List<Member>> shuffled = new ArrayList<>(clusters.values());
        Collections.shuffle(shuffled, random);
        int all = shuffled.stream().mapToInt(List::size).sum();
        double wanted = share * all;
        int taken = 0;
        for (List<Member> cluster : shuffled) {
            // Nearer with it than without it.
            if (Math.abs(taken + cluster.size() - wanted) < Math.abs(taken - wanted)) {
                taken += cluster.size();
                cluster.forEach(member -> held.add(member.id()));
            }
        }
    }
}
