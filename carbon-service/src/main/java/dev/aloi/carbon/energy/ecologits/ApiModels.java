package dev.aloi.carbon.energy.ecologits;

import dev.aloi.carbon.facts.FactRow;
import dev.aloi.carbon.facts.FactTable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sizes of models behind APIs, as EcoLogits keeps them. */
public final class ApiModels {
    public static final String SOURCE = "genai-impact/ecologits 2d0a1c76";

    private static final Pattern MAKER = Pattern.compile("^(?:[a-z]{2,4}\\.)?[a-z0-9]+\\.(?=[a-z])");
    private static final Pattern VERSION = Pattern.compile("-v\\d+(?::\\d+)?$");
    private static final Pattern DATE = Pattern.compile("-(?:\\d{8}|\\d{4}-\\d{2}-\\d{2})$");

    private final Map<Name, ApiModel> byName;

    public ApiModels(FactTable table) {
        byName = table.rows().stream()
                .map(ApiModels::model)
                .collect(Collectors.toUnmodifiableMap(
                        model -> new Name(model.provider(), model.name()), Function.identity()));
    }

    /** Whoever serves it, and however calls to it name it: with its maker before it, with a version or a date after it. */
    public Optional<ApiModel> find(String called) {
        String bare = called.toLowerCase(Locale.ROOT);
        bare = bare.substring(bare.lastIndexOf('/') + 1);
        String named = MAKER.matcher(bare).replaceFirst("");
        String undated = DATE.matcher(VERSION.matcher(named).replaceFirst("")).replaceFirst("");
        return Stream.of(bare, named, VERSION.matcher(named).replaceFirst(""), undated)
                .flatMap(name -> byName.values().stream()
                        .filter(model -> model.name().equals(name))
                        .sorted(Comparator.comparing(ApiModel::provider)))
                .findFirst();
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
