package dev.aloi.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSourceTest {
    @TempDir
    private Path directory;

    @Test
    void tellsFormsByWhatIsInThem() throws IOException {
        assertThat(ImportSource.of(write("a.yml", "models: []")).format()).isEqualTo("own");
        assertThat(ImportSource.of(write("a.json", "{\"models\": []}")).format())
                .isEqualTo("own");
        assertThat(ImportSource.of(write("b.json", "{\"gpt-4o\": {\"litellm_provider\": \"openai\"}}"))
                        .format())
                .isEqualTo("litellm");
        assertThat(ImportSource.of(write("a.toml", "name = \"a\"")).format()).isEqualTo("models-dev");
    }

    @Test
    void sendsOfAModelsDirectoryWhatIsSmallAndTheNamesOfAll() throws IOException {
        write("config.json", "{}");
        write("README.md", "");
        write("onnx/model.onnx", "many bytes");
        write(".cache/x", "");

        var source = ImportSource.of(directory);

        assertThat(source.format()).isEqualTo("hugging-face");
        assertThat(source.files()).containsOnlyKeys("config.json", "README.md");
        assertThat(source.texts()).containsEntry("files.txt", "README.md\nconfig.json\nonnx/model.onnx");
    }

    @Test
    void keepsTheDirectoriesOfModelsDevInTheNames() throws IOException {
        write("providers/openai/provider.toml", "");
        write("providers/openai/models/gpt-4o.toml", "");

        var source = ImportSource.of(directory);

        assertThat(source.format()).isEqualTo("models-dev");
        assertThat(source.files())
                .containsOnlyKeys("providers/openai/provider.toml", "providers/openai/models/gpt-4o.toml");
    }

    private Path write(String name, String content) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
