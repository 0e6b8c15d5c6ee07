package dev.aloi.carbon.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class FactTableTest {
    @Test
    void readsRowsByTheNamesOfTheirColumns() throws IOException {
        FactTable table = table("# source\n\nname,watts\none,1.5\ntwo,\n");

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().number("watts")).isEqualTo(1.5);
        assertThat(table.rows().getLast().optional("watts")).isEmpty();
    }

    @Test
    void namesTableAndLineOfARowWithTooFewValues() {
        assertThatThrownBy(() -> table("a,b\n1,2\n3\n")).hasMessage("t:3: 1 values for 2 columns");
    }

    @Test
    void namesTheColumnThatIsEmpty() throws IOException {
        FactRow row = table("a,b\n,2\n").rows().getFirst();

        assertThatThrownBy(() -> row.text("a")).hasMessage("t:2: no a");
    }

    @Test
    void failsOnATableThatIsNotShipped() {
        assertThatThrownBy(() -> FactTable.shipped("moon")).hasMessage("the table /facts/moon.csv is not shipped");
    }

    private static FactTable table(String text) throws IOException {
        return FactTable.read("t", new BufferedReader(new StringReader(text)));
    }
}
