package dev.aloi.scoring.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says after all tests how many golden values they compared, from how many of the files that there are. */
public final class GoldenTotal implements TestExecutionListener {
    /** System properties, because Quarkus' tests have classes, and with them static fields, of their own. */
    private static final String COUNT = "aloi.goldens.checked";

    private static final String FILES = "aloi.goldens.read";

    /** Words about the values, times, and what the carbon service's tests read. */
    private static final Set<String> NOT_OURS = Set.of(
            "README.md",
            "SETTINGS.json",
            "reference_timings.json",
            "aci480.jsonl",
            "pairs10k.tsv",
            "carbon_cases.json");

    static synchronized void add(int checked) {
        System.setProperty(COUNT, Integer.toString(Integer.getInteger(COUNT, 0) + checked));
    }

    static synchronized void read(Path file) {
        Set<String> files = read();
        files.add(String.valueOf(file.getFileName()));
        System.setProperty(FILES, String.join(",", files));
    }

    private static Set<String> read() {
        return new TreeSet<>(List.of(System.getProperty(FILES, "").split(",", -1)));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        int checked = Integer.getInteger(COUNT, 0);
        if (checked > 0) {
            Set<String> files = files();
            Set<String> unread = new TreeSet<>(files);
            unread.removeAll(read());
            System.out.printf(
                    "golden values in all: %,d reproduced, from %d of %d files%s%n",
                    checked,
                    files.size() - unread.size(),
                    files.size(),
                    unread.isEmpty() ? "; none left out" : "; not read by these tests: " + String.join(", ", unread));
        }
    }

    private static Set<String> files() {
        try (Stream<Path> paths = Files.walk(Goldens.file("golden"))) {
            return new TreeSet<>(paths.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !NOT_OURS.contains(name))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
