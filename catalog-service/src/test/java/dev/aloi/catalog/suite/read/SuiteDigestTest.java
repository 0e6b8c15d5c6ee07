package dev.aloi.catalog.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SuiteDigestTest {
    private static final String ONE = """
        {"id":"b","input":"how é?","references":["so","so so"],"split":"test","age":3}
        {"id":"a","input":[{"role":"user","content":"hi"}],"references":"hello"}
        """;
    private static final String SAME = """
        {"references":["hello"],"input":[{"content":"hi","role":"user"}],  "id":"a"}

        {"split":"test","age":3,"references":["so","so so"],"input":"how \\u00e9?","id":"b","note":null}
        """;
    /** What is hashed, so that others can compute it too. */
    private static final String CANONICAL = """
        {"id":"a","input":[{"content":"hi","role":"user"}],"references":["hello"],"tags":{}}
        {"id":"b","input":"how é?","references":["so","so so"],"tags":{"age":"3","split":"test"}}
        """;

    @Test
    void isTheHashOfTheCanonicalLines() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(CANONICAL.getBytes(StandardCharsets.UTF_8));

        assertThat(draft(ONE).digest()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    /** So that the digests of suites from before there were clusters stay. */
    @Test
    void saysNothingOfClustersWhereThereAreNone() throws Exception {
        String clustered = CANONICAL.replace("{\"id\":\"b\"", "{\"cluster\":\"d\",\"id\":\"b\"");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(clustered.getBytes(StandardCharsets.UTF_8));

        SuiteSummary draft = draft(ONE.replace("\"age\":3", "\"age\":3,\"cluster\":\"d\""));

        assertThat(draft.digest()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void staysWhenLinesAndKeysChangePlaces() throws IOException {
        assertThat(draft(SAME).digest()).isEqualTo(draft(ONE).digest());
    }

    @Test
    void changesWithEveryPartOfASample() throws IOException {
        String digest = draft(ONE).digest();

        assertThat(draft(ONE.replace("\"b\"", "\"c\"")).digest()).isNotEqualTo(digest);
        assertThat(draft(ONE.replace("how", "who")).digest()).isNotEqualTo(digest);
        assertThat(draft(ONE.replace("user", "system")).digest()).isNotEqualTo(digest);
        assertThat(draft(ONE.replace("hello", "hallo")).digest()).isNotEqualTo(digest);
        assertThat(draft(ONE.replace("\"so\",\"so so\"", "\"so so\",\"so\"")).digest())
                .isNotEqualTo(digest);
        assertThat(draft(ONE.replace("\"test\"", "\"train\"")).digest()).isNotEqualTo(digest);
    }

    @Test
    void countsChoicesWhereThereAreAny() throws Exception {
        String chosen = """
            {"choices":[" 4"," 3"],"id":"a","input":"2+2 is","references":[" 4"],"tags":{}}
            """;
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(chosen.getBytes(StandardCharsets.UTF_8));

        SuiteSummary draft =
                draft("{\"id\":\"a\",\"input\":\"2+2 is\",\"references\":\" 4\",\"choices\":[\" 4\",\" 3\"]}");

        assertThat(draft.digest()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void namesTheVersion() throws IOException {
        SuiteSummary draft = draft(ONE);

        assertThat(draft.version(new SuiteName("visits")))
                .hasToString("visits@" + draft.digest().substring(0, 12));
    }

    @Test
    void namesFitIntoAddresses() {
        assertThat(SuiteName.allowed("doctor-visits_2.1")).isTrue();
        assertThat(SuiteName.allowed("")).isFalse();
        assertThat(SuiteName.allowed("-visits")).isFalse();
        assertThat(SuiteName.allowed("doctor visits")).isFalse();
        assertThat(SuiteName.allowed("a/b")).isFalse();
        assertThat(SuiteName.allowed("a@b")).isFalse();
        assertThat(SuiteName.allowed("x".repeat(101))).isFalse();
    }

    private static SuiteSummary draft(String text) throws IOException {
        return ReadSuite.good(SuiteForm.DEFAULT, "f", text.getBytes(StandardCharsets.UTF_8))
                .summary();
    }
}
