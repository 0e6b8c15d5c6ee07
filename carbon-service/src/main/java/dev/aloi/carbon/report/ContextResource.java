package dev.aloi.carbon.report;

import dev.aloi.carbon.facts.FactTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What data centres draw as a whole, and what an amount of emissions is as much as. */
@Path("/api/footprints/context")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContextResource {
    /** @param equivalents each with the factor that it is worth nothing without */
    public record Context(List<ContextFigure> figures, List<Equivalent> equivalents) {}

    public record ContextFigure(String what, BigDecimal value, String unit, int year, String source) {}

    public record Equivalent(String what, String unit, BigDecimal gramsPerUnit, String source) {}

    @GET
    @Operation(operationId = "footprintContext", summary = "Figures for scale, each with its source and year")
    public Context context() {
        return new Context(
                FactTable.shipped("context").rows().stream()
                        .map(row -> new ContextFigure(
                                row.text("what"),
                                row.decimal("value"),
                                row.text("unit"),
                                row.count("year"),
                                row.text("source")))
                        .toList(),
                FactTable.shipped("equivalents").rows().stream()
                        .map(row -> new Equivalent(
                                row.text("what"), row.text("unit"), row.decimal("gramsPerUnit"), row.text("source")))
                        .toList());
    }
}
