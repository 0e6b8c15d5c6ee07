package dev.aloi.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.inference.ModelFault;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelLocationTest {
    @Test
    void tellsLocationsApart() {
        assertThat(ModelLocation.of("models/notes")).isEqualTo(new ModelLocation.Directory("models/notes"));
        assertThat(ModelLocation.of("hf:our/notes")).isEqualTo(new ModelLocation.Hub("our/notes", "main"));
        assertThat(ModelLocation.of("hf:our/notes-1.5@refs/pr/1"))
                .isEqualTo(new ModelLocation.Hub("our/notes-1.5", "refs/pr/1"));
        assertThat(ModelLocation.of("https://models.example/notes"))
                .isEqualTo(new ModelLocation.Web(URI.create("https://models.example/notes/")));
        assertThat(ModelLocation.of("s3://our-models/notes/v 2/"))
                .isEqualTo(new ModelLocation.S3("our-models", "notes/v 2"));
        assertThat(ModelLocation.of("s3://our-models")).isEqualTo(new ModelLocation.S3("our-models", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hf:notes",
                "hf:our/../notes",
                "hf:our/notes@",
                "hf:our/notes@a..b",
                "https://",
                "https://a/?b",
                "http://a b/",
                "s3://",
                "s3://Bucket/a",
                "s3://bucket/../other",
                "s3://bucket/a?versionId=1"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> ModelLocation.of(text))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(text + ": expected");
    }
}
