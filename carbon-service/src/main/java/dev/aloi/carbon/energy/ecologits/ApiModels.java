package dev.aloi.carbon.energy.ecologits;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sizes of models behind APIs, as EcoLogits keeps them. */
public final class ApiModels {
    public static final String SOURCE = "genai-impact/ecologits 2d0a1c76";

    private final Map<Name, ApiModel> byName;

    public ApiModels(FactTable table) {
        byName = table.rows().stream()
                .map(ApiModels::model)
                .collect(Collectors.toUnmodifiableMap(
                        model -> new Name(model.provider(), model.name()), Function.identity()));
    }

    public static ApiModels shipped() {
        return new ApiModels(FactTable.shipped("api-models"));
    }

    public Optional<ApiModel> find(String provider, String name) {
        return Optional.ofNullable(byName.get(new Name(provider, name)));
    }

    private static ApiModel model(FactRow row) {
        return new ApiModel(
                row.text("provider"),
                row.text("name"),
                new ModelSize(new Parameters(row.number("totalLow")), new Parameters(row.number("activeLow"))),
                new ModelSize(new Parameters(row.number("totalHigh")), new Parameters(row.number("activeHigh"))),
                row.text("released").equals("yes"));
    }

    private record Name(String provider, String model) {}
}
