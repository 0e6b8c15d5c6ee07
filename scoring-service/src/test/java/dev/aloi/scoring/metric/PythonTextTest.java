package dev.aloi.scoring.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.scoring.metric.text.PythonText;
import org.junit.jupiter.api.Test;

class PythonTextTest {
    /** The 29 characters for which str.isspace() is true in Python 3.11. */
    private static final String SPACES = "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002"
            + "\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    @Test
    void spacesAreThoseOfPython() {
        StringBuilder spaces = new StringBuilder();
        for (int c = 0; c < 0x10000; c++) {
            if (PythonText.isSpace((char) c)) {
                spaces.append((char) c);
            }
        }

        assertThat(spaces).hasToString(SPACES);
    }

    @Test
    void sigmaIsFinalWhereNoLetterFollows() {
        assertThat(PythonText.lower("ΟΔΥΣΣΕΥΣ ΣΑΣ. Σ")).isEqualTo("οδυσσευς σας. σ");
        assertThat(PythonText.lower("ΑΣ'Α")).isEqualTo("ασ'α");
        assertThat(PythonText.lower("İ")).isEqualTo("i̇");
    }

    @Test
    void stripsWhatPythonStrips() {
        assertThat(PythonText.strip("\u3000\u001f a b \u0085\n")).isEqualTo("a b");
        assertThat(PythonText.strip("\u200b")).isEqualTo("\u200b");
        assertThat(PythonText.strip(" \n")).isEmpty();
    }
}
