package dev.aloi.catalog.model.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The licences of model cards on Hugging Face by the identities that the catalogue has them under. */
final class HubLicences {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("apache-2.0", "Apache-2.0"),
            Map.entry("mit", "MIT"),
            Map.entry("bsd-3-clause", "BSD-3-Clause"),
            Map.entry("bsd-2-clause", "BSD-2-Clause"),
            Map.entry("gpl-3.0", "GPL-3.0-only"),
            Map.entry("agpl-3.0", "AGPL-3.0-only"),
            Map.entry("lgpl-3.0", "LGPL-3.0-only"),
            Map.entry("cc0-1.0", "CC0-1.0"),
            Map.entry("cc-by-4.0", "CC-BY-4.0"),
            Map.entry("cc-by-3.0", "CC-BY-3.0"),
            Map.entry("cc-by-sa-3.0", "CC-BY-SA-3.0"),
            Map.entry("cc-by-sa-4.0", "CC-BY-SA-4.0"),
            Map.entry("cc-by-nc-4.0", "CC-BY-NC-4.0"),
            Map.entry("cc-by-nc-sa-4.0", "CC-BY-NC-SA-4.0"),
            Map.entry("cc-by-nc-nd-4.0", "CC-BY-NC-ND-4.0"),
            Map.entry("unlicense", "Unlicense"),
            Map.entry("openrail", "LicenseRef-scancode-bigscience-open-rail-m"),
            Map.entry("creativeml-openrail-m", "LicenseRef-aloi-creativeml-openrail-m"),
            Map.entry("bigscience-openrail-m", "LicenseRef-scancode-bigscience-open-rail-m"),
            Map.entry("bigscience-bloom-rail-1.0", "LicenseRef-scancode-bigscience-rail-1.0"),
            Map.entry("bigcode-openrail-m", "LicenseRef-scancode-bigcode-open-rail-m-v1"),
            Map.entry("llama2", "LicenseRef-scancode-llama-2-license-2023"),
            Map.entry("llama3", "LicenseRef-scancode-llama-3-license-2024"),
            Map.entry("llama3.1", "LicenseRef-scancode-llama-3.1-license-2024"),
            Map.entry("llama3.2", "LicenseRef-scancode-llama-3.2-license-2024"),
            Map.entry("llama3.3", "LicenseRef-scancode-llama-3.3-license-2024"),
            Map.entry("llama4", "LicenseRef-scancode-llama-4-license-2025"),
            Map.entry("gemma", "LicenseRef-scancode-gemma-tou-2024-04-01"),
            Map.entry("deepseek", "LicenseRef-scancode-deepseek-la-1.0"),
            Map.entry("tongyi-qianwen", "LicenseRef-aloi-qwen"),
            Map.entry("qwen", "LicenseRef-aloi-qwen"),
            Map.entry("qwen-research", "LicenseRef-aloi-qwen-research"),
            Map.entry("mrl", "LicenseRef-aloi-mistral-research"),
            Map.entry("mnpl", "LicenseRef-aloi-mistral-non-production"),
            Map.entry("databricks-open-model-license", "LicenseRef-aloi-dbrx"),
            Map.entry("jamba-open-model-license", "LicenseRef-aloi-jamba-open-model"),
            Map.entry("nvidia-open-model-license", "LicenseRef-scancode-nvidia-open-model-2025-04-28"),
            Map.entry("falcon-llm-license", "LicenseRef-scancode-falcon-2-11b-1.0"),
            Map.entry("falcon-180b-license", "LicenseRef-aloi-falcon-180b"),
            Map.entry("stabilityai-ai-community", "LicenseRef-scancode-stability-ai-community-2024"));

    private HubLicences() {}

    /** The name counts where the licence is one of those that the hub has no identity for. */
    static Optional<String> find(@Nullable String licence, @Nullable String name) {
        String id = licence == null || licence.equals("other") || licence.equals("unknown") ? name : licence;
        return Optional.ofNullable(id).map(known -> OTHER_NAMES.get(known.toLowerCase(Locale.ROOT)));
    }
}
