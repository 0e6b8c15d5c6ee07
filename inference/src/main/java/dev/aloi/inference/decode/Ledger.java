package dev.aloi.inference.decode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Books what an engine takes of the machine on the tasks that it works for, by the tokens that it has read or written for each. */
final class Ledger {
    private final Metering metering;
    private final Map<Task, Integer> tokens = new HashMap<>();
    private Metering.@Nullable Piece piece;

    Ledger(Metering metering) {
        this.metering = metering;
    }

    /** What comes now is work. */
    void begin() {
        if (piece == null) {
            piece = metering.begin();
        }
    }

    void count(Task task, int read) {
        tokens.merge(task, read, Integer::sum);
    }

    /** Books what there was since the last time; to be done before a task that has been counted is finished. */
    void settle() {
        if (piece == null) {
            return;
        }
        Spent spent = piece.end();
        piece = null;
        double whole = tokens.values().stream().mapToInt(Integer::intValue).sum();
        tokens.forEach((task, share) -> task.spend(spent.times(share / whole)));
        tokens.clear();
    }
}
