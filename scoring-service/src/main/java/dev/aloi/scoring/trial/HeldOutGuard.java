package dev.aloi.scoring.trial;

import dev.aloi.contracts.catalog.EvaluationRequested;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what nobody may tune on from being looked at sample by sample. */
@ApplicationScoped
public class HeldOutGuard {
    private static final String NOT_YET = "It is not known yet which samples are held out; ask again in a moment.";

    private final SealStore seals;
    private final SampleStore samples;

    HeldOutGuard(SealStore seals, SampleStore samples) {
        this.seals = seals;
        this.samples = samples;
    }

    /**
     * A condition of SQL for rows with tenant and sample whose sample may be looked at.
     *
     * @param row their alias; the condition's parameter is the suite of what is held out
     */
    public static String shown(String row) {
        return "not exists (select from sample h where h.tenant = %1$s.tenant and h.suite = ? and h.sample = %1$s.sample)"
                .formatted(row);
    }

    /** The suite of the samples that have to be left out, for {@link #shown}; empty where none are. */
    public String hidden(Evaluation evaluation) {
        HeldOutPart part = part(evaluation.request());
        return part == null ? "" : part.suite().value();
    }

    /**
     * The same where somebody wants to look at the others.
     *
     * @param instead what to do where there are no others
     * @throws ProblemException where everything is held out, or it is not known yet what is
     */
    public String hidden(Evaluation evaluation, String instead) {
        EvaluationRequested request = evaluation.request();
        HeldOutPart part = part(request);
        if (part != null && part.suite().equals(request.suite())) {
            throw refused(instead);
        }
        if (part != null && !samples.hasAll(request.tenant(), part.suite(), part.samples())) {
            throw refused(NOT_YET);
        }
        return part == null ? "" : part.suite().value();
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.of("held-out", 403, "Held-out samples are not shown", detail));
    }

    /** A suite may have been divided after the evaluation was asked for, and been unsealed since. */
    private @Nullable HeldOutPart part(EvaluationRequested request) {
        Optional<SealStore.Seal> seal = seals.find(request.tenant(), request.suite());
        if (seal.isEmpty()) {
            return request.guarded();
        }
        return seal.get().unsealed() ? null : seal.get().part();
    }
}
