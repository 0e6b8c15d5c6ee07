package dev.aloi.catalog.suite.read.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import dev.aloi.catalog.jsonl.JsonReasons;
import dev.aloi.catalog.jsonl.Place;
import dev.aloi.catalog.jsonl.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Samples of a log of Inspect: the list {@code samples} of a JSON log, or the files {@code samples/*.json} of a .eval archive. */
public final class InspectLogRows implements RowSource {
    private static final JsonMapper JSON = StrictJson.mapper();
    private static final int MAX_SAMPLE_BYTES = 10_000_000;
    private static final int MAX_ENTRIES = 1_000_000;

    @Override
    public void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException {
        if (!file.startsWith('P', 'K')) {
            new ListRows("samples").read(file, faults, rows);
            return;
        }
        try (ZipFile archive = new ZipFile(file.path().toFile())) {
            if (archive.size() > MAX_ENTRIES) {
                faults.add(Fault.ofFile(file.name(), "holds more than " + MAX_ENTRIES + " files"));
                return;
            }
            int number = 0;
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("samples/") && entry.getName().endsWith(".json")) {
                    number++;
                    sample(file.name() + "!" + entry.getName(), number, archive, entry, faults, rows);
                }
            }
            if (number == 0) {
                faults.add(Fault.ofFile(file.name(), "has no samples/*.json: it is no log of Inspect"));
            }
        } catch (ZipException e) {
            faults.add(Fault.ofFile(file.name(), "is a broken archive"));
        }
    }

    private static void sample(
            String name, int number, ZipFile archive, ZipEntry entry, FaultCollector faults, LineReader rows)
            throws IOException {
        byte[] bytes;
        try (InputStream in = archive.getInputStream(entry)) {
            // What an entry says of its own size is not to be trusted.
            bytes = in.readNBytes(MAX_SAMPLE_BYTES + 1);
        }
        if (bytes.length > MAX_SAMPLE_BYTES) {
            faults.add(Fault.ofFile(name, "unpacks to more than 10 MB"));
            return;
        }
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node instanceof ObjectNode object) {
                rows.read(new JsonLine(name, number, object, _ -> new Place(1, null), faults));
            } else {
                faults.add(Fault.ofFile(name, "must be a JSON object, not " + JsonLine.kind(node)));
            }
        } catch (JsonProcessingException e) {
            faults.add(Fault.ofFile(name, JsonReasons.of(e)));
        }
    }
}
