package dev.aloi.bench.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Times of the reference implementations that were recorded on the shared corpora, on another day. */
public final class RecordedTimes {
    private static final Map<String, String> TASKS = Map.of(
            "corpus_bleu_13a_10k", "bleu",
            "sentence_bleu_13a_10k", "bleu-sentences",
            "corpus_chrf_10k", "chrf",
            "corpus_chrf++_10k", "chrf++",
            "ter_200", "ter",
            "rouge12L_nostem_10k", "rouge12L-plain",
            "rouge12L_stem_10k", "rouge12L-stemmed",
            "rougeLsum_aci480_notes", "rougeLsum",
            "bootstrap1000_paired_bleu_2500seg", "paired-bootstrap",
            "bootstrap_ar10000_paired_bleu_2500seg", "paired-randomisation");

    private RecordedTimes() {}

    /** By task; none where there is no recording. */
    public static Map<String, ReferenceTime> beside(Path corpus) throws IOException {
        var file = corpus.resolveSibling("reference_timings.json");
        if (!Files.isReadable(file)) {
            return Map.of();
        }
        var recording = new ObjectMapper().readTree(file.toFile());
        var version = "recorded " + recording.get("date").asText().substring(0, 10);
        Map<String, ReferenceTime> times = new HashMap<>();
        recording.get("results").properties().forEach(entry -> {
            var task = TASKS.get(entry.getKey());
            if (task != null) {
                times.put(
                        task,
                        new ReferenceTime(1000 * entry.getValue().get("cpu_s").asDouble(), version));
            }
        });
        return times;
    }
}
