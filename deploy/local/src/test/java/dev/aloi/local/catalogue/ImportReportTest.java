package dev.aloi.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.local.gateway.GatewayClient;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    @Test
    void showsEveryChangeWithBothValues() throws JsonProcessingException {
        var report = GatewayClient.JSON.readTree("""
                {"applied": false, "unchanged": 3, "passed": [{"what": "dall-e-3", "why": "has no price per token"}],
                 "models": [
                  {"model": "ours-1", "isNew": true, "changes": [{"field": "name", "after": "Ours"}]},
                  {"model": "ours-2", "isNew": false, "changes": [
                    {"field": "contextWindow.value", "before": "4096", "after": "8192"},
                    {"field": "description", "before": "old"}]}]}
                """);

        assertThat(ImportReport.lines(report))
                .containsExactly(
                        "+ ours-1 (new)",
                        "    name: Ours",
                        "~ ours-2",
                        "    contextWindow.value: 4096 -> 8192",
                        "    description: old -> nothing",
                        "1 new, 1 changed, 3 unchanged, 1 passed over");
        assertThat(ImportReport.changesNothing(report)).isFalse();
    }
}
