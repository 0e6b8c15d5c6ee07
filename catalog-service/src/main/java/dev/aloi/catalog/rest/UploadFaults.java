package dev.aloi.catalog.rest;

import dev.aloi.catalog.jsonl.Faults;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.List;

/** Faults of an uploaded file as a problem. */
public final class UploadFaults {
    private UploadFaults() {}

    public static ProblemException problem(String kind, String title, Faults faults) {
        List<Fault> listed = faults.first().stream()
                .map(fault -> new Fault(fault.file(), fault.line(), fault.column(), fault.field(), fault.message()))
                .toList();
        Problem problem = Problem.invalid(kind, title, listed);
        return new ProblemException(faults.more() == 0 ? problem : withCount(problem, faults));
    }

    private static Problem withCount(Problem problem, Faults faults) {
        int listed = faults.first().size();
        String detail = (listed + faults.more()) + " faults were found, the first " + listed
                + " are listed; nothing was stored.";
        return new Problem(problem.type(), problem.title(), problem.status(), detail, problem.faults());
    }
}
