package dev.aloi.catalog.licence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.licence.verdict.UseReader;
import dev.aloi.contracts.catalog.ModelUse;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use that a caller asks about. */
public final class AskedUse {
    private AskedUse() {}

    /** Fails with a 422 problem that names every field that is wrong. */
    public static ModelUse of(@Nullable JsonNode body) {
        if (body == null) {
            throw new ProblemException(Problem.of("invalid-json", 400, "No question", "The body is empty."));
        }
        List<Fault> faults = new ArrayList<>();
        ModelUse use = UseReader.read(body, (field, message) -> faults.add(Fault.ofField(field, message)));
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid("invalid-use", "The question is not valid", faults));
        }
        return use;
    }
}
