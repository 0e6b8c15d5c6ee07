package dev.aloi.inference.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.inference.file.JsonFile;
import java.nio.file.Path;

/** PEFT's adapter_config.json. What it asks for beyond plain LoRA is refused: an adapter that is half applied is another one. */
record LoraConfig(JsonFile file) {
    static LoraConfig read(Path path) {
        LoraConfig config = new LoraConfig(JsonFile.read(path));
        config.require("peft_type", "LORA");
        config.require("bias", "none");
        config.refuse("use_dora");
        config.refuse("fan_in_fan_out");
        config.refuse("lora_bias");
        if (!config.field("modules_to_save").isEmpty()) {
            throw config.file().fault("modules_to_save", "not supported: modules that are trained whole");
        }
        return config;
    }

    private JsonNode field(String name) {
        return file.root().path(name);
    }

    private void require(String name, String value) {
        if (!field(name).isMissingNode() && !field(name).asText().equals(value)) {
            throw file.fault(
                    name, "expected " + value + ", found " + field(name).asText());
        }
    }

    private void refuse(String name) {
        if (field(name).asBoolean()) {
            throw file.fault(name, "not supported");
        }
    }

    /** What a module's product is multiplied with. */
    double scale(String module) {
        double alpha = patterned("alpha_pattern", module, field("lora_alpha"));
        double rank = patterned("rank_pattern", module, field("r"));
        if (!(alpha > 0) || !(rank > 0)) {
            throw file.fault("lora_alpha", "expected positive numbers for it and for r");
        }
        return alpha / (field("use_rslora").asBoolean() ? Math.sqrt(rank) : rank);
    }

    /** Patterns are ends of module names, as PEFT has them. */
    private double patterned(String patterns, String module, JsonNode otherwise) {
        double value = otherwise.asDouble();
        for (var pattern : field(patterns).properties()) {
            if (module.equals(pattern.getKey()) || module.endsWith("." + pattern.getKey())) {
                value = pattern.getValue().asDouble();
            }
        }
        return value;
    }

    String base() {
        return field("base_model_name_or_path").asText();
    }
}
