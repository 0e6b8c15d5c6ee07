package dev.aloi.local.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloi.local.gateway.GatewayClient;

/** How a ranking is written. */
public enum RankingFormat {
    TABLE,
    JSON,
    CSV;

    /** What a file of this name is expected to hold. */
    public static RankingFormat ofFile(String name) {
        if (name.endsWith(".csv")) {
            return CSV;
        }
        return name.endsWith(".txt") ? TABLE : JSON;
    }

    /** @param ranking as the service wrote it */
    public String write(String ranking) throws JsonProcessingException {
        return switch (this) {
            case TABLE -> String.join("\n", RankingTable.lines(GatewayClient.ranking(ranking))) + "\n";
            case JSON ->
                GatewayClient.JSON
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(GatewayClient.JSON.readTree(ranking))
                        + "\n";
            case CSV -> RankingCsv.of(GatewayClient.ranking(ranking));
        };
    }
}
