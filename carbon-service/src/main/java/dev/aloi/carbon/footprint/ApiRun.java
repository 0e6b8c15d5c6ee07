package dev.aloi.carbon.footprint;

import dev.aloi.carbon.energy.EnergyRange;
import dev.aloi.carbon.energy.ecologits.ApiModel;
import dev.aloi.carbon.energy.ecologits.ApiModels;
import dev.aloi.carbon.energy.ecologits.ApiRequest;
import dev.aloi.carbon.energy.ecologits.Assessment;
import dev.aloi.carbon.energy.ecologits.DataCentre;
import dev.aloi.carbon.energy.ecologits.ElectricityMix;
import dev.aloi.carbon.energy.ecologits.PrimaryEnergy;
import dev.aloi.carbon.energy.ecologits.RangedAssessment;
import dev.aloi.carbon.energy.ecologits.Water;
import dev.aloi.carbon.energy.ladder.EnergyMethod;
import dev.aloi.carbon.footprint.EnergyAccount.Accounted;
import dev.aloi.carbon.footprint.EnergyAccount.NodeEnergy;
import dev.aloi.carbon.run.NodeUse;
import dev.aloi.carbon.run.RunPlan;
import dev.aloi.carbon.run.RunUse;
import dev.aloi.carbon.run.TrialUse;
import dev.aloi.contracts.runner.Usage;
import dev.aloi.contracts.unit.Amount;
import dev.aloi.contracts.unit.Carbon;
import dev.aloi.contracts.unit.Pue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of a model behind an API, by the method of EcoLogits: its machines are not seen, so that all turns on the model's size and the
 * tokens that it wrote.
 *
 * @param requests one a completed trial
 */
record ApiRun(RunUse use, ApiModel model, List<RangedAssessment> requests) {
    private static final String SPAN =
            "low and high: the ends of the model's size, PUE 1.09 to 1.2 (EcoLogits' data centres); mid: halfway";

    /** Empty where the run's machines are known, or neither the model's size nor all tokens that it wrote. */
    static Optional<ApiRun> of(RunUse use, RunPlan plan, Facts facts) {
        return isUnseen(use, plan) ? facts.apiModel(plan).flatMap(model -> of(use, model, facts)) : Optional.empty();
    }

    /** Called through an API, or recorded without its CPU time. */
    private static boolean isUnseen(RunUse use, RunPlan plan) {
        return plan.isCalled()
                || use.nodes().stream()
                        .allMatch(node -> node.node() == null && node.cpuTime().isEmpty());
    }

    private static Optional<ApiRun> of(RunUse use, ApiModel model, Facts facts) {
        ElectricityMix world = facts.world();
        DataCentre best = new DataCentre(new Pue(1.09), Water.litres(0), world);
        DataCentre worst = new DataCentre(new Pue(1.2), Water.litres(1.8), world);
        List<RangedAssessment> requests = new ArrayList<>();
        for (TrialUse trial : use.completed()) {
            @Nullable Usage usage = trial.usage();
            if (usage == null) {
                return Optional.empty();
            }
            ApiRequest request = new ApiRequest(usage.outputTokens(), Optional.ofNullable(trial.total()));
            requests.add(RangedAssessment.of(model, request, best, worst));
        }
        return Optional.of(new ApiRun(use, model, requests));
    }

    EnergyAccount energy() {
        EnergyRange sum = requests.stream()
                .map(RangedAssessment::energy)
                .reduce(EnergyRange::plus)
                .orElseThrow();
        List<String> assumptions = new ArrayList<>(List.of(
                model.released()
                        ? "size of " + model.name() + " as its maker published it"
                        : "size of " + model.name() + " estimated by EcoLogits: its maker has not published it",
                SPAN,
                ApiModels.SOURCE));
        assumptions.addAll(use.unaccounted());
        return new Accounted(
                List.of(new NodeEnergy(new NodeUse(null, use.completed()), sum)),
                EnergyMethod.ECOLOGITS,
                EnergyMethod.ECOLOGITS.words(),
                false,
                assumptions);
    }

    Amount<Carbon> embodied() {
        Carbon low = embodied(RangedAssessment::low);
        Carbon high = embodied(RangedAssessment::high);
        return new CarbonRange(low, low.plus(high).times(0.5), high)
                .amount(
                        "GPUs and server by the model's size x share of their life",
                        List.of("three years of life, a batch of 64 requests", ApiModels.SOURCE));
    }

    private Carbon embodied(Function<RangedAssessment, Assessment> end) {
        return sum(end, assessment -> assessment.embodied().emissions(), Carbon::plus);
    }

    Amount<Water> waterPerThousandSamples() {
        Water low = sum(RangedAssessment::low, Assessment::water, Water::plus).times(toThousand());
        Water high = sum(RangedAssessment::high, Assessment::water, Water::plus).times(toThousand());
        return modelled(low, low.plus(high).times(0.5), high, "energy x water of the site and of the grid");
    }

    Amount<PrimaryEnergy> primaryEnergyPerThousandSamples() {
        PrimaryEnergy low =
                sum(RangedAssessment::low, ApiRun::primary, PrimaryEnergy::plus).times(toThousand());
        PrimaryEnergy high = sum(RangedAssessment::high, ApiRun::primary, PrimaryEnergy::plus)
                .times(toThousand());
        return modelled(
                low,
                low.plus(high).times(0.5),
                high,
                "energy x primary energy of the grid, and of making the hardware");
    }

    private static PrimaryEnergy primary(Assessment assessment) {
        return assessment.usage().primary().plus(assessment.embodied().primary());
    }

    private double toThousand() {
        return 1000.0 / requests.size();
    }

    private static <T> Amount<T> modelled(T low, T mid, T high, String method) {
        return new Amount.Known<>(low, mid, high, Amount.Basis.MODELLED, method, List.of(SPAN, ApiModels.SOURCE));
    }

    private <T> T sum(
            Function<RangedAssessment, Assessment> end, Function<Assessment, T> part, BinaryOperator<T> plus) {
        return requests.stream().map(end).map(part).reduce(plus).orElseThrow();
    }
}
