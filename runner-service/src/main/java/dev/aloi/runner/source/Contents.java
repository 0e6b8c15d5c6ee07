package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a location holds.
 *
 * @param revision stands for these very files: a commit, or the digest of their checksums
 */
record Contents(String revision, List<RemoteFile> files) {
    private static final List<String> GRAPHS = List.of("onnx/model.onnx", "model.onnx");
    private static final Set<String> BESIDE = Set.of(
            "config.json",
            "generation_config.json",
            "tokenizer.json",
            "tokenizer_config.json",
            "special_tokens_map.json",
            "chat_template.jinja",
            "modules.json",
            "sentence_bert_config.json",
            "1_Pooling/config.json");

    Contents {
        files = List.copyOf(files);
    }

    /** Files that one of the model's ONNX files needs, itself and its external data included. A hub's model has a dozen variants. */
    List<RemoteFile> needed(@Nullable String onnx, ModelLocation.Remote location) {
        String graph = onnx == null ? usual(location) : onnx;
        if (file(graph).isEmpty()) {
            throw new ModelFault(location + ": has no file " + graph + "; it has " + String.join(", ", graphs()));
        }
        List<RemoteFile> needed = new ArrayList<>();
        for (RemoteFile file : files) {
            if (BESIDE.contains(file.name()) || file.name().equals(graph) || isDataOf(graph, file.name())) {
                needed.add(file);
            }
        }
        return needed;
    }

    private String usual(ModelLocation.Remote location) {
        return GRAPHS.stream()
                .filter(name -> file(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new ModelFault(location + ": has no ONNX file "
                        + (graphs().isEmpty()
                                ? "at all"
                                : "of the usual name; it has " + String.join(", ", graphs()))));
    }

    private List<String> graphs() {
        return files.stream()
                .map(RemoteFile::name)
                .filter(name -> name.endsWith(".onnx"))
                .toList();
    }

    /** As the exporters name it: model.onnx_data, model.onnx_data_1, model.onnx.data. */
    private static boolean isDataOf(String graph, String name) {
        return name.startsWith(graph + "_data") || name.startsWith(graph + ".data");
    }

    private Optional<RemoteFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
