package dev.aloi.local.command;

import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.local.evaluation.EvaluationFile;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.scoring.metric.MetricRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads evaluation files for commands. */
final class Plans {
    private Plans() {}

    static EvaluationPlan read(Path file, MetricRegistry metrics) throws BadInput, IOException {
        return switch (EvaluationFile.read(file, metrics)) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new BadInput(List.of(faults.toString()));
        };
    }
}
