package dev.aloi.kit.guard;

import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** For whom the gateway makes this request. */
@RequestScoped
public class Caller {
    public static final String TENANT_HEADER = "X-Aloi-Tenant";

    private final HttpHeaders headers;

    Caller(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Fails with a 400 problem where the gateway has not named a tenant. */
    public TenantId tenant() {
        String tenant = headers.getHeaderString(TENANT_HEADER);
        if (tenant == null || tenant.isBlank()) {
            throw new ProblemException(
                    Problem.of("no-tenant", 400, "No tenant", "The header " + TENANT_HEADER + " is missing."));
        }
        return new TenantId(tenant);
    }
}
