package dev.aloi.catalog.evaluation.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.contracts.runner.Maker;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MakersTest {
    @Test
    void isOneThoughPlainTextsNeedNoTemplate() {
        assertThat(Makers.one(List.of(onnx("m1", null), onnx("m1", "t1")))).contains(onnx("m1", "t1"));
        assertThat(Makers.one(List.of(onnx("m1", null)))).contains(onnx("m1", null));
    }

    @Test
    void isNobodyWhereSeveralOrNoneAreTold() {
        assertThat(Makers.one(List.of(onnx("m1", "t1"), onnx("m2", "t1")))).isEmpty();
        assertThat(Makers.one(List.of(onnx("m1", "t1"), onnx("m1", "t2")))).isEmpty();
        assertThat(Makers.one(List.of())).isEmpty();
        assertThat(Makers.one(null)).isEmpty();
    }

    @Test
    void anEndpointIsWhatItWasIfItSaysSo() {
        assertThat(Makers.share(List.of(api("fp-1"), api("fp-2")), List.of(api("fp-2"), api("fp-3"))))
                .isTrue();
        assertThat(Makers.share(List.of(api("fp-1")), List.of(api("fp-2")))).isFalse();
        assertThat(Makers.share(List.of(api(null)), List.of(api(null)))).isTrue();
        assertThat(Makers.share(null, List.of(api("fp-1")))).isFalse();
    }

    @Test
    void standsForWhatWouldMakeTheSame() {
        assertThat(onnx("m1", null).standsFor(onnx("m1", "t1"))).isTrue();
        assertThat(onnx("m1", "t1").standsFor(onnx("m1", "t1"))).isTrue();
        assertThat(onnx("m1", "t1").standsFor(onnx("m1", "t2"))).isFalse();
        assertThat(onnx("m1", "t1").standsFor(onnx("m2", "t1"))).isFalse();
        assertThat(onnx("m1", "t1").standsFor(onnx("m1", null))).isFalse();
    }

    private static Maker onnx(String model, @Nullable String template) {
        return new Maker("onnx", "1.29.0", model, "fp32", null, template, null);
    }

    private static Maker api(@Nullable String fingerprint) {
        return new Maker("openai", null, "m-2026-01-01", null, null, null, fingerprint);
    }
}
