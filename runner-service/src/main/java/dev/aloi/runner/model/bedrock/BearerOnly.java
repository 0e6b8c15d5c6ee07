package dev.aloi.runner.model.bedrock;

import java.util.List;
import software.amazon.awssdk.http.auth.scheme.BearerAuthScheme;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;

/** Signs with an API key of Bedrock instead of an access key. */
final class BearerOnly {
    static final List<AuthSchemeOption> OPTIONS = List.of(
            AuthSchemeOption.builder().schemeId(BearerAuthScheme.SCHEME_ID).build());

    private BearerOnly() {}
}
