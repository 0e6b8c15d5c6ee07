package dev.aloi.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.local.gateway.GatewayClient;
import org.junit.jupiter.api.Test;

class SuiteLinesTest {
    @Test
    void listsWhatIsShownAndWhatIsNot() throws JsonProcessingException {
        var page = json("""
                {'items': [
                  {'suite': 'visits@1', 'samples': 120, 'sealedAt': '2026-01-01T00:00:00Z', 'heldOutPart': {'suite': 'visits-held-out@3'}},
                  {'suite': 'visits-tuning@2', 'samples': 60, 'part': 'TUNING'},
                  {'suite': 'visits-held-out@3', 'samples': 60, 'part': 'HELD_OUT', 'sealedAt': '2026-01-01T00:00:00Z'},
                  {'suite': 'old@4', 'samples': 9, 'sealedAt': '2026-01-01T00:00:00Z', 'unsealedAt': '2026-01-02T00:00:00Z'}]}""");

        assertThat(String.join("\n", SuiteLines.list(page))).isEqualTo("""
                suite              part      shown  samples
                -------------------------------------------
                visits@1           divided   no         120
                visits-tuning@2    tuning    yes         60
                visits-held-out@3  held out  no          60
                old@4              whole     yes          9""");
    }

    @Test
    void saysWhatHasChanged() throws JsonProcessingException {
        var diff = json("""
                {'from': 'visits@1', 'to': 'visits@2', 'added': 1, 'removed': 1, 'changed': 1, 'unchanged': 118, 'samples': [
                  {'sample': 'a\\u001b[31m', 'kind': 'ADDED', 'fields': []},
                  {'sample': 'b', 'kind': 'REMOVED', 'fields': []},
                  {'sample': 'c', 'kind': 'CHANGED', 'fields': ['input', 'tags']}]}""");

        assertThat(SuiteLines.diff(diff))
                .containsExactly(
                        "visits@1 -> visits@2: 1 added, 1 removed, 1 changed, 118 as they were",
                        "  + a [31m",
                        "  - b",
                        "  ~ c input, tags");
    }

    @Test
    void saysWhatIsCoveredAndWhatToLookInto() throws JsonProcessingException {
        var report = json("""
                {'samples': 8, 'ofSamples': 8, 'inputWords': {'least': 1, 'p5': 1, 'median': 4, 'p95': 9, 'most': 12},
                 'referenceWords': {'least': 1, 'p5': 1, 'median': 2, 'p95': 3, 'most': 3},
                 'tags': {'topic': {'values': 2, 'without': 1, 'most': {'sums': 4, 'towns': 3}}},
                 'exactDuplicates': {'groups': 1, 'samples': 2, 'examples': [{'first': 'a', 'second': 'b', 'similarity': 1.0}]},
                 'nearDuplicates': {'groups': 0, 'samples': 0, 'examples': []},
                 'clusters': {'named': 1, 'alone': 6, 'effective': 6.4, 'largest': 'day 1', 'largestSamples': 2},
                 'leaks': [{'kind': 'SAME_INPUT', 'first': 'a', 'firstSplit': 'tuning', 'second': 'b', 'secondSplit': 'held-out'}],
                 'leakedSamples': 2, 'warnings': ['2 samples have an input that another one has, too.'], 'method': 'MinHash'}""");

        assertThat(SuiteLines.coverage(report))
                .containsExactly(
                        "8 of 8 samples looked at",
                        "words of inputs: 1 to 12, median 4, 90 % from 1 to 9",
                        "words of references: 1 to 3, median 2, 90 % from 1 to 3",
                        "inputs that are the same: 2 samples in 1 groups; a and b",
                        "inputs that are nearly the same: 0 samples in 0 groups",
                        "clusters: 1 named, 6 samples alone; worth 6.40 independent samples",
                        "tag topic: 2 values, most {\"sums\":4,\"towns\":3}",
                        "leak: a (tuning) and b (held-out), same input",
                        "look into it: 2 samples have an input that another one has, too.",
                        "near-duplicates by MinHash");
    }

    @Test
    void namesBothPartsOfADivision() throws JsonProcessingException {
        var division = json("""
                {'tuning': {'suite': 'visits-tuning@2', 'samples': 61}, 'heldOut': {'suite': 'visits-held-out@3', 'samples': 59}}""");

        assertThat(SuiteLines.division(division))
                .containsExactly(
                        "to tune on: visits-tuning@2, 61 samples",
                        "held out: visits-held-out@3, 59 samples: not shown from now on");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return GatewayClient.JSON.readTree(text.replace('\'', '"'));
    }
}
