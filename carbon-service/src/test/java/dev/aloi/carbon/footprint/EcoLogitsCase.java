package dev.aloi.carbon.footprint;

import static dev.aloi.carbon.footprint.CarbonCasesTest.agrees;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.carbon.energy.ecologits.ApiRequest;
import dev.aloi.carbon.energy.ecologits.Assessment;
import dev.aloi.carbon.energy.ecologits.DataCentre;
import dev.aloi.carbon.energy.ecologits.Depletion;
import dev.aloi.carbon.energy.ecologits.EcoLogits;
import dev.aloi.carbon.energy.ecologits.ElectricityMix;
import dev.aloi.carbon.energy.ecologits.ModelSize;
import dev.aloi.carbon.energy.ecologits.Parameters;
import dev.aloi.carbon.energy.ecologits.PrimaryEnergy;
import dev.aloi.carbon.energy.ecologits.Water;
import dev.aloi.contracts.unit.GridIntensity;
import dev.aloi.contracts.unit.Pue;
import java.time.Duration;
import java.util.Optional;

/** A golden case of method ecologits: a request by the package's own code. */
final class EcoLogitsCase {
    private EcoLogitsCase() {}

    static void check(JsonNode golden) {
        JsonNode in = golden.get("inputs");
        JsonNode expected = golden.get("expected");
        Assessment answer = EcoLogits.assess(size(in), request(in), place(in));

        agrees(expected, "gpu_energy", answer.perGpu().kilowattHours());
        agrees(expected, "generation_latency", answer.generation().toNanos() / 1e9);
        agrees(expected, "model_required_memory", answer.modelMemory().gigabytes());
        agrees(expected, "gpu_required_count", answer.gpus());
        agrees(expected, "server_energy", answer.server().kilowattHours());
        agrees(expected, "request_energy", answer.energy().kilowattHours());
        agrees(expected, "request_usage_gwp", answer.usage().emissions().kilograms());
        agrees(expected, "request_usage_adpe", answer.usage().depletion().kilogramsSb());
        agrees(expected, "request_usage_pe", answer.usage().primary().megajoules());
        agrees(expected, "request_usage_wcf", answer.water().litres());
        agrees(expected, "server_gpu_embodied_gwp", answer.making().emissions().kilograms());
        agrees(expected, "request_embodied_gwp", answer.embodied().emissions().kilograms());
        agrees(expected, "request_embodied_adpe", answer.embodied().depletion().kilogramsSb());
        agrees(expected, "request_embodied_pe", answer.embodied().primary().megajoules());
    }

    private static ModelSize size(JsonNode in) {
        return new ModelSize(
                new Parameters(in.get("total_params_billion").asDouble()),
                new Parameters(in.get("active_params_billion").asDouble()));
    }

    private static ApiRequest request(JsonNode in) {
        return new ApiRequest(
                in.get("output_tokens").asLong(),
                Optional.of(in.get("request_latency_s"))
                        .filter(JsonNode::isNumber)
                        .map(seconds -> Duration.ofNanos(Math.round(seconds.asDouble() * 1e9))));
    }

    private static DataCentre place(JsonNode in) {
        JsonNode mix = in.get("mix");
        return new DataCentre(
                new Pue(in.get("pue").asDouble()),
                Water.litres(in.get("wue_l_per_kwh").asDouble()),
                new ElectricityMix(
                        in.get("zone").asText(),
                        new GridIntensity(mix.get("gwp").asDouble() * 1000),
                        Depletion.kilogramsSb(mix.get("adpe").asDouble()),
                        PrimaryEnergy.megajoules(mix.get("pe").asDouble()),
                        Water.litres(mix.get("wue").asDouble())));
    }
}
