package dev.aloi.catalog.rest;

import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Which part of a list is asked for. */
public record PageRequest(int page, int size) {
    public static final int MAX_SIZE = 200;

    private static final int MAX_PAGE = 1_000_000;

    /** Fails with a 422 problem that names the parameter that is out of range. */
    public static PageRequest of(int page, int size) {
        List<Fault> faults = new ArrayList<>();
        if (page < 0 || page > MAX_PAGE) {
            faults.add(Fault.ofField("page", "must be from 0 to " + MAX_PAGE));
        }
        if (size < 1 || size > MAX_SIZE) {
            faults.add(Fault.ofField("size", "must be from 1 to " + MAX_SIZE));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-page", "There is no such page", faults));
        }
        return new PageRequest(page, size);
    }

    public int offset() {
        return page * size;
    }
}
