package dev.aloi.catalog.jsonl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a file.
 *
 * @param first the first of them, in the order of the file
 * @param more how many there are beyond these
 */
public record Faults(List<Fault> first, int more) {
    public Faults {
        first = List.copyOf(first);
    }

    @Override
    public String toString() {
        String lines = first.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        return more == 0 ? lines : lines + "\nand " + more + " more";
    }
}
