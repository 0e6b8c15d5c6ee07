package dev.aloi.catalog.suite;

import dev.aloi.catalog.suite.read.ReadProgress;
import dev.aloi.catalog.suite.read.SuiteForm;
import dev.aloi.catalog.suite.read.SuiteName;
import dev.aloi.catalog.suite.split.Division;
import dev.aloi.catalog.suite.split.SplitPlan;
import dev.aloi.catalog.suite.write.ExportFormat;
import dev.aloi.catalog.suite.write.SampleOutput;
import dev.aloi.contracts.catalog.HeldOutPart;
import dev.aloi.contracts.id.SampleId;
import dev.aloi.contracts.id.SuiteVersion;
import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Divides a suite into a part to tune on and a part that is held out, which are suites of their own. */
@ApplicationScoped
class SuiteDivision {
    private static final String TUNING = "-tuning";
    private static final String HELD_OUT = "-held-out";

    private final Suites suites;
    private final StoredSamples samples;
    private final SuiteIntake intake;

    SuiteDivision(Suites suites, StoredSamples samples, SuiteIntake intake) {
        this.suites = suites;
        this.samples = samples;
        this.intake = intake;
    }

    /** The two parts; the same ones when the suite is divided alike again. */
    DivisionView divide(TenantId tenant, SuiteView suite, SplitPlan plan) throws IOException {
        List<Division.Member> members = new ArrayList<>();
        samples.forEach(
                tenant,
                suite.suite(),
                sample -> members.add(new Division.Member(sample.id().value(), sample.cluster(), sample.tags())));
        Set<String> heldOut = Division.heldOut(members, plan);
        if (heldOut.isEmpty() || heldOut.size() == members.size()) {
            String message = "holds out " + heldOut.size() + " of " + members.size() + " samples";
            throw new ProblemException(Problem.invalid(
                    "invalid-division", "The suite cannot be divided so", List.of(Fault.ofField("", message))));
        }
        refuseAnother(tenant, suite, heldOut);
        Path tuningFile = Files.createTempFile("aloi-tuning", ".jsonl");
        Path heldOutFile = Files.createTempFile("aloi-held-out", ".jsonl");
        try {
            write(tenant, suite.suite(), heldOut, tuningFile, heldOutFile);
            SuiteVersion tuning = bringIn(tenant, suite.name() + TUNING, tuningFile, suite.selfHostedOnly());
            SuiteVersion held = bringIn(tenant, suite.name() + HELD_OUT, heldOutFile, suite.selfHostedOnly());
            suites.seal(tenant, suite.suite(), tuning, new HeldOutPart(held, heldOut.size()));
            return new DivisionView(found(tenant, tuning), found(tenant, held));
        } finally {
            Files.deleteIfExists(tuningFile);
            Files.deleteIfExists(heldOutFile);
        }
    }

    /** What is held out by one division others would show as samples to tune on. */
    private void refuseAnother(TenantId tenant, SuiteView suite, Set<String> heldOut) {
        HeldOutPart before = suite.heldOutPart();
        if (before != null
                && !suites.sampleIds(tenant, before.suite()).stream()
                        .map(SampleId::value)
                        .collect(Collectors.toSet())
                        .equals(heldOut)) {
            throw new ProblemException(Problem.of(
                    "cannot-divide",
                    409,
                    "The suite cannot be divided",
                    suite.suite() + " was divided otherwise before: its held-out part is " + before.suite() + "."));
        }
    }

    private void write(TenantId tenant, SuiteVersion suite, Set<String> heldOut, Path tuningFile, Path heldOutFile)
            throws IOException {
        try (SampleOutput tuning = ExportFormat.JSONL.open(Files.newOutputStream(tuningFile));
                SampleOutput held = ExportFormat.JSONL.open(Files.newOutputStream(heldOutFile))) {
            samples.forEach(
                    tenant, suite, sample -> (heldOut.contains(sample.id().value()) ? held : tuning).add(sample));
        }
    }

    private SuiteVersion bringIn(TenantId tenant, String name, Path file, boolean selfHostedOnly) throws IOException {
        SuiteUpload.Checked part = new SuiteUpload.Checked(
                file, name + ".jsonl", new SuiteName(name), SuiteForm.DEFAULT, selfHostedOnly, false);
        return switch (intake.bringIn(tenant, part, ReadProgress.NONE)) {
            case SuiteIntake.Stored stored -> stored.view().suite();
            case SuiteIntake.Refused _ ->
                throw new IllegalStateException(name + " was stored once and cannot be read again");
        };
    }

    private SuiteView found(TenantId tenant, SuiteVersion version) {
        return suites.find(tenant, version.value()).orElseThrow();
    }
}
