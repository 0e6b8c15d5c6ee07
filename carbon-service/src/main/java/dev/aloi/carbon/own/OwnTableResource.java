package dev.aloi.carbon.own;

import dev.aloi.contracts.id.TenantId;
import dev.aloi.kit.guard.Caller;
import dev.aloi.kit.problem.Fault;
import dev.aloi.kit.problem.Problem;
import dev.aloi.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Facts that a tenant gives itself. */
@Path("/api/facts")
@RunOnVirtualThread
public class OwnTableResource {
    private static final String CSV = "text/csv";

    private final OwnTables tables;
    private final Caller caller;

    OwnTableResource(OwnTables tables, Caller caller) {
        this.tables = tables;
        this.caller = caller;
    }

    /**
     * A table that can be given.
     *
     * @param rows of its own that the tenant has given; 0 where it has given none
     */
    public record TableView(
            String name,
            String holds,
            List<String> columns,
            int rows,
            @Nullable String source,
            @Nullable Instant givenAt) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listFacts", summary = "The tables of facts that can be given, and those that are")
    public List<TableView> list() {
        var given = tables.of(caller.tenant()).stream().collect(Collectors.toMap(OwnTables.Given::table, it -> it));
        return OwnTable.all().map(table -> view(table, given.get(table))).toList();
    }

    @GET
    @Path("/{table}")
    @Produces(CSV)
    @Operation(operationId = "getFacts", summary = "A table as it was given")
    public String get(@PathParam("table") String name) {
        return tables.find(caller.tenant(), known(name))
                .map(OwnTables.Given::body)
                .orElseThrow(() -> new ProblemException(Problem.notFound("table of your own called", name)));
    }

    @PUT
    @Path("/{table}")
    @Consumes({CSV, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putFacts",
            summary = "Gives a table, or another one in its place: runs are weighed anew, and evaluations ranked anew")
    public TableView put(
            @PathParam("table") String name, @QueryParam("source") @Nullable String source, @Nullable String body) {
        OwnTable table = known(name);
        if (source == null || source.isBlank()) {
            throw new ProblemException(Problem.invalid(
                    "invalid-table",
                    "The table is not valid",
                    List.of(Fault.ofField("source", "is missing: say where the figures are from"))));
        }
        TenantId tenant = caller.tenant();
        tables.put(tenant, table, body == null ? "" : body, source.strip());
        return view(table, tables.find(tenant, table).orElseThrow());
    }

    @DELETE
    @Path("/{table}")
    @Operation(operationId = "deleteFacts", summary = "Goes back to what is shipped")
    public void delete(@PathParam("table") String name) {
        if (!tables.remove(caller.tenant(), known(name))) {
            throw new ProblemException(Problem.notFound("table of your own called", name));
        }
    }

    private static OwnTable known(String name) {
        return OwnTable.find(name).orElseThrow(() -> new ProblemException(Problem.notFound("table", name)));
    }

    private static TableView view(OwnTable table, OwnTables.@Nullable Given given) {
        return new TableView(
                table.label(),
                table.holds(),
                table.columns().stream().map(OwnTable.Column::name).toList(),
                given == null ? 0 : given.rows().rows().size(),
                given == null ? null : given.source(),
                given == null ? null : given.givenAt());
    }
}
