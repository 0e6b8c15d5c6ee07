package dev.aloi.local.describe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.inference.ModelFault;
import dev.aloi.inference.file.ModelDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final ModelDirectory MEDIUM = new ModelDirectory(
            Path.of(System.getProperty("aloi.root"), "deploy/sample-data/models/visit-notes-medium"));

    @Test
    void refusesAModelThatTheMachineHasNoMemoryFor() {
        assertThatThrownBy(() -> new Room(6 << 20).require(MEDIUM))
                .isInstanceOf(ModelFault.class)
                .hasMessage(
                        MEDIUM.onnx() + ": its weights take 6 MiB of memory; of the 6 MiB of this machine, a model may"
                                + " take 5 MiB");
    }

    @Test
    void takesOneThatLeavesEnough() {
        assertThatCode(() -> new Room(8 << 20).require(MEDIUM)).doesNotThrowAnyException();
    }
}
