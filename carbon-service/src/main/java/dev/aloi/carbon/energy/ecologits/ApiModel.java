package dev.aloi.carbon.energy.ecologits;

/**
 * A model behind an API.
 *
 * @param released whether its maker published the size; where not, {@code low} and {@code high} are others' estimates
 */
public record ApiModel(String provider, String name, ModelSize low, ModelSize high, boolean released) {}
