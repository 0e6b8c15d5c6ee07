package dev.aloi.catalog.jsonl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults while a file is read; beyond the first hundred it only counts. */
public final class FaultCollector {
    public static final int MAX_SHOWN = 100;

    /** What is found out in the end, as that an identity is there twice, stands among what was found on the way. */
    private static final Comparator<Fault> IN_THE_FILE =
            Comparator.comparingInt(fault -> fault.line() == null ? 0 : fault.line());

    private final List<Fault> first = new ArrayList<>();
    private int more;

    public void add(Fault fault) {
        if (first.size() < MAX_SHOWN) {
            first.add(fault);
        } else {
            more++;
        }
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    public int count() {
        return first.size() + more;
    }

    public Faults faults() {
        return new Faults(first.stream().sorted(IN_THE_FILE).toList(), more);
    }
}
