package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file that holds a mapping. */
record YamlFile(Path path, FaultCollector faults) {
    /** Null, with faults left behind, where it is none. */
    @Nullable
    YamlObject root() throws IOException {
        var name = path.toString();
        try (Reader reader = Files.newBufferedReader(path)) {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (node == null) {
                faults.add(Fault.ofFile(name, "is empty"));
                return null;
            }
            return YamlObject.of(name, "", node, faults);
        } catch (NoSuchFileException e) {
            faults.add(Fault.ofFile(name, "there is no such file"));
        } catch (CharacterCodingException e) {
            faults.add(Fault.ofFile(name, "is not UTF-8"));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(Fault.ofLine(name, line, "is not valid YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            faults.add(Fault.ofFile(name, "is not valid YAML: " + e.getMessage()));
        }
        return null;
    }
}
