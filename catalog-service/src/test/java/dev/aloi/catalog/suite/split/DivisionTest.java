package dev.aloi.catalog.suite.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aloi.catalog.suite.split.Division.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {
    private final List<Member> members = members(600);

    @Test
    void holdsOutWhatTheSamplesSay() {
        Set<String> held = Division.heldOut(members, new SplitPlan.ByTag("topic", List.of("rare")));

        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(members.stream()
                        .filter(member -> "rare".equals(member.tags().get("topic")))
                        .map(Member::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.7})
    void keepsClustersTogetherAndTheShareInEachStratum(double share) {
        Set<String> held = Division.heldOut(members, new SplitPlan.Made(share, 42, "topic"));

        Map<String, Boolean> clusters = new HashMap<>();
        for (Member member : members) {
            if (member.cluster() != null) {
                Boolean other = clusters.put(member.cluster(), held.contains(member.id()));
                assertThat(other).isIn(null, held.contains(member.id()));
            }
        }
        for (String topic : List.of("common", "rare")) {
            List<Member> stratum = members.stream()
                    .filter(member -> topic.equals(member.tags().get("topic")))
                    .toList();
            double of = stratum.stream()
                    .filter(member -> held.contains(member.id()))
                    .count();
            assertThat(of / stratum.size()).isCloseTo(share, within(0.02));
        }
    }

    @Test
    void dependsOnTheSeedAloneNotOnTheOrder() {
        List<Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(3));
        SplitPlan plan = new SplitPlan.Made(0.3, 1, null);

        assertThat(Division.heldOut(shuffled, plan)).isEqualTo(Division.heldOut(members, plan));
        assertThat(Division.heldOut(members, new SplitPlan.Made(0.3, 2, null)))
                .isNotEqualTo(Division.heldOut(members, plan));
    }

    @Test
    void holdsOutEverySampleAlikeOften() {
        Map<String, Integer> times = new HashMap<>();
        int rounds = 400;
        for (int seed = 0; seed < rounds; seed++) {
            Division.heldOut(members, new SplitPlan.Made(0.5, seed, null))
                    .forEach(id -> times.merge(id, 1, Integer::sum));
        }

        // Five standard errors of a share of a half.
        assertThat(new HashSet<>(times.values())).allMatch(count -> Math.abs(count - rounds / 2) <= 50);
        assertThat(times).hasSize(members.size());
    }

    /** A third in clusters of three, of which each is of one topic; a fifth of the topics rare. */
    private static List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String cluster = i < count / 3 ? "c" + i / 3 : null;
            String topic = (cluster == null ? i : i / 3) % 5 == 0 ? "rare" : "common";
            members.add(new Member("s" + i, cluster, Map.of("topic", topic)));
        }
        return members;
    }
}
