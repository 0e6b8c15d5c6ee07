package dev.aloi.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the texts of the benchmarks lie.
 *
 * @param pairs a file of short pairs, completion and reference of each parted by a tabulator
 * @param notes a file of long pairs, an object with {@code hyp} and {@code ref} a line
 * @param shared whether these are the corpora that the recorded times of the reference implementations belong to
 */
public record Corpora(Path pairs, Path notes, boolean shared) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those beside the checkout where they are, else generated ones, written to {@code generated} once. */
    public static Corpora of(Path checkout, Path generated) throws IOException {
        var beside = checkout.resolve("../shared/golden/bench").normalize();
        var shared = new Corpora(beside.resolve("pairs10k.tsv"), beside.resolve("aci480.jsonl"), true);
        return Files.isReadable(shared.pairs) && Files.isReadable(shared.notes) ? shared : generate(generated);
    }

    private static Corpora generate(Path directory) throws IOException {
        Files.createDirectories(directory);
        var corpora = new Corpora(directory.resolve("pairs.tsv"), directory.resolve("notes.jsonl"), false);
        var texts = new GeneratedTexts();
        Files.write(
                corpora.pairs,
                texts.pairs().stream()
                        .map(pair -> pair.completion() + "\t" + pair.reference())
                        .toList());
        Files.write(corpora.notes, texts.notes().stream().map(Corpora::line).toList());
        return corpora;
    }

    public List<Pair> readPairs() throws IOException {
        return lines(pairs)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Pair(cells[0], cells[1]))
                .toList();
    }

    public List<Pair> readNotes() throws IOException {
        return lines(notes).map(Corpora::note).toList();
    }

    /** What to say of them beside every number. */
    public String origin() {
        return shared
                ? "pairs10k.tsv (machine translations) and aci480.jsonl (notes of doctor visits) of ../shared/golden/bench"
                : "generated texts, there being no ../shared/golden/bench";
    }

    /** At line feeds alone: other ends of lines belong to the texts. */
    private static Stream<String> lines(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("\n"));
    }

    private static String line(Pair note) {
        return JSON.createObjectNode()
                .put("hyp", note.completion())
                .put("ref", note.reference())
                .toString();
    }

    private static Pair note(String line) {
        try {
            JsonNode note = JSON.readTree(line);
            return new Pair(note.get("hyp").asText(), note.get("ref").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a note: " + e.getOriginalMessage(), e);
        }
    }
}
