package dev.aloi.runner.source;

import dev.aloi.inference.ModelFault;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Reads buckets of S3, and of servers that speak its protocol, in the name of whoever has the credentials: calls are signed by AWS'
 * Signature Version 4.
 */
public final class S3Access {
    private static final String USUAL_REGION = "us-east-1";

    /** The others hold for one request. */
    private static final Set<String> SIGNED_BESIDE = Set.of("host", "content-length");

    private final Optional<String> endpoint;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final Predicate<ModelLocation.S3> readable;

    /**
     * Takes what AWS' own tools read.
     *
     * @param endpoint without a slash at the end; absent: AWS
     * @param readable what others may have read with these credentials
     */
    S3Access(
            Optional<String> endpoint,
            String region,
            AwsCredentialsProvider credentials,
            Predicate<ModelLocation.S3> readable) {
        this.endpoint = endpoint.map(url -> url.replaceAll("/+$", ""));
        this.region = region;
        this.credentials = credentials;
        this.readable = readable;
    }

    /** By AWS_REGION and AWS_ENDPOINT_URL_S3; credentials are looked for by AWS' own rules once there is something to sign. */
    public static S3Access of(Map<String, String> environment, Predicate<ModelLocation.S3> readable) {
        return new S3Access(
                first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"),
                first(environment, "AWS_REGION", "AWS_DEFAULT_REGION").orElse(USUAL_REGION),
                DefaultCredentialsProvider.builder().build(),
                readable);
    }

    /** Whether a location is in one of these places: a bucket, a bucket with a prefix, as {@code models/approved}, or {@code *}. */
    public static Predicate<ModelLocation.S3> within(List<String> places) {
        return location -> places.stream()
                .anyMatch(place -> place.equals("*")
                        || location.toString().startsWith("s3://" + place.replaceAll("/+$", "") + "/"));
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        return Stream.of(names)
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** AWS names buckets by hosts, for which a certificate holds unless there is a dot in them; other servers by paths. */
    URI base(ModelLocation.S3 location) {
        String prefix = location.prefix().isEmpty() ? "" : SdkHttpUtils.urlEncodeIgnoreSlashes(location.prefix()) + "/";
        String host = "s3." + region + ".amazonaws.com/";
        if (endpoint.isEmpty() && !location.bucket().contains(".")) {
            return URI.create("https://" + location.bucket() + "." + host + prefix);
        }
        return URI.create(endpoint.map(url -> url + "/").orElse("https://" + host) + location.bucket() + "/" + prefix);
    }

    Calls.Secrets signing(ModelLocation.S3 location) {
        if (!readable.test(location)) {
            throw new ModelFault(location
                    + ": this runner's credentials are not for it: set ALOI_RUNNER_SOURCES_BUCKETS to what may"
                    + " be read");
        }
        return (method, uri) -> signed(method, uri, credentials(location));
    }

    private AwsCredentials credentials(ModelLocation.S3 location) {
        try {
            return credentials.resolveCredentials();
        } catch (SdkClientException e) {
            throw new ModelFault(
                    location + ": no credentials of AWS are found: AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, a"
                            + " profile (AWS_PROFILE), or a role of this machine",
                    e);
        }
    }

    private Map<String, String> signed(String method, URI uri, AwsCredentials who) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(uri)
                .build();
        Map<String, String> headers = new HashMap<>();
        AwsV4HttpSigner.create()
                .sign(how -> how.identity(who)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
                .request()
                .forEachHeader((name, values) -> headers.put(name, values.getFirst()));
        headers.keySet().removeIf(name -> SIGNED_BESIDE.contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }
}
