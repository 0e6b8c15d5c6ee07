package dev.aloi.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundPolicyTest {
    private static final OutboundPolicy EVERYTHING =
            OutboundPolicy.allowing(List.of("0.0.0.0/0", "::/0", "*.internal"));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "::1, loopback",
        "::ffff:127.0.0.1, loopback",
        "64:ff9b::7f00:1, loopback",
        "2002:7f00:1::, loopback",
        "10.0.0.1, private",
        "10.255.255.255, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.1.1, private",
        "64:ff9b::a00:1, private",
        "64:ff9b::192.168.0.1, private",
        "2002:c0a8:101::1, private",
        "fc00::1, private",
        "fdff::1, private",
        "fec0::1, private",
        "169.254.1.1, link-local",
        "fe80::1, link-local",
        "febf::1, link-local",
        "100.64.0.1, carrier",
        "100.127.255.255, carrier",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "ff02::1, multicast",
        "0.0.0.0, public internet",
        "0.1.2.3, public internet",
        "192.0.0.8, public internet",
        "198.18.0.1, public internet",
        "240.0.0.1, public internet",
        "255.255.255.255, public internet",
        "::, public internet",
        "::8.8.8.8, public internet",
        "64:ff9b:1::808:808, public internet",
        "2001::1, public internet",
        "2001:db8::1, public internet",
    })
    void refusesWhatIsNotPublic(String address, String kind) {
        assertThat(OutboundPolicy.PUBLIC.refusal("host", 443, InetAddress.ofLiteral(address)))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.255",
                "2600::1",
                "2001:4860:4860::8888",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1",
            })
    void allowsWhatIsPublic(String address) {
        assertThat(OutboundPolicy.PUBLIC.refusal("host", 443, InetAddress.ofLiteral(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "::ffff:169.254.169.254",
                "64:ff9b::169.254.169.254",
                "2002:a9fe:a9fe::1",
                "::169.254.169.254",
                "169.254.170.2",
                "169.254.170.23",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "fd00:ec2::254",
                "fd00:ec2::23",
            })
    void neverAllowsMetadata(String address) {
        assertThat(EVERYTHING.refusal("models.internal", 80, InetAddress.ofLiteral(address)))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("never called"));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.com/, must start with http",
        "file:///etc/passwd, must start with http",
        "gopher://example.com/, must start with http",
        "example.com/v1, must start with http",
        "http:/v1, has no host",
        "http://user:password@example.com/, must not hold a user name",
        "http://user@example.com/, must not hold a user name",
        "http://my_host/, has no host",
        "http://example.com:0/, has no such port",
        "http://example.com/#part, must not have a fragment",
        "http://127.0.0.1:8000/v1, loopback",
        "http://[::1]:8000/v1, loopback",
        "http://[::ffff:10.0.0.1]/, private",
        "http://LOCALHOST/v1, loopback",
        "http://localhost./v1, loopback",
        "http://api.localhost/v1, loopback",
        "http://metadata.google.internal/computeMetadata/v1/, never called",
        "http://169.254.169.254/latest/meta-data/, never called",
        "http://[fd00:ec2::254]/latest/meta-data/, never called",
    })
    void saysWhatIsWrongWithAnAddressWhenItIsConfigured(String uri, String wrong) {
        assertThat(OutboundPolicy.PUBLIC.refusal(URI.create(uri)))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains(wrong));
    }

    @Test
    void hidesNoPasswordInWhatItSays() {
        assertThat(OutboundPolicy.PUBLIC.refusal(URI.create("http://user:hunter2@example.com/")))
                .hasValueSatisfying(refusal -> assertThat(refusal).doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, http://127.0.0.1:11434/v1",
        "127.0.0.1:11434, http://127.0.0.1:11434/v1",
        "localhost, http://localhost:8000/v1",
        "localhost:8000, http://localhost:8000/v1",
        "127.0.0.1, http://localhost:8000/v1",
        "[::1]:8000, http://[::1]:8000/v1",
        "fd00::/8, http://[fd12::1]/v1",
        "10.1.0.0/16, https://10.1.2.3/v1",
    })
    void allowsWhatTheOperatorAllows(String allowed, String uri) {
        assertThat(OutboundPolicy.allowing(List.of(allowed)).refusal(URI.create(uri)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:11434, http://127.0.0.1:5432/",
        "localhost:8000, http://localhost:8001/v1",
        "10.1.0.0/16, https://10.2.2.3/v1",
        "127.0.0.2, http://127.0.0.1/v1",
    })
    void allowsNoMoreThanTheOperatorAllows(String allowed, String uri) {
        assertThat(OutboundPolicy.allowing(List.of(allowed)).refusal(URI.create(uri)))
                .isPresent();
    }

    @Test
    void allowsAHostWhereverItIs() {
        OutboundPolicy policy = OutboundPolicy.allowing(List.of("*.models.internal", "vllm:8000"));
        InetAddress inside = InetAddress.ofLiteral("10.0.0.7");

        assertThat(policy.refusal("a.models.internal", 443, inside)).isEmpty();
        assertThat(policy.refusal("VLLM", 8000, inside)).isEmpty();
        assertThat(policy.refusal("vllm", 22, inside)).isPresent();
        assertThat(policy.refusal("models.internal", 443, inside)).isPresent();
        assertThat(policy.refusal("xmodels.internal", 443, inside)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "10.0.0.256", "fd00::/129", "host:0", "host:70000", "http://host", "a b", "*"
            })
    void namesTheEntryThatItCannotAllow(String entry) {
        assertThatThrownBy(() -> OutboundPolicy.allowing(List.of("127.0.0.1", entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + entry + "\"");
    }
}
