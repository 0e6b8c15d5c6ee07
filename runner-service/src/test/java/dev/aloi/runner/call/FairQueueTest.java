package dev.aloi.runner.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.id.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private final FairQueue<String> queue = new FairQueue<>();

    private void add(String tenant, String evaluation, String... items) {
        for (String item : items) {
            queue.add(new TenantId(tenant), new EvaluationId(evaluation), item);
        }
    }

    private List<String> drain() {
        List<String> items = new ArrayList<>();
        for (Optional<String> next = queue.poll(); next.isPresent(); next = queue.poll()) {
            items.add(next.get());
        }
        return items;
    }

    @Test
    void letsTenantsTakeTurnsAndWithinThemEvaluations() {
        add("a", "1", "a1-1", "a1-2", "a1-3", "a1-4");
        add("a", "2", "a2-1", "a2-2");
        add("b", "3", "b3-1", "b3-2");

        assertThat(queue.size()).isEqualTo(8);
        assertThat(drain()).containsExactly("a1-1", "b3-1", "a2-1", "b3-2", "a1-2", "a2-2", "a1-3", "a1-4");
        assertThat(queue.size()).isZero();
    }

    @Test
    void letsALateTenantWaitForNoMoreThanOneOfEachOther() {
        add("a", "1", "a1-1", "a1-2", "a1-3");
        assertThat(queue.poll()).contains("a1-1");
        add("b", "2", "b2-1");

        assertThat(drain()).containsExactly("a1-2", "b2-1", "a1-3");
    }
}
